import { describe, expect, it, vi } from 'vitest'
import { visibleDigest } from '../../../src/domain/landscape/digest.ts'
import { LandscapeLoadError } from '../../../src/pipeline/parse.ts'
import {
  toLoaded,
  CACHE_FORMAT,
  readRecord,
  findMissing,
  type BundledLandscape,
  type CachedFile,
} from '../../../src/worker/landscape-cache.ts'
import { fileOf, loadValue, makeItem, makeLandscape } from '../../support/factories.ts'

const URL = 'https://live.example/landscape.yml'
const value = fileOf({ name: 'Foo' }, { name: 'Bar' })
const FILE: CachedFile = {
  format: CACHE_FORMAT,
  url: URL,
  text: JSON.stringify(value),
  fetchedAt: 1000,
  knownUrl: 'https://app.example/landscape-1.json',
  landscape: loadValue(value),
}

function bundled(url = FILE.knownUrl) {
  const landscape = vi.fn<BundledLandscape['landscape']>(() =>
    Promise.resolve(loadValue(fileOf({ name: 'Known' }, { name: 'Known too' }))),
  )
  return { url, landscape }
}

const names = (file: CachedFile | undefined) => file?.landscape.items.map((item) => item.name)

describe('a cached file', () => {
  it('of this format is used unchanged, without loading the bundled landscape', async () => {
    const extract = bundled()
    const file = await readRecord(structuredClone(FILE), URL, extract)
    expect(file).toEqual(FILE)
    expect(extract.landscape).not.toHaveBeenCalled()
  })

  it.each<[string, object]>([
    ['of an older format', { format: CACHE_FORMAT - 1, landscape: { old: true } }],
    ['of a later format', { format: CACHE_FORMAT + 1, landscape: { later: true } }],
    ['without a format', { format: undefined }],
    ['without a landscape', { landscape: undefined }],
    ['with an empty landscape', { landscape: { categories: [], items: [], issues: [] } }],
    ['with half a landscape', { landscape: { items: FILE.landscape.items } }],
    ['parsed with another bundled landscape', { knownUrl: 'https://app.example/landscape-0.json' }],
  ])('%s is parsed again from its text', async (_what, facts) => {
    const extract = bundled()
    const file = await readRecord({ ...FILE, ...facts }, URL, extract)
    expect(names(file)).toEqual(['Foo', 'Bar'])
    expect(file).toMatchObject({ format: CACHE_FORMAT, fetchedAt: 1000, knownUrl: extract.url })
    expect(extract.landscape).toHaveBeenCalledOnce()
  })

  it('of another landscape is parsed again as such', async () => {
    const record = { ...FILE, format: 0, isOther: true, modifiedAt: 700 }
    const file = await readRecord(record, URL, bundled())
    expect(file).toMatchObject({ isOther: true, modifiedAt: 700 })
    expect(file?.landscape.items.map((item) => item.knownAs)).toEqual(['', ''])
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a number', 7],
    ['a list', [FILE]],
    ['an empty mapping', {}],
    ['one of another address', { ...FILE, url: 'https://other.example/' }],
    ['one whose text is none', { ...FILE, text: 7 }],
    ['one without a date', { ...FILE, fetchedAt: 'yesterday' }],
    ['one of no moment', { ...FILE, fetchedAt: 1e300 }],
    ['one from before there were any', { ...FILE, fetchedAt: -1 }],
    ['one of NaN', { ...FILE, fetchedAt: Number.NaN }],
    ['one that is truncated when parsed again', { ...FILE, format: 0, text: JSON.stringify(fileOf({ name: 'Foo' })) }],
  ])('is undefined for %s', async (_what, record) => {
    expect(await readRecord(record, URL, bundled())).toBeUndefined()
  })

  it('leaves out when it was changed where that is no moment', async () => {
    expect(await readRecord({ ...FILE, modifiedAt: 1e300 }, URL, bundled())).toEqual(FILE)
  })

  it('of another landscape need not be like the CNCF’s', async () => {
    const record = { ...FILE, format: 0, isOther: true, text: JSON.stringify(fileOf({ name: 'Foo' })) }
    expect(names(await readRecord(record, URL, bundled()))).toEqual(['Foo'])
  })

  it('whose text is no landscape says so', async () => {
    const record = { ...FILE, format: 0, text: 'just words' }
    await expect(readRecord(record, URL, bundled())).rejects.toBeInstanceOf(LandscapeLoadError)
  })
})

it('toLoaded sorts by the default order, and does not change the file', () => {
  expect(names(FILE)).toEqual(['Foo', 'Bar'])
  expect(toLoaded(FILE).landscape).toEqual({ ...FILE.landscape, items: FILE.landscape.items.toReversed() })
  expect(names(FILE)).toEqual(['Foo', 'Bar'])
})

it('toLoaded identifies files by address and time, and their visible content by digest', () => {
  const loaded = toLoaded(FILE)
  expect(loaded.fetchedAt).toBe(1000)
  expect(loaded.digest).toBe(visibleDigest(FILE.landscape))
  expect(toLoaded({ ...FILE, fetchedAt: 2000 }).key).not.toBe(loaded.key)
  expect(toLoaded({ ...FILE, fetchedAt: 2000 }).digest).toBe(loaded.digest)
})

/** A landscape with so many items in each of the named categories. */
function landscapeWith(counts: Record<string, number>) {
  const items = Object.entries(counts).flatMap(([category, count]) =>
    Array.from({ length: count }, (_, index) => makeItem({ name: `${category} ${index}`, category })),
  )
  const empty = Object.keys(counts).map((category) => ({ category, subcategory: 'Container Runtime' }))
  return makeLandscape(items, empty)
}

it.each<[string, Record<string, number>, number, string[], string[], boolean]>([
  ['as many', { A: 50, B: 50 }, 100, ['A', 'B'], [], false],
  ['more', { A: 60, B: 60 }, 100, ['A', 'B'], [], false],
  ['nine tenths', { A: 45, B: 45 }, 100, ['A', 'B'], [], false],
  ['less than nine tenths', { A: 45, B: 44 }, 100, ['A', 'B'], [], true],
  ['a category gone', { A: 100 }, 100, ['A', 'B'], ['B'], true],
  ['a category empty', { A: 100, B: 0 }, 100, ['A', 'B'], [], false],
  ['a category renamed', { A: 50, 'B new': 50 }, 100, ['A', 'B'], ['B'], true],
  ['a new category', { A: 50, B: 50, C: 1 }, 100, ['A', 'B'], [], false],
  ['nothing current yet', { A: 1 }, 0, [], [], false],
])('%s', (_what, counts, items, categories, missing, isIncomplete) => {
  expect(findMissing(landscapeWith(counts), { key: 'x', items, categories })).toEqual({
    categories: missing,
    isIncomplete,
  })
})
