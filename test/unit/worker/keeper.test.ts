import { describe, expect, it, vi } from 'vitest'
import { visibleDigest } from '../../../src/domain/landscape/digest.ts'
import { LandscapeLoadError } from '../../../src/pipeline/parse.ts'
import { heldFrom, KEPT_FORMAT, usable, missingFrom, type Known, type KeptFile } from '../../../src/worker/keeper.ts'
import { fileOf, loadValue, makeItem, makeLandscape } from '../../support/factories.ts'

const URL = 'https://live.example/landscape.yml'
const value = fileOf({ name: 'Foo' }, { name: 'Bar' })
const FILE: KeptFile = {
  format: KEPT_FORMAT,
  url: URL,
  text: JSON.stringify(value),
  fetchedAt: 1000,
  knownUrl: 'https://app.example/landscape-1.json',
  landscape: loadValue(value),
}

function known(url = FILE.knownUrl) {
  const landscape = vi.fn<Known['landscape']>(() =>
    Promise.resolve(loadValue(fileOf({ name: 'Known' }, { name: 'Known too' }))),
  )
  return { url, landscape }
}

const names = (file: KeptFile | undefined) => file?.landscape.items.map((item) => item.name)

describe('a kept file', () => {
  it('of this format is used as it is, and nothing else is asked for', async () => {
    const extract = known()
    const file = await usable(structuredClone(FILE), URL, extract)
    expect(file).toEqual(FILE)
    expect(extract.landscape).not.toHaveBeenCalled()
  })

  it.each<[string, object]>([
    ['of an older format', { format: KEPT_FORMAT - 1, landscape: { old: true } }],
    ['of a later format', { format: KEPT_FORMAT + 1, landscape: { later: true } }],
    ['without a format', { format: undefined }],
    ['without a landscape', { landscape: undefined }],
    ['with an empty landscape', { landscape: { categories: [], items: [], issues: [] } }],
    ['with half a landscape', { landscape: { items: FILE.landscape.items } }],
    ['made with another extract’s knowledge', { knownUrl: 'https://app.example/landscape-0.json' }],
  ])('%s is made anew from its text', async (_what, facts) => {
    const extract = known()
    const file = await usable({ ...FILE, ...facts }, URL, extract)
    expect(names(file)).toEqual(['Foo', 'Bar'])
    expect(file).toMatchObject({ format: KEPT_FORMAT, fetchedAt: 1000, knownUrl: extract.url })
    expect(extract.landscape).toHaveBeenCalledOnce()
  })

  it('of another landscape is made anew as such a file is read', async () => {
    const record = { ...FILE, format: 0, isOther: true, modifiedAt: 700 }
    const file = await usable(record, URL, known())
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
    ['one made anew of which most is missing', { ...FILE, format: 0, text: JSON.stringify(fileOf({ name: 'Foo' })) }],
  ])('is not there for %s', async (_what, record) => {
    expect(await usable(record, URL, known())).toBeUndefined()
  })

  it('leaves out when it was changed where that is no moment', async () => {
    expect(await usable({ ...FILE, modifiedAt: 1e300 }, URL, known())).toEqual(FILE)
  })

  it('of another landscape need not be like the CNCF’s', async () => {
    const record = { ...FILE, format: 0, isOther: true, text: JSON.stringify(fileOf({ name: 'Foo' })) }
    expect(names(await usable(record, URL, known()))).toEqual(['Foo'])
  })

  it('whose text is no landscape says so', async () => {
    const record = { ...FILE, format: 0, text: 'just words' }
    await expect(usable(record, URL, known())).rejects.toBeInstanceOf(LandscapeLoadError)
  })
})

it('heldFrom brings the order that is shown first, and leaves the file its own', () => {
  expect(names(FILE)).toEqual(['Foo', 'Bar'])
  expect(heldFrom(FILE).landscape).toEqual({ ...FILE.landscape, items: FILE.landscape.items.toReversed() })
  expect(names(FILE)).toEqual(['Foo', 'Bar'])
})

it('heldFrom tells files apart by address and time, and their looks by digest', () => {
  const held = heldFrom(FILE)
  expect(held.fetchedAt).toBe(1000)
  expect(held.digest).toBe(visibleDigest(FILE.landscape))
  expect(heldFrom({ ...FILE, fetchedAt: 2000 }).key).not.toBe(held.key)
  expect(heldFrom({ ...FILE, fetchedAt: 2000 }).digest).toBe(held.digest)
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
  ['nothing held yet', { A: 1 }, 0, [], [], false],
])('%s', (_what, counts, items, categories, missing, isIncomplete) => {
  expect(missingFrom(landscapeWith(counts), { key: 'x', items, categories })).toEqual({
    categories: missing,
    isIncomplete,
  })
})
