import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

import { integrityOf, writePacks } from '../../../src/build/offline-packs.ts'

const folder = mkdtempSync(join(tmpdir(), 'packs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FILES: Record<string, string> = {
  '404.html': '<script src="/assets/start-AAAAAAAA.js"></script>',
  'assets/start-AAAAAAAA.js': 'start()',
  'assets/landscape.worker-AAAAAAAA.js': 'work()',
  'assets/Large-AAAAAAAA.js': 'x'.repeat(70_000),
  'assets/Page-AAAAAAAA.js': 'page("é")',
  'assets/text-fr-item-AAAAAAAA.js': 'texte()',
  'assets/glossary-en-AAAAAAAA.json': '{}',
}

it('packs what is small and not there at a first visit anyway, each language by itself', async () => {
  mkdirSync(join(folder, 'assets'))
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(folder, file), text)
  const assets = Object.entries(FILES).map(([url, text]) => ({ url, revision: null, integrity: integrityOf(text) }))
  const listed = await writePacks(folder, assets)
  expect(listed.slice(0, assets.length), 'each file can still be had by itself').toEqual(assets)
  const packs = listed.flatMap((one) => ('files' in one ? [one] : []))
  expect(packs.map(({ files }) => files)).toEqual([
    ['assets/Page-AAAAAAAA.js'],
    ['assets/glossary-en-AAAAAAAA.json'],
    ['assets/text-fr-item-AAAAAAAA.js'],
  ])
  for (const { url, files, integrity } of packs) {
    const content = readFileSync(join(folder, url))
    expect(JSON.parse(content.toString())).toEqual(Object.fromEntries(files.map((file) => [file, FILES[file]])))
    expect(integrity).toBe(`sha256-${createHash('sha256').update(content).digest('base64')}`)
    expect(url).toMatch(/^assets\/offline-(all|en|fr)-[\w-]{8}\.json$/)
  }
})
