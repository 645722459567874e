import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { packageFolder, readPackage } from '../../../../src/build/licences/packages.ts'
import { licencesText } from '../../../../src/build/licences/text.ts'

const root = mkdtempSync(join(tmpdir(), 'licences-'))

function write(name: string, files: Record<string, string>): string {
  const folder = join(root, 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

const manifest = (name: string, more: object = {}) => JSON.stringify({ name, version: '1.2.3', ...more })

beforeAll(() => {
  write('@a/b', {
    'package.json': manifest('@a/b', { license: 'MIT' }),
    LICENCE: 'Text of b\r\n',
    'NOTICE.md': 'Notice of b',
  })
  write('c', {
    'package.json': manifest('c', { license: '(MIT OR Apache-2.0)' }),
    'LICENSE-MIT': 'One',
    'license.txt': 'Two',
  })
  write('d', { 'package.json': manifest('d'), 'readme.md': '# D' })
  write('e', { 'package.json': manifest('e', { license: 'MIT' }), COPYING: 'Text of b' })
})
afterAll(() => rmSync(root, { recursive: true }))

describe('packageFolder', () => {
  it.each([
    ['/p/node_modules/react/cjs/react.js', '/p/node_modules/react'],
    ['/p/node_modules/@a/b/dist/index.js?v=1', '/p/node_modules/@a/b'],
    ['\0/p/node_modules/react/index.js?commonjs-proxy', '/p/node_modules/react'],
    ['/p/node_modules/a/node_modules/b/index.js', '/p/node_modules/a/node_modules/b'],
    ['C:\\p\\node_modules\\react\\index.js', 'C:/p/node_modules/react'],
    ['\0vite/preload-helper.js', join('/p', 'node_modules', 'vite')],
    ['\0rolldown/runtime.js', join('/p', 'node_modules', 'rolldown')],
    ['/p/src/vite/a.ts', undefined],
    ['\0virtual:assets', undefined],
    ['/p/index.html', undefined],
  ])('of %j is %s', (id, folder) => {
    expect(packageFolder(id, '/p')).toBe(folder)
  })
})

describe('readPackage', () => {
  it('reads every licence and notice', () => {
    expect(readPackage(join(root, 'node_modules/@a/b'))).toEqual({
      name: '@a/b',
      version: '1.2.3',
      licence: 'MIT',
      texts: ['Text of b', 'Notice of b'],
    })
    expect(readPackage(join(root, 'node_modules/c')).texts).toEqual(['One', 'Two'])
  })

  it('ships nothing whose licence has no text', () => {
    expect(() => readPackage(join(root, 'node_modules/d'))).toThrow(/^d is in the build, but/)
  })
})

it('the text has ours and the data’s first, then every package by name, and no text twice', () => {
  const named = (name: string, text: string) => ({ name, version: '1.0.0', licence: 'MIT', texts: [text] })
  const text = licencesText({ project: named('own', 'Ours'), data: '# Data' }, [
    named('z', 'Shared'),
    named('b', 'Other'),
    named('a', 'Shared'),
  ])
  const places = [
    'own 1.0.0 (MIT)',
    'Ours',
    '# Data',
    'a 1.0.0 (MIT)\nz 1.0.0 (MIT)',
    'Shared',
    'b 1.0.0 (MIT)',
    'Other',
  ]
  expect(places.map((place) => text.indexOf(place))).toEqual(
    places.map((place) => text.indexOf(place)).toSorted((x, y) => x - y),
  )
  expect(places.every((place) => text.split(place).length === 2)).toBe(true)
})
