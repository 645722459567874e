import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { isBuilt, startBuild, type StartBuild } from '../../../src/cli/start-build.ts'

const BUILD = `
const { mkdirSync, writeFileSync } = require('node:fs')
if (process.env.FAILS) process.exit(3)
mkdirSync('dist/headers', { recursive: true })
for (const name of ['index.html', '404.html', 'sw.js', 'headers/headers.json']) writeFileSync('dist/' + name, process.env.NAME)
`

let root: string
let build: StartBuild

const write = (name: string, content = '') => {
  mkdirSync(join(root, name, '..'), { recursive: true })
  writeFileSync(join(root, name), content)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'start-build-'))
  write('package.json', JSON.stringify({ scripts: { build: 'node build.cjs' } }))
  write('build.cjs', BUILD)
  for (const name of ['package-lock.json', 'index.html', 'vite.config.ts', 'src/a.ts', 'data/b.yml', 'public/c'])
    write(name)
  build = {
    root,
    directory: 'dist',
    stamp: 'cache/stamp',
    env: { ...process.env, NAME: 'a' },
    settings: { itemPages: 20 },
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('what is built counts until anything changes that it was made of', async () => {
  expect(isBuilt(build)).toBe(false)
  expect(await startBuild(build).done).toBe(0)
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('a')
  expect(isBuilt(build)).toBe(true)
  expect(isBuilt({ ...build, settings: { itemPages: 21 } })).toBe(false)

  const changes: Record<string, () => void> = {
    'a new file': () => write('src/new.ts'),
    'a file that has gone': () => rmSync(join(root, 'data/b.yml')),
    'a file that became older': () => utimesSync(join(root, 'src/a.ts'), 1, 1),
    'another length at the same time': () => {
      write('src/a.ts', 'longer')
      utimesSync(join(root, 'src/a.ts'), 1, 1)
    },
    'a build by hand into the same folder': () => write('dist/index.html', 'by hand'),
    'half a build': () => rmSync(join(root, 'dist/sw.js')),
    'a damaged stamp': () => write('cache/stamp', ''),
  }
  for (const [what, change] of Object.entries(changes)) {
    expect(isBuilt(build), `before ${what}`).toBe(true)
    change()
    expect(isBuilt(build), what).toBe(false)
    expect(await startBuild(build).done).toBe(0)
  }
})

it('a build that fails leaves nothing that counts', async () => {
  expect(await startBuild(build).done).toBe(0)
  expect(await startBuild({ ...build, env: { ...build.env, FAILS: '1' } }).done).toBe(3)
  expect(isBuilt(build)).toBe(false)
})
