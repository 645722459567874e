import { describe, expect, it } from 'vitest'
import { compileKnowledge, danglingRows } from '../../../src/search/compile-knowledge.ts'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { search } from '../../../src/search/search.ts'
import { faults, item, items, knowledge } from './support.ts'

describe('the shipped tables', () => {
  it('have no row of the wrong shape', () => {
    expect(faults).toEqual([])
  })

  it('point to nothing that the landscape does not hold', () => {
    expect(danglingRows(knowledge, items)).toEqual([])
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
