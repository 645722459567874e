import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

import { buildExtract } from '../../../../src/build/extract-assets.ts'
import { PAGE_KINDS, prerenderedPages, type PageKind } from '../../../../src/build/prerender/pages.ts'
import { MAIN_PAGES } from '../../../../src/app/main-pages.ts'

const { landscape } = buildExtract('data')
const pages = prerenderedPages(landscape)
const paths = new Set(pages.map(({ path }) => path))

it('has a page for everything but members and partners, and none twice', () => {
  expect(paths.size).toBe(pages.length)
  const [wanted, others] = [true, false].map((is) =>
    landscape.items.filter(({ kind }) => (kind === 'technology') === is),
  )
  expect(wanted?.length).toBeGreaterThan(1000)
  expect(wanted?.filter(({ id }) => !paths.has(`/item/${id}`))).toEqual([])
  expect(others?.filter(({ id }) => paths.has(`/item/${id}`))).toEqual([])
})

it('writes a sample of so many items of each maturity, those accepted first, and every other page', () => {
  const sample = prerenderedPages(landscape, 3)
  const items = sample.flatMap((page) => (page.kind === 'item' ? [page.item] : []))
  const kinds = [...new Set(landscape.items.map(({ maturity }) => maturity))]
  for (const kind of kinds) expect(items.filter(({ maturity }) => maturity === kind)).toHaveLength(3)
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['kubernetes', 'prometheus']))
  expect(sample.filter(({ kind }) => kind !== 'item')).toEqual(pages.filter(({ kind }) => kind !== 'item'))
  expect(prerenderedPages(landscape, 0).some(({ kind }) => kind === 'item')).toBe(false)
})

it('has a page for whatever the main navigation leads to', () => {
  expect(MAIN_PAGES.map(({ link }) => link.to.replace(/^\/$/, '')).filter((path) => !paths.has(path))).toEqual([])
})

it('knows each page by the module that the router loads for it', () => {
  const source = readFileSync('src/app/router.tsx', 'utf8')
  const loaded = [...source.matchAll(/lazyPart\(async \(\) => \(await import\('\.\.\/([^']+)'\)\)/g)].flatMap(
    ([, module]) => module ?? [],
  )
  const kinds: PageKind[] = Object.values(PAGE_KINDS)
  const named = kinds.flatMap(({ module }) => module ?? [])
  expect(named.length).toBeGreaterThan(8)
  expect(loaded.filter((module) => !module.startsWith('pages/dev/'))).toEqual(expect.arrayContaining(named))
  expect(loaded).toHaveLength(named.length + 1)
})
