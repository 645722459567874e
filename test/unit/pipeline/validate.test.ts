import { describe, expect, it } from 'vitest'

import { FILE_LIMITS, LISTED_ISSUES, UNKNOWN_FIELDS } from '../../../src/lib/limits.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'
import { LandscapeLoadError, parse } from '../../../src/pipeline/parse.ts'
import { validate } from '../../../src/pipeline/validate.ts'
import { fileOf, loadValue } from '../../support/factories.ts'

const validated = (value: unknown) => validate(parse(JSON.stringify(value)))
const entryOf = (entry: object) =>
  validated(fileOf({ name: 'A', ...entry })).categories[0]?.subcategories[0]?.entries[0]

describe('validate refuses what holds no landscape', () => {
  it.each<[string, unknown]>([
    ['a text', 'Sign in'],
    ['a number', 7],
    ['a list', [{ name: 'A' }]],
    ['a mapping without a landscape', { title: 'x' }],
    ['null for the landscape', { landscape: null }],
    ['a mapping for the landscape', { landscape: { name: 'A' } }],
    ['an empty landscape', { landscape: [] }],
    ['a landscape of texts', { landscape: ['a', 'b'] }],
  ])('%s', (_what, value) => {
    expect(() => validated(value)).toThrow(LandscapeLoadError)
    expect(() => validated(value)).toThrow(expect.objectContaining({ failure: 'not-a-landscape' }))
  })
})

describe('the fields of an entry', () => {
  it.each<[string, object, object]>([
    ['texts are trimmed', { description: ' a \n' }, { description: 'a' }],
    ['null and empty count as absent', { description: null, logo: '', repo_url: '  ' }, {}],
    ['a branch may look like a number', { branch: 2.1 }, { branch: '2.1' }],
    ['one second path may stand alone', { second_path: 'A / B' }, { second_path: ['A / B'] }],
    ['several second paths', { second_path: ['A / B', 'C / D'] }, { second_path: ['A / B', 'C / D'] }],
    ['an organisation may be a text', { organization: 'Us' }, { organization: { name: 'Us' } }],
    ['or a mapping', { organization: { name: 'Us', x: 1 } }, { organization: { name: 'Us' } }],
    ['flags may be words', { open_source: 'yes', enduser: 'no' }, { open_source: true, enduser: false }],
    ['flags may be flags', { open_source: false, enduser: true }, { open_source: false, enduser: true }],
  ])('%s', (_what, entry, fields) => {
    const { name, ...rest } = entryOf(entry)?.fields ?? { name: '' }
    expect(name).toBe('A')
    // An empty text after trimming says no more than none.
    expect(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))).toEqual(fields)
  })

  it('keeps what no table knows, by its name', () => {
    const entry = entryOf({ colour: 'blue', extra: { paper_url: 'https://a.example/', lfx_slug: 'a' } })
    expect(entry?.rest).toEqual([
      ['colour', 'blue'],
      ['extra.paper_url', 'https://a.example/'],
    ])
    expect(entry?.extra).toEqual({ lfx_slug: 'a' })
  })

  it('says where the entry stands', () => {
    expect(entryOf({})?.place).toEqual({ category: 'Runtime', subcategory: 'Container Runtime', item: 'A', line: 1 })
  })
})

it('puts groups of one name together, and forgets no entry of either', () => {
  const group = (name: string, sub: string, item: string) => ({
    name,
    subcategories: [{ name: sub, items: [{ name: item }] }],
  })
  const { categories, issues } = validated({
    landscape: [group('A', 'One', 'a'), group('B', 'One', 'b'), group('A', 'One', 'c'), group('A', 'Two', 'd')],
  })
  expect(issues).toEqual([])
  expect(
    categories.map((category) => [
      category.name,
      category.subcategories.map((sub) => [sub.name, sub.entries.map((entry) => entry.fields.name)]),
    ]),
  ).toEqual([
    [
      'A',
      [
        ['One', ['a', 'c']],
        ['Two', ['d']],
      ],
    ],
    ['B', [['One', ['b']]]],
  ])
})

it('keeps the notes of subcategories', () => {
  const { categories } = validated({
    landscape: [
      {
        name: 'A',
        subcategories: [
          { name: 'B', note: 'why' },
          { name: 'C', note: 7 },
        ],
      },
    ],
  })
  expect(categories[0]?.subcategories.map((sub) => sub.note)).toEqual(['why', undefined])
})

describe('a file with more than anybody reads', () => {
  const place = (items: unknown[]) => ({ landscape: [{ name: 'A', subcategories: [{ name: 'B', items }] }] })
  const limits = { ...FILE_LIMITS, entries: 3, groups: 2 }

  it.each<[string, unknown, RegExp]>([
    ['entries', place([1, 2, 3, 4]), /more than 3 entries/],
    ['categories', { landscape: [{}, {}, {}] }, /more than 2 categories/],
  ])('is refused for its %s, and the message names the limit', (_what, value, message) => {
    const refused = () => validate(parse(JSON.stringify(value)), limits)
    expect(refused).toThrow(LandscapeLoadError)
    expect(refused).toThrow(message)
  })

  it('is read up to the limit', () => {
    expect(validate(parse(JSON.stringify(place([1, 2, 3]))), limits).issues).toHaveLength(3)
  })

  it('lists so many faults, and every entry that is left out', () => {
    const odd = { name: 'Odd', ...Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`odd_${n}`, n])) }
    const items = [...Array.from({ length: 80 }, (_, n) => ({ ...odd, name: `Odd ${n}` })), 'no entry']
    const { issues } = loadLandscape(JSON.stringify(place(items)))
    expect(issues).toHaveLength(LISTED_ISSUES)
    expect(validate(parse(JSON.stringify(place(items)))).issues.at(-1)?.outcome).toBe('rejected')
  })

  it('looks at so many unknown fields, and says that there are more', () => {
    const fields = Object.fromEntries(Array.from({ length: UNKNOWN_FIELDS + 50 }, (_, n) => [`odd_${n}`, 'x']))
    const { issues } = loadLandscape(JSON.stringify(place([{ name: 'Odd', ...fields }])))
    expect(issues).toHaveLength(UNKNOWN_FIELDS + 1)
    expect(issues[0]?.message).toContain(`${UNKNOWN_FIELDS + 50} fields that we do not know; ${UNKNOWN_FIELDS}`)
  })
})

it('shared names do not cost more than their number', () => {
  const items = Array.from({ length: 4000 }, (_, n) => ({ name: 'Same', homepage_url: `https://a.example/${n}` }))
  const { items: read } = loadValue(fileOf(...items))
  expect(new Set(read.map((item) => item.id)).size).toBe(4000)
})
