import { describe, expect, it } from 'vitest'
import { compileKnowledge, danglingRows } from '../../../src/search/compile-knowledge.ts'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { search } from '../../../src/search/search.ts'
import { faultsOverBoth } from '../../support/both-landscapes.ts'
import { faults, item, knowledge } from './support.ts'

describe('the shipped tables', () => {
  it('have no row of the wrong shape', () => {
    expect(faults).toEqual([])
  })

  it('point to nothing that the landscape does not hold', () => {
    expect(faultsOverBoth((landscape) => danglingRows(knowledge, landscape.items))).toEqual([])
  })

  it('answer every subcategory of technology with some intent', () => {
    const pointed = new Set(knowledge.intents.flatMap((intent) => intent.subcategories.map((id) => id.split('/')[0])))
    const categories = [
      'provisioning',
      'runtime',
      'orchestration-management',
      'app-definition-and-development',
      'platform',
      'serverless',
      'observability-and-analysis',
      'wasm',
      'ai-agent',
      'inference',
      'data',
      'training',
      'ai-native-infra',
    ]
    expect(categories.filter((category) => !pointed.has(category))).toEqual([])
  })
})

describe('compileKnowledge', () => {
  it('keeps good rows and reports the others', () => {
    const { knowledge: compiled, faults: reported } = compileKnowledge({
      aliases: { kubernetes: ['k8s', 8], broken: 'k8s' },
      intents: {
        good: { en: ['a'], fr: ['b'], main: ['x'] },
        half: { en: ['a'] },
        odd: { en: ['a'], fr: ['b'], mian: [] },
      },
    })
    expect(compiled.aliases['kubernetes']).toEqual(['k8s', '8'])
    expect(compiled.intents.map((intent) => intent.id)).toEqual(['good', 'odd'])
    expect(reported).toEqual([
      { table: 'aliases', row: 'broken', message: 'is not a list' },
      { table: 'intents', row: 'half', message: 'needs phrases in both languages' },
      { table: 'intents', row: 'odd', message: 'unknown key "mian"' },
    ])
  })
})

describe('the glossary and the roles', () => {
  const term = {
    en: { term: 'Zest', also: ['peel (NATS)'], text: '…' },
    fr: { term: 'Zeste' },
    areas: [],
    items: ['zed'],
  }
  const { knowledge: compiled, faults: reported } = compileKnowledge({
    glossary: { zest: term, half: { en: { term: 'Half' }, items: [] } },
    focus: { roles: { metrics: { en: 'Counts oranges.' }, gone: { en: 'Nothing.' } } },
  })

  it('teach the search what a term points to, in both languages', () => {
    const index = buildSearchIndex([item('Zed'), item('Other')], compiled)
    for (const query of ['zest', 'zeste', 'peels'])
      expect(search(index, query).hits).toMatchObject([{ id: 'zed', reason: { kind: 'term', termId: 'zest' } }])
  })

  it('stand back where an intent says the same', () => {
    const intents = { both: { en: ['zest'], fr: ['zeste'], main: ['other'], also: ['third'] } }
    const { knowledge: more } = compileKnowledge({ glossary: { zest: term }, intents })
    const index = buildSearchIndex([item('Zed'), item('Other'), item('Third')], more)
    expect(search(index, 'zest').hits.map((hit) => hit.id)).toEqual(['other', 'third', 'zed'])
  })

  it('report rows that cannot be used or point to nothing', () => {
    expect(reported).toEqual([{ table: 'glossary', row: 'half', message: 'needs a term in both languages' }])
    expect(danglingRows(compiled, [])).toEqual([
      { table: 'glossary', row: 'zest', message: 'no item "zed"' },
      { table: 'focus', row: 'gone', message: 'no role "gone"' },
    ])
  })
})

describe('danglingRows', () => {
  it('reports items, places and roles that do not exist', () => {
    const intent = {
      id: 'i',
      en: ['a'],
      fr: ['b'],
      main: ['gone'],
      also: [],
      more: [],
      roles: ['a.b'],
      signals: [],
      areas: [],
      subcategories: ['x/y'],
    }
    const reported = danglingRows({ ...NO_KNOWLEDGE, aliases: { lost: [] }, intents: [intent] }, [item('Zed')])
    expect(reported.map((fault) => fault.message)).toEqual([
      'no item "lost"',
      'no item "gone"',
      'no subcategory "x/y"',
      'no role "a.b"',
    ])
  })
})

describe('every table', () => {
  const full = {
    aliases: { one: ['a'] },
    hints: { one: ['b', true, null, {}] },
    sentences: { one: { en: 'English', fr: 'Français', de: 'Deutsch' }, two: 'text', three: { en: 7 } },
    intents: {
      i: {
        en: ['e'],
        fr: ['f'],
        main: ['m'],
        also: ['a'],
        more: ['o'],
        roles: ['r'],
        signals: ['s'],
        areas: ['x'],
        subcategories: ['c'],
      },
    },
    glossary: {
      g: { en: { term: 'T', also: ['U (NATS)', 'V(x) w'] }, fr: { term: 'S' }, items: ['m'], areas: ['logging'] },
      h: { en: { term: 'T2' }, fr: { term: 'S2' }, areas: ['logging'] },
      no: { en: { term: 7 }, fr: { term: 'S' } },
      half: { en: { term: 'T' }, fr: 'x' },
    },
    kinds: { mesh: { en: { one: 'mesh', other: 'meshes' }, fr: { one: 'maillage', other: 'maillages' }, term: 'm' } },
    focus: { roles: { metrics: { en: 'M' } } },
    guide: { p: { fr: { name: 'P' } } },
    words: { w: ['v'] },
    stopwords: {
      stop: { en: ['the'], fr: ['le'] },
      soft: ['tool'],
      everyday: ['cake'],
      vendors: ['apache'],
      likeness: { before: ['like'], after: ['alternatives'], between: ['vs'] },
    },
  }
  const { knowledge: compiled, faults: found } = compileKnowledge(full)
  const nothing = { main: [], also: [], more: [], roles: [], signals: [], areas: [], subcategories: [] }

  it('is read', () => {
    expect(compiled).toEqual({
      aliases: { one: ['a'] },
      hints: { one: ['b', 'true'] },
      kinds: { mesh: ['mesh', 'meshes', 'maillage', 'maillages'] },
      sentences: { one: { en: 'English', fr: 'Français' }, two: {}, three: {} },
      intents: [
        { id: 'i', ...full.intents.i },
        { ...nothing, id: 'g', isTerm: true, en: ['T', 'U', 'V w'], fr: ['S'], main: ['m'] },
        { ...nothing, id: 'h', isTerm: true, en: ['T2'], fr: ['S2'], areas: ['logging'] },
      ],
      roles: { metrics: { en: 'M' } },
      places: { p: 'P' },
      words: { w: ['v'] },
      stop: ['the', 'le'],
      soft: ['tool'],
      everyday: ['cake'],
      vendors: ['apache'],
      likeness: { before: ['like'], after: ['alternatives'], between: ['vs'] },
      levels: { rows: {}, projects: [], project: [], fillers: [], negations: [], never: [] },
    })
    expect(found.map(({ table, row, message }) => [table, row, message])).toEqual([
      ['glossary', 'no', 'needs a term in both languages'],
      ['glossary', 'half', 'is not a mapping'],
      ['glossary', 'half', 'needs a term in both languages'],
    ])
  })

  it('counts as empty where it is missing', () => {
    expect(compileKnowledge({})).toEqual({ knowledge: NO_KNOWLEDGE, faults: [] })
  })

  it.each([
    ['aliases', '', 'is not a mapping'],
    ['hints', '', 'is not a mapping'],
    ['sentences', '', 'is not a mapping'],
    ['intents', '', 'is not a mapping'],
    ['glossary', '', 'is not a mapping'],
    ['focus', '', 'is not a mapping'],
    ['kinds', '', 'is not a mapping'],
    ['guide', '', 'is not a mapping'],
    ['words', '', 'is not a mapping'],
    ['stopwords', '', 'is not a mapping'],
  ])('%s that is a list is reported', (table, row, message) => {
    expect(compileKnowledge({ [table]: ['x'] }).faults).toEqual([{ table, row, message }])
    expect(compileKnowledge({ [table]: 7 }).faults).toEqual([{ table, row, message }])
  })

  it.each([
    ['stop', 'stop', { stop: { en: 'the' } }, 'en'],
    ['soft', 'soft', { soft: 'x' }, 'soft'],
    ['everyday', 'everyday', { everyday: {} }, 'everyday'],
    ['vendors', 'vendors', { vendors: 7 }, 'vendors'],
    ['before', 'likeness', { likeness: { before: 'x' } }, 'likeness'],
    ['after', 'likeness', { likeness: { after: 'x' } }, 'likeness'],
    ['between', 'likeness', { likeness: { between: 'x' } }, 'likeness'],
  ])('the stop words: %s that is no list is reported', (_, _row, stopwords, row) => {
    expect(compileKnowledge({ stopwords }).faults).toEqual([{ table: 'stopwords', row, message: 'is not a list' }])
  })

  it('of problems with a list that is no list is reported', () => {
    expect(compileKnowledge({ intents: { i: { en: ['a'], fr: ['b'], main: 'x' }, j: 7 } }).faults).toEqual([
      { table: 'intents', row: 'i', message: 'is not a list' },
      { table: 'intents', row: 'j', message: 'is not a mapping' },
      { table: 'intents', row: 'j', message: 'needs phrases in both languages' },
    ])
  })

  it('points to what the landscape holds', () => {
    const row = {
      ...nothing,
      id: 'i',
      en: ['a'],
      fr: ['b'],
      main: ['one'],
      also: ['two'],
      more: ['three'],
      roles: ['monitoring.metrics', 'logging.metrics'],
      signals: ['metrics', 'smells'],
      areas: ['monitoring', 'cooking'],
      subcategories: ['category/subcategory', 'second/place', 'third/place'],
    }
    const placed = [item('One'), item('Two', { additionalPaths: [{ category: 'Second', subcategory: 'Place' }] })]
    const known = {
      ...NO_KNOWLEDGE,
      hints: { one: ['x'], four: ['y'] },
      intents: [row],
      roles: { metrics: {}, x: {} },
    }
    expect(danglingRows(known, placed)).toEqual([
      { table: 'hints', row: 'four', message: 'no item "four"' },
      { table: 'intents', row: 'i', message: 'no item "three"' },
      { table: 'intents', row: 'i', message: 'no subcategory "third/place"' },
      { table: 'intents', row: 'i', message: 'no role "logging.metrics"' },
      { table: 'intents', row: 'i', message: 'no signal "smells"' },
      { table: 'intents', row: 'i', message: 'no area "cooking"' },
      { table: 'focus', row: 'x', message: 'no role "x"' },
    ])
  })
})
