import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Landscape } from '../../../src/domain/landscape/landscape.ts'
import { LandscapeLoadError, parse } from '../../../src/pipeline/parse.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'
import { normalise } from '../../../src/pipeline/normalise.ts'
import { ENTRY_FIELDS } from '../../../src/pipeline/raw.ts'
import { validate } from '../../../src/pipeline/validate.ts'
import { childrenOf, countEntries, isMapping, shippedText } from '../../support/factories.ts'
import { cases } from '../../support/properties.ts'

// Nothing vanishes silently: every element of every list of items comes out as an item or as a rejected issue.

/** Runs the pipeline over a parsed value. Undefined when it says that there is no landscape; throws nothing else. */
function landscapeOf(value: unknown): Landscape | undefined {
  try {
    const { categories, issues } = validate({ value, positions: { lineOf: () => 0, duplicateKeys: [] } })
    return normalise(categories, issues)
  } catch (error) {
    if (error instanceof LandscapeLoadError) return undefined
    throw error
  }
}

function expectAccounted({ items, issues }: Landscape, entries: number): void {
  expect(items.length + issues.filter((issue) => issue.outcome === 'rejected').length).toBe(entries)
  expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
  const strange = items.filter((item) => !/^[a-z0-9-]{1,80}$/.test(item.id) || item.name.trim() === '')
  expect(strange).toEqual([])
}

const FIELDS = [...Object.keys(ENTRY_FIELDS), '__proto__', 'constructor', 'toString']
const EXTRA_FIELDS = ['accepted', 'audits', 'other_links', 'lfx_slug', 'summary_tags', 'blog_url', '__proto__', 'odd']
const HOSTILE = ['', ' ', '\u0000', '\u001B[31m', '\uD800', '‮', '__proto__', 'x'.repeat(30_000), 'javascript:x', 'A']

const anything = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)
/** Mostly `good`, sometimes anything at all. */
const mostly = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: anything })
/** A mapping whose keys are its own even where they are called `__proto__`. */
const mappingOf = (keys: readonly string[], values: fc.Arbitrary<unknown>) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), values), { selector: ([key]) => key })
    .map((pairs) => Object.fromEntries(pairs))

const names = mostly(fc.constantFrom('A', 'B', 'C c', 'c C', '数据'))
const extra = mappingOf(EXTRA_FIELDS, fc.oneof(anything, fc.array(anything, { maxLength: 3 })))
const entries = mostly(
  fc.tuple(names, mappingOf(FIELDS, fc.oneof(anything, extra))).map(([name, entry]) => ({ ...entry, name })),
)
const groupOf = (field: string, children: fc.Arbitrary<unknown>, maxLength: number) =>
  mostly(
    fc
      .tuple(names, mostly(fc.array(children, { maxLength })))
      .map(([name, list]) => ({ name, note: name, [field]: list })),
  )
const files = mostly(
  mostly(fc.array(groupOf('subcategories', groupOf('items', entries, 6), 4), { maxLength: 4 })).map((landscape) => ({
    landscape,
  })),
)

describe('whatever a file holds', () => {
  it('is a landscape with every entry accounted for, or no landscape', () => {
    fc.assert(
      fc.property(files, (value) => {
        const landscape = landscapeOf(value)
        if (landscape) expectAccounted(landscape, countEntries(value))
      }),
      { numRuns: cases(500) },
    )
  })

  it('reaches the same end as text', () => {
    fc.assert(
      fc.property(files, (value) => {
        const text = JSON.stringify(value) ?? 'null'
        let landscape: Landscape | undefined
        try {
          landscape = loadLandscape(text)
        } catch (error) {
          expect(error).toBeInstanceOf(LandscapeLoadError)
        }
        if (landscape) expectAccounted(landscape, countEntries(JSON.parse(text)))
      }),
      { numRuns: cases(100) },
    )
  })

  it('is a landscape or a load error, even where it is no YAML', () => {
    const snippets = fc.constantFrom(
      'landscape:',
      '\n',
      '  - ',
      'name: a',
      '&a',
      '*a',
      '[',
      '}',
      '"',
      '\t',
      '---',
      '!!x',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(snippets, fc.string({ maxLength: 4 })), { maxLength: 20 }), (parts) => {
        try {
          loadLandscape(parts.join(''))
        } catch (error) {
          expect(error).toBeInstanceOf(LandscapeLoadError)
        }
      }),
      { numRuns: cases(300) },
    )
  })
})

describe('the shipped extract, damaged', () => {
  const whole = parse(shippedText()).value
  const categoryCount = childrenOf(whole, 'landscape').length
  const text = JSON.stringify(whole)

  type Damage = 'delete' | 'retype' | 'duplicate' | 'huge' | 'proto' | 'control' | 'rename'
  const DAMAGES: Record<Damage, (list: unknown[], at: number) => void> = {
    delete: (list, at) => list.splice(at, 1),
    retype: (list, at) => (list[at] = [null, 7, 'text', [], true][at % 5]),
    duplicate: (list, at) => list.splice(at, 0, structuredClone(list[at])),
    huge: (list, at) => change(list, at, () => 'x'.repeat(50_000)),
    proto: (list, at) => (list[at] = JSON.parse('{"__proto__": {"name": "A"}, "constructor": "x"}') as unknown),
    control: (list, at) =>
      change(list, at, (value) => (typeof value === 'string' ? `\u0000${value}\u001B\u2028` : value)),
    rename: (list, at) => change(list, at, (_value, index) => `value ${index}`),
  }

  /** Changes every value of the mapping at `at`. */
  function change(list: unknown[], at: number, by: (value: unknown, index: number) => unknown): void {
    const old = list[at]
    if (isMapping(old))
      list[at] = Object.fromEntries(Object.entries(old).map(([key, value], index) => [key, by(value, index)]))
  }

  /** The lists at a level of the file: of categories, of subcategories, of items. */
  function listsAt(value: unknown, level: number): unknown[][] {
    const categories = childrenOf(value, 'landscape')
    if (level === 0) return [categories]
    const subs = categories.map((category) => childrenOf(category, 'subcategories'))
    return level === 1 ? subs : subs.flat().map((sub) => childrenOf(sub, 'items'))
  }

  const damages = fc.array(
    fc.record({
      damage: fc.constantFrom(...(Object.keys(DAMAGES) as Damage[])),
      level: fc.constantFrom(0, 1, 2, 2, 2, 2),
      list: fc.nat(1000),
      at: fc.nat(1000),
    }),
    { minLength: 1, maxLength: 40 },
  )

  it('stays accounted for', () => {
    expect(categoryCount).toBe(15)
    fc.assert(
      fc.property(damages, (all) => {
        const value = JSON.parse(text) as unknown
        for (const { damage, level, list, at } of all) {
          const lists = listsAt(value, level).filter((one) => one.length > 0)
          const target = lists[list % Math.max(1, lists.length)]
          if (target) DAMAGES[damage](target, at % target.length)
        }
        const landscape = landscapeOf(value)
        if (landscape) expectAccounted(landscape, countEntries(value))
        else expect(countEntries(value)).toBe(0)
        expect(({} as Record<string, unknown>)['name']).toBeUndefined()
      }),
      { numRuns: cases(25), endOnFailure: true },
    )
  })

  it('cut anywhere, is a smaller landscape with all that is left of it, or none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: shippedText().length }), (length) => {
        const cut = shippedText().slice(0, length)
        try {
          expectAccounted(loadLandscape(cut), countEntries(parse(cut).value))
        } catch (error) {
          if (!(error instanceof LandscapeLoadError)) throw error
        }
      }),
      { numRuns: cases(20), endOnFailure: true },
    )
  })
})
