import { describe, expect, it } from 'vitest'

import type { Item } from '../../../src/domain/landscape/landscape.ts'
import { analyse } from '../../../src/search/analyse.ts'
import { NO_KNOWLEDGE, type IntentRow, type SearchKnowledge } from '../../../src/search/knowledge.ts'
import { findByMeaning, findIntents } from '../../../src/search/meaning.ts'
import { priorsOf, renownOf } from '../../../src/search/priors.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { item } from './support-item.ts'

const nothing = { main: [], also: [], more: [], roles: [], signals: [], areas: [], subcategories: [] }
const intent = (id: string, phrases: string[], more: Partial<IntentRow> = {}): IntentRow => ({
  ...nothing,
  id,
  en: phrases,
  fr: [],
  ...more,
})
const over = (items: readonly Item[], knowledge: Partial<SearchKnowledge>) =>
  buildSearchIndex(items, { ...NO_KNOWLEDGE, ...knowledge })

type Index = ReturnType<typeof over>
const intentsFor = (index: Index, text: string) =>
  findIntents(index, analyse(index, text)).map((one) => index.intents.intents[one.intent]?.id)
/** The items that a query means, best first. */
const meant = (index: Index, text: string) => {
  const analysis = analyse(index, text)
  return [...findByMeaning(index, analysis, findIntents(index, analysis)).values()]
    .toSorted((a, b) => b.score - a.score)
    .map(({ doc }) => index.items[doc]?.id)
}

describe('the phrases of a problem', () => {
  const concepts = (phrases: string[], knowledge: Partial<SearchKnowledge> = {}) =>
    over([], { intents: [intent('one', phrases)], ...knowledge }).intents.phrases.map((one) => one.concepts.join(' '))
  const words = { stop: ['the', 'find'], soft: ['service', 'tool'] }

  it.each<[phrases: string[], concepts: string[]]>([
    [['find the service'], []],
    [['service'], ['servic']],
    [['service tool'], ['servic tool']],
    [['the service tool'], []],
    [['the service mesh'], ['servic mesh']],
    [['the mesh'], ['mesh']],
    [['the'], []],
    [['mesh gate', 'gate mesh', 'the gate mesh'], ['mesh gate']],
    [
      ['ab cd', 'abc d'],
      ['ab cd', 'abc d'],
    ],
    [['mesh mesh'], ['mesh']],
  ])('%j', (phrases, kept) => {
    expect(concepts(phrases, words)).toEqual(kept)
  })

  it('are kept for each problem that has them', () => {
    const index = over([], { intents: [intent('one', ['mesh']), intent('two', ['mesh'])] })
    expect(intentsFor(index, 'mesh')).toEqual(['one', 'two'])
  })
})

describe('the answers to a problem', () => {
  it('are a little better where roles, signals, areas and places agree, and never as good as what is named', () => {
    const everywhere = {
      roles: ['monitoring.metrics', 'monitoring.alerting', 'logging.log-storage'],
      signals: ['metrics', 'alerts', 'logs'],
      areas: ['monitoring'],
    }
    const index = over(
      [
        item('One', { roles: ['metrics'] }),
        item('Two', { roles: ['metrics'], signals: ['metrics'] }),
        item('All', {
          roles: ['metrics', 'alerting', 'log-storage'],
          signals: ['metrics', 'alerts', 'logs'],
          areas: ['monitoring'],
        }),
        item('More', { roles: ['metrics', 'alerting'], signals: ['metrics'] }),
        item('Main', { roles: ['metrics'] }),
      ],
      { intents: [intent('one', ['mesh'], { ...everywhere, more: ['more'], main: ['main'] })] },
    )
    const [answers] = index.intents.answers
    const of = (doc: number) => answers?.get(doc) ?? 0
    expect(of(0)).toBeLessThan(of(1))
    expect(of(1)).toBeLessThan(of(2))
    expect(of(2)).toBeLessThan(of(3))
    expect(of(3)).toBeLessThan(of(4))
    expect(of(2)).toBeCloseTo(0.3, 6)
    expect(of(3)).toBeCloseTo(0.36, 6)
    expect(of(4)).toBe(1)
  })
})

describe('the problems that a query speaks of', () => {
  it('are six at most, the most agreeing first', () => {
    const index = over([], {
      intents: [
        ...Array.from({ length: 7 }, (_, at) => intent(`part-${at}`, ['mesh gate'])),
        intent('whole', ['mesh']),
      ],
    })
    expect(intentsFor(index, 'mesh')).toEqual(['whole', 'part-0', 'part-1', 'part-2', 'part-3', 'part-4'])
  })

  it('come before a term that says the same', () => {
    const index = over([], { intents: [intent('term', ['mesh'], { isTerm: true }), intent('problem', ['mesh'])] })
    expect(intentsFor(index, 'mesh')).toEqual(['problem', 'term'])
    const terms = over([], { intents: [intent('part', ['mesh gate']), intent('term', ['mesh'], { isTerm: true })] })
    expect(intentsFor(terms, 'mesh')).toEqual(['term', 'part'])
  })

  it('need to agree with nearly half of what is said', () => {
    const index = over([], { intents: [intent('one', ['ab cd ef gh'])] })
    // Two of four words in a query of two; one of four.
    expect(intentsFor(index, 'ab cd')).toEqual(['one'])
    expect(intentsFor(index, 'ab')).toEqual([])
  })
})

describe('what a query means', () => {
  it('is what a term points to, behind what serves as well and before what follows', () => {
    const index = over([item('Main'), item('Also'), item('More'), item('Term')], {
      intents: [
        intent('problem', ['mesh'], { main: ['main'], also: ['also'], more: ['more'] }),
        intent('term', ['mesh'], { isTerm: true, main: ['term'] }),
      ],
    })
    expect(meant(index, 'mesh')).toEqual(['main', 'also', 'term', 'more'])
    const alone = over([item('Also'), item('Term')], {
      intents: [
        intent('problem', ['mesh gate'], { main: ['also'] }),
        intent('term', ['mesh'], { isTerm: true, main: ['term'] }),
      ],
    })
    expect(meant(alone, 'mesh')).toEqual(['term', 'also'])
  })

  it.each<[query: string, phrase: string, more: Partial<IntentRow>, order: string[]]>([
    // Of what a lesser problem means first: the more agrees, the better it stands beside what the best one holds.
    ['ab cd ef gh', 'ab cd ef', { more: ['best'] }, ['best', 'lesser']],
    ['ab cd ef gh ij', 'ab cd ef gh', { more: ['best'] }, ['lesser', 'best']],
    ['ab cd ef gh ij', 'ab cd ef gh', { also: ['best'] }, ['best', 'lesser']],
    ['ab cd ef', 'ab cd', { more: ['best'] }, ['best', 'lesser']],
  ])('for %j beside %j with %j', (query, phrase, more, order) => {
    const index = over([item('Best'), item('Lesser')], {
      intents: [intent('best', [query], more), intent('lesser', [phrase], { main: ['lesser'] })],
    })
    expect(meant(index, query)).toEqual(order)
  })

  it('is told by the problem that it answers best, the first of equals', () => {
    const index = over([item('One'), item('Two'), item('Three')], {
      intents: [
        intent('first', ['mesh'], { more: ['one'], main: ['two', 'three'] }),
        intent('second', ['mesh'], { main: ['one', 'two'], more: ['three'] }),
      ],
    })
    const analysis = analyse(index, 'mesh')
    const found = findByMeaning(index, analysis, findIntents(index, analysis))
    expect([0, 1, 2].map((doc) => index.intents.intents[found.get(doc)?.intent ?? -1]?.id)).toEqual([
      'second',
      'first',
      'first',
    ])
  })

  it('is what texts say: most of it, or nearly half where each of several words is known', () => {
    const fillers = (...words: string[]) => words.map((word) => item(`Filler ${word}`))
    const four = over([item('Zed'), ...fillers('ef', 'gh')], { hints: { zed: ['ab cd'] } })
    expect(meant(four, 'ab cd ef gh')).toEqual(['zed'])
    expect(meant(over([item('Zed'), ...fillers('cd', 'ef', 'gh')], { hints: { zed: ['ab'] } }), 'ab cd ef gh')).toEqual(
      [],
    )
    // Of two words, one alone is too little.
    expect(meant(four, 'ab ef')).toEqual([])
    expect(meant(four, 'ab cd')).toEqual(['zed'])
  })

  it('counts as several words from the third on, each of them known', () => {
    // "ab" is said once, the others everywhere, so that it is nearly half of the query.
    const common = Array.from({ length: 6 }, (_, at) => item(`Other ${at}`, { description: 'cd ef' }))
    const index = over([item('Zed'), ...common], { hints: { zed: ['ab'] } })
    const share = (text: string) => {
      const { terms } = analyse(index, text)
      return (terms[0]?.weight ?? 0) / terms.reduce((sum, { weight }) => sum + weight, 0)
    }
    expect(share('ab cd ef')).toBeGreaterThan(0.42)
    expect(share('ab cd ef')).toBeLessThan(0.62)
    expect(meant(index, 'ab cd ef')).toContain('zed')
    // One of them is unknown here.
    expect(share('ab cd vwvwv')).toBeGreaterThan(0.42)
    expect(share('ab cd vwvwv')).toBeLessThan(0.62)
    expect(meant(index, 'ab cd vwvwv')).not.toContain('zed')
  })

  it('is not what little of it is said by, nor what only long texts say of it', () => {
    const said = (zed: Item, text: string, ...fillers: string[]) =>
      meant(over([zed, ...fillers.map((word) => item(`Filler ${word}`))], {}), text)
    const described = (description: string) => item('Zed', { description })
    expect(said(described('ab cd ef'), 'ab cd ef gh', 'gh')).toEqual(['zed'])
    expect(said(described('ab cd'), 'ab cd ef gh', 'ef', 'gh')).toEqual([])
    expect(said(item('Ab Cd'), 'ab cd ef gh', 'ef', 'gh')).toEqual(['ab-cd'])
    expect(said(item('Ab Cd'), 'ab cd ef gh ij', 'ef', 'gh', 'ij')).toEqual([])
  })
})

describe('what is likely before anything is said', () => {
  const named = (id: string, times: number) =>
    Array.from({ length: times }, (_, at) => intent(`${id}-${at}`, ['x'], { main: [id] }))
  const priors = (maturity: string | undefined, knowledge: Partial<SearchKnowledge>) =>
    priorsOf([item('Zed', maturity === undefined ? {} : { maturity })], { ...NO_KNOWLEDGE, ...knowledge })[0] ?? 0

  it.each<[maturity: string | undefined, prior: number, famous: number]>([
    ['graduated', 0.6, 1],
    ['incubating', 0.51, 0.91],
    ['sandbox', 0.33, 0.73],
    [undefined, 0.12, 0.52],
    ['archived', 0.05, 0.15],
    ['a level of its own', 0.33, 0.73],
  ])('of the level %s', (maturity, prior, famous) => {
    expect(priors(maturity, {})).toBeCloseTo(prior, 6)
    expect(priors(maturity, { intents: named('zed', 20) })).toBeCloseTo(famous, 6)
  })

  it('grows with what names an item, other names up to three', () => {
    const main = priors('sandbox', { intents: named('zed', 1) })
    const also = priors('sandbox', { intents: [intent('x', ['x'], { also: ['zed'] })] })
    const alias = (count: number) =>
      priors('sandbox', { aliases: { zed: Array.from({ length: count }, (_, at) => `a${at}`) } })
    expect(also).toBeLessThan(main)
    expect(alias(1)).toBeCloseTo(also, 6)
    expect(alias(2)).toBeGreaterThan(alias(1))
    expect(alias(3)).toBeGreaterThan(alias(2))
    expect(alias(4)).toBe(alias(3))
    expect(alias(3)).toBeCloseTo(main, 6)
    expect(priors('sandbox', { intents: [intent('x', ['x'], { main: ['zed'], isTerm: true })] })).toBeCloseTo(0.33, 6)
  })
})

describe('how well known an item is', () => {
  const renown = (knowledge: Partial<SearchKnowledge>) =>
    renownOf([item('Zed'), item('Other')], { ...NO_KNOWLEDGE, ...knowledge })
  const of = (more: Partial<IntentRow>, times = 1) =>
    renown({ intents: Array.from({ length: times }, (_, at) => intent(`i${at}`, ['x'], more)) })[0] ?? 0
  const aliases = (count: number) =>
    renown({ aliases: { zed: Array.from({ length: count }, (_, at) => `a${at}`) } })[0] ?? 0

  it('is nothing where nobody names it', () => {
    expect([...renown({ intents: [intent('x', ['x'], { main: ['zed'] })] })]).toEqual([1.5, 0])
  })

  it('counts being meant first more than two, and less than four, mentions as something that serves as well', () => {
    expect(of({ main: ['zed'] })).toBeGreaterThan(of({ also: ['zed'] }, 2))
    expect(of({ main: ['zed'] })).toBeLessThan(of({ also: ['zed'] }, 4))
    expect(of({ main: ['zed'], isTerm: true })).toBeGreaterThan(of({ also: ['zed'] }, 2))
    expect(of({ main: ['zed'], isTerm: true })).toBeLessThan(of({ also: ['zed'] }, 4))
    expect(of({ more: ['zed'] })).toBe(0)
  })

  it('counts another name between one and three of those', () => {
    expect(aliases(1)).toBeGreaterThan(of({ also: ['zed'] }))
    expect(aliases(1)).toBeLessThan(of({ also: ['zed'] }, 3))
    expect(aliases(2)).toBe(2 * aliases(1))
    expect(of({ main: ['zed'] }, 2)).toBe(2 * of({ main: ['zed'] }))
  })
})
