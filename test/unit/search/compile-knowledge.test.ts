import { describe, expect, it } from 'vitest'

import { compileKnowledge, danglingRows } from '../../../src/search/compile-knowledge.ts'
import { knowledgeIdOf, NO_KNOWLEDGE, rowOf } from '../../../src/search/knowledge.ts'
import { item } from './support-item.ts'

/** The faults as `table / row: message`. */
const faultsOf = (parsed: Parameters<typeof compileKnowledge>[0]) =>
  compileKnowledge(parsed).faults.map(({ table, row, message }) => `${table} / ${row}: ${message}`)

describe('the table of levels', () => {
  const rows = {
    levels: {
      graduated: { words: ['graduated', 'adult'], weak: ['grown'], other: ['school'] },
      sandbox: {},
      bare: null,
    },
    projects: ['projects'],
    project: ['project'],
    fillers: ['level'],
    negations: ['not', false],
    never: ['archive', 8],
  }

  it('is read, words that YAML takes for something else too', () => {
    const { knowledge, faults } = compileKnowledge({ levels: rows })
    expect(knowledge.levels).toEqual({
      rows: {
        graduated: { words: ['graduated', 'adult'], weak: ['grown'], other: ['school'] },
        sandbox: { words: [], weak: [], other: [] },
        bare: { words: [], weak: [], other: [] },
      },
      projects: ['projects'],
      project: ['project'],
      fillers: ['level'],
      negations: ['not', 'false'],
      never: ['archive', '8'],
    })
    expect(faults).toEqual([])
  })

  it.each<[levels: unknown, faults: string[]]>([
    [['x'], ['levels / : is not a mapping']],
    [{ levels: ['x'] }, ['levels / : is not a mapping']],
    [{ levels: { graduated: 'x' } }, ['levels / : is not a mapping']],
    [{ levels: { graduated: { words: 'x' } } }, ['levels / graduated: is not a list']],
    [{ levels: { graduated: { weak: 'x' } } }, ['levels / graduated: is not a list']],
    [{ levels: { graduated: { other: {} } } }, ['levels / graduated: is not a list']],
    [{ projects: 'x' }, ['levels / projects: is not a list']],
    [{ project: 'x' }, ['levels / project: is not a list']],
    [{ fillers: 'x' }, ['levels / fillers: is not a list']],
    [{ negations: 'x' }, ['levels / negations: is not a list']],
    [{ never: 7 }, ['levels / never: is not a list']],
    [null, []],
    [{}, []],
  ])('of the shape %j is told of', (levels, faults) => {
    expect(faultsOf({ levels })).toEqual(faults)
  })
})

describe('rows of the wrong shape', () => {
  it.each<[parsed: Parameters<typeof compileKnowledge>[0], faults: string[]]>([
    [{ stopwords: { stop: ['the'] } }, ['stopwords / : is not a mapping']],
    [{ stopwords: { stop: 'the' } }, ['stopwords / : is not a mapping']],
    [{ stopwords: { likeness: ['like'] } }, ['stopwords / : is not a mapping']],
    [{ stopwords: { stop: { fr: 'le' } } }, ['stopwords / fr: is not a list']],
    [{ focus: { roles: ['x'] } }, ['focus / : is not a mapping']],
    [{ aliases: { one: 'x' } }, ['aliases / one: is not a list']],
    [{ hints: { one: {} } }, ['hints / one: is not a list']],
    [{ words: { one: 7 } }, ['words / one: is not a list']],
    [
      { intents: { one: ['x'] } },
      ['intents / one: is not a mapping', 'intents / one: needs phrases in both languages'],
    ],
    [{ intents: { one: { en: ['x'] } } }, ['intents / one: needs phrases in both languages']],
    [{ intents: { one: { fr: ['x'] } } }, ['intents / one: needs phrases in both languages']],
    [{ intents: { one: { en: [], fr: ['x'] } } }, ['intents / one: needs phrases in both languages']],
    [{ intents: { one: { en: ['x'], fr: ['y'], also: 'z' } } }, ['intents / one: is not a list']],
    [{ intents: { one: { en: ['x'], fr: ['y'], id: [] } } }, ['intents / one: unknown key "id"']],
    [
      { glossary: { one: ['x'] } },
      ['glossary / one: is not a mapping', 'glossary / one: needs a term in both languages'],
    ],
    [{ glossary: { one: { en: { term: 'x' } } } }, ['glossary / one: needs a term in both languages']],
    [{ glossary: { one: { fr: { term: 'x' } } } }, ['glossary / one: needs a term in both languages']],
    [
      { glossary: { one: { en: { also: ['x'] }, fr: { term: 'y' } } } },
      ['glossary / one: needs a term in both languages'],
    ],
    [{ glossary: { one: { en: { term: 'x', also: 'z' }, fr: { term: 'y' } } } }, ['glossary / one: is not a list']],
    [{ glossary: { one: { en: { term: 'x' }, fr: { term: 'y' }, items: 'z' } } }, ['glossary / one: is not a list']],
    [{ glossary: { one: { en: { term: 'x' }, fr: { term: 'y' }, areas: 'z' } } }, ['glossary / one: is not a list']],
    [{ sentences: { one: null, two: 'x', three: 7 } }, []],
  ])('%j', (parsed, faults) => {
    expect(faultsOf(parsed)).toEqual(faults)
  })

  it('leave the others as they are', () => {
    const { knowledge } = compileKnowledge({
      aliases: { one: 'x', two: ['y'] },
      hints: { one: {}, two: ['y', ['z'], null] },
      sentences: { one: null, two: 'x', three: { en: 'A', fr: 7 }, four: { fr: 'B' } },
      intents: {
        one: { en: ['x'] },
        two: {
          en: ['e'],
          fr: ['f'],
          main: ['m'],
          also: ['a'],
          more: ['o'],
          roles: ['r'],
          signals: ['s'],
          areas: ['w'],
          subcategories: ['c'],
        },
      },
      glossary: {
        one: { en: { term: 'x' } },
        two: { en: { term: 'Zest', also: ['peel (NATS)', 'rind'] }, fr: { term: 'Zeste', also: [3] }, areas: ['w'] },
        three: { en: { term: 'Pip' }, fr: { term: 'Pépin' }, items: ['m'], areas: ['w'] },
      },
      focus: { roles: { metrics: { en: 'M', fr: 'N' }, logs: 7 } },
      kinds: { proxy: { en: { one: 'proxy', other: 'proxies' }, fr: { one: 7 }, term: 'proxy' }, sieve: 'x' },
      guide: { one: { fr: { name: 'Un' } }, 'one/two': { fr: { name: 2 } }, three: null },
      words: { one: ['a', true], two: null },
      stopwords: {
        stop: { en: ['the', 'on'], fr: ['le'] },
        soft: ['tool'],
        everyday: ['cake'],
        vendors: ['apache'],
        likeness: { before: ['like'], after: ['rival'], between: ['vs'] },
      },
    })
    const nothing = { also: [], more: [], roles: [], signals: [], subcategories: [] }
    expect(knowledge).toEqual({
      aliases: { one: [], two: ['y'] },
      hints: { one: [], two: ['y'] },
      kinds: { proxy: ['proxy', 'proxies'], sieve: [] },
      sentences: { one: {}, two: {}, three: { en: 'A' }, four: { fr: 'B' } },
      intents: [
        {
          id: 'two',
          en: ['e'],
          fr: ['f'],
          main: ['m'],
          also: ['a'],
          more: ['o'],
          roles: ['r'],
          signals: ['s'],
          areas: ['w'],
          subcategories: ['c'],
        },
        {
          ...nothing,
          id: 'two',
          isTerm: true,
          en: ['Zest', 'peel', 'rind'],
          fr: ['Zeste', '3'],
          main: [],
          areas: ['w'],
        },
        { ...nothing, id: 'three', isTerm: true, en: ['Pip'], fr: ['Pépin'], main: ['m'], areas: [] },
      ],
      roles: { metrics: { en: 'M', fr: 'N' }, logs: {} },
      places: { one: 'Un', 'one/two': '', three: '' },
      words: { one: ['a', 'true'], two: [] },
      stop: ['the', 'on', 'le'],
      soft: ['tool'],
      everyday: ['cake'],
      vendors: ['apache'],
      likeness: { before: ['like'], after: ['rival'], between: ['vs'] },
      levels: NO_KNOWLEDGE.levels,
    })
  })

  it('are none where there are no tables', () => {
    expect(compileKnowledge({})).toEqual({ knowledge: NO_KNOWLEDGE, faults: [] })
    expect(faultsOf({ aliases: null, levels: null, focus: null, stopwords: null, glossary: null })).toEqual([])
  })
})

it('a row of a table is found by what the tables know an item as, and is none that every object has', () => {
  expect(rowOf({ zed: ['x'] }, { id: 'zed' })).toEqual(['x'])
  expect(rowOf({ zed: ['x'] }, { id: 'other', knownAs: 'zed' })).toEqual(['x'])
  expect(rowOf({ other: ['x'] }, { id: 'other', knownAs: 'zed' })).toBeUndefined()
  expect(rowOf({}, { id: 'constructor' })).toBeUndefined()
  expect([knowledgeIdOf({ id: 'one' }), knowledgeIdOf({ id: 'one', knownAs: 'two' })]).toEqual(['one', 'two'])
})

it('rows that point to nothing are told of, whichever part of them does', () => {
  const nothing = { main: [], also: [], more: [], roles: [], signals: [], areas: [], subcategories: [] }
  const row = { ...nothing, id: 'row', en: ['a'], fr: ['b'] }
  const over = (knowledge: Partial<typeof NO_KNOWLEDGE>) =>
    danglingRows({ ...NO_KNOWLEDGE, ...knowledge }, [
      item('Zed', { additionalPaths: [{ category: 'Second', subcategory: 'Place' }] }),
    ]).map(({ table, row: id, message }) => `${table} / ${id}: ${message}`)
  const good = {
    main: ['zed'],
    also: ['zed'],
    more: ['zed'],
    roles: ['monitoring.metrics'],
    signals: ['metrics'],
    areas: ['monitoring'],
    subcategories: ['category/subcategory', 'second/place'],
  }
  expect(
    over({
      aliases: { zed: ['x'] },
      hints: { zed: ['x'] },
      intents: [
        { ...row, ...good },
        { ...row, ...good, isTerm: true },
      ],
      roles: { metrics: {} },
    }),
  ).toEqual([])
  expect(over({ aliases: { gone: [] } })).toEqual(['aliases / gone: no item "gone"'])
  expect(over({ hints: { gone: [] } })).toEqual(['hints / gone: no item "gone"'])
  expect(over({ roles: { gone: {} } })).toEqual(['focus / gone: no role "gone"'])
  for (const [key, what] of [
    ['main', 'item'],
    ['also', 'item'],
    ['more', 'item'],
    ['roles', 'role'],
    ['signals', 'signal'],
    ['areas', 'area'],
    ['subcategories', 'subcategory'],
  ] as const) {
    expect(over({ intents: [{ ...row, [key]: ['gone'] }] })).toEqual([`intents / row: no ${what} "gone"`])
    expect(over({ intents: [{ ...row, isTerm: true, [key]: ['gone'] }] })).toEqual([
      `glossary / row: no ${what} "gone"`,
    ])
  }
})
