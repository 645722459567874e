import { describe, expect, it } from 'vitest'

import type { Item } from '../../../src/domain/landscape/landscape.ts'
import { analyse } from '../../../src/search/analyse.ts'
import { explain, rangesIn } from '../../../src/search/explain.ts'
import { TIERS } from '../../../src/search/hits.ts'
import { NO_KNOWLEDGE, type SearchKnowledge } from '../../../src/search/knowledge.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { rangesInside, wordRanges } from '../../../src/search/ranges.ts'
import { rank } from '../../../src/search/rank.ts'
import { isUnspaced, nameWords, piecesOf, queryWords, textWords } from '../../../src/search/script-words.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { search } from '../../../src/search/search.ts'
import { completeWord, correctWord } from '../../../src/search/spelling.ts'
import { stem } from '../../../src/search/stem.ts'
import { typoDistance } from '../../../src/search/typo.ts'
import { buildVocabulary, conceptOf, conceptsOf, contentWords } from '../../../src/search/vocabulary.ts'
import { intent, item } from './support-item.ts'

const over = (items: readonly Item[], knowledge: Partial<SearchKnowledge> = {}) =>
  buildSearchIndex(items, { ...NO_KNOWLEDGE, ...knowledge })

describe('what stands in quotes', () => {
  it.each<[typed: string, text: string, phrases: string[]]>([
    ['"service mesh"', 'service mesh', ['service mesh']],
    ['"https://heron.example/a"', 'https://heron.example/a', []],
    ['x " heron.example/a " y', 'x heron.example/a y', []],
    ['"heron.io"', 'heron.io', []],
    ['x "  " y', 'x y', []],
    ['"node.js"', 'node.js', ['node.js']],
    ['"heron/viewer"', 'heron/viewer', ['heron/viewer']],
    ['" Two  Words "', 'Two  Words', ['two  words']],
  ])('%s', (typed, text, phrases) => {
    expect(parseQuery(typed)).toMatchObject({ text, phrases })
  })
})

describe('a script that puts no space between words', () => {
  it.each<[word: string, is: boolean]>([
    ['监控', true],
    ['かんし', true],
    ['カンシ', true],
    ['감시', true],
    ['ㄐㄧㄢ', true],
    ['ตรวจสอบ', true],
    ['ກວດ', true],
    ['ត្រួត', true],
    ['စောင့်', true],
    ['k监', true],
    ['надзор', false],
    ['مراقب', false],
    ['éclair', false],
    ['mesh', false],
    ['', false],
  ])('%s: %s', (word, is) => {
    expect(isUnspaced(word)).toBe(is)
  })

  it('is taken apart by what it is for', () => {
    expect(queryWords('Kubernetes监控 x')).toEqual(['kubernetes', '监控', 'x'])
    expect(queryWords('Cloud감시')).toEqual(['cloud', '감시'])
    expect(queryWords('Zen Gate')).toEqual(['zen', 'gate'])
    expect(nameWords('Cloud监控台')).toEqual(['cloud', '监控台', '控台', '台'])
    expect(nameWords('감시 Gate')).toEqual(['감시', '시', 'gate'])
    expect(nameWords('Zen Gate')).toEqual(['zen', 'gate'])
    expect(textWords('Cloud监控台')).toEqual(['cloud', '监', '控', '台', '监控', '控台'])
    expect(textWords('Zen Gate')).toEqual(['zen', 'gate'])
    expect(piecesOf('监')).toEqual(['监'])
    expect(piecesOf('监控')).toEqual(['监控'])
    expect(piecesOf('监控台')).toEqual(['监控', '控台'])
  })

  it('is understood by pairs', () => {
    const index = over([item('A', { description: '监控平台' }), item('B', { description: '平台' })])
    const said = (text: string) => analyse(index, text).terms.map(({ concept, isIndexed }) => `${concept} ${isIndexed}`)
    expect(said('监控平')).toEqual(['监控 true', '控平 true'])
    expect(said('监')).toEqual(['监 true'])
    expect(said('控台')).toEqual(['控台 false'])
  })

  it.each<[run: string, from: number, words: string[], ranges: number[][]]>([
    ['监控平台', 0, ['监控'], [[0, 2]]],
    ['监控平台', 5, ['平台'], [[7, 9]]],
    ['监控平台', 0, ['平台', '监控'], [[0, 2], [2, 4]]], // prettier-ignore
    ['监控平台', 0, ['日志'], []],
    ['Kubernetes监控', 0, ['netes', '监控'], [[10, 12]]],
    ['감시도구', 0, ['도구'], [[2, 4]]],
    ['ｺﾝﾃﾅ監視', 0, ['コンテナ'], [[0, 4]]],
    ['ﾃﾞ監視', 0, ['監視'], []],
    ['zentrix', 0, ['trix'], []],
  ])('is marked wherever it says a word: %s from %d', (run, from, words, ranges) => {
    expect(rangesInside(run, from, words)).toEqual(ranges)
  })
})

describe('what is marked in a name', () => {
  it.each<[text: string, words: string[], whole: string, ranges: number[][]]>([
    ['Zentrix', ['z'], '', [[0, 1]]],
    ['Zentrix Gateway', ['gate'], 'gateway', [[8, 12]]],
    ['Cloud监控', ['监控'], '', [[5, 7]]],
    ['Cloud监控', ['x'], '', []],
    // Signs between the letters of a spelling are up to three for each.
    ['a------b', ['x'], 'ab', [[0, 8]]],
    ['a-------b', ['x'], 'ab', []],
    ['a-------b c', ['x'], 'ab', []],
    ['ab-cd', ['x'], 'abcd', [[0, 5]]],
    ['ab-cd', ['x'], 'abd', []],
    ['ab ac-d', ['x'], 'acd', [[3, 7]]],
    ['\uFF9Eab', ['x'], 'ab', []],
    ['ﬁ-b', ['x'], 'f', []],
    ['ﬁ-b', ['x'], 'fib', [[0, 3]]],
  ])('%j of %j or %j', (text, words, whole, ranges) => {
    expect(wordRanges(text, words, whole)).toEqual(ranges)
  })
})

describe('the spelling of words', () => {
  const names = (word: string, count: number) => Array.from({ length: count }, (_, at) => item(`${word} ${at}`))
  const first = (items: readonly Item[], knowledge: Partial<SearchKnowledge>) =>
    completeWord(over(items, knowledge).spelling, 'gat')

  it('weighs a phrase as much as four names', () => {
    const phrase = (word: string) => ({ intents: [intent('i', [word], { fr: [] })] })
    expect(first(names('Gatea', 4), phrase('gateb'))).toBe('gatea')
    expect(first(names('Gateb', 4), phrase('gatea'))).toBe('gatea')
    expect(first(names('Gatea', 3), phrase('gateb'))).toBe('gateb')
    expect(first(names('Gateb', 5), phrase('gatea'))).toBe('gateb')
  })

  it('weighs a form of a word as much as two names, and a small word as one', () => {
    const form = (word: string) => ({ words: { x: [word] } })
    expect(first(names('Gatea', 2), form('gateb'))).toBe('gatea')
    expect(first(names('Gateb', 2), form('gatea'))).toBe('gatea')
    expect(first(names('Gateb', 1), { stop: ['gatea'] })).toBe('gatea')
    expect(first(names('Gatea', 1), { stop: ['gateb'] })).toBe('gatea')
    expect(first(names('Gateb', 2), { stop: ['gatea'] })).toBe('gateb')
  })

  it('knows the names of technology alone', () => {
    expect(over([item('Heron Viewer'), item('Lapwing', { kind: 'member' })]).spelling.words).toEqual([
      'heron',
      'viewer',
    ])
  })

  it.each<[typed: string, word: string | undefined]>([
    ['wor', undefined],
    ['worx', 'word'],
    ['wxrx', undefined],
    ['lettexs', 'letters'],
    ['lxttexs', undefined],
    ['alphabxts', 'alphabets'],
    ['axphabxts', 'alphabets'],
    ['axphxbxts', undefined],
    ['keybxxrd', 'keyboard'],
  ])('allows no slip in three letters, one in seven, two in more: %s', (typed, word) => {
    expect(correctWord(over([item('Word Letters Alphabets Keyboard')]).spelling, typed)?.word).toBe(word)
  })

  it('takes the more usual word for a less likely slip only where it is much more usual', () => {
    const meant = (count: number) =>
      correctWord(over([item('Krlaor'), ...names('Kraxlor', count)]).spelling, 'kralor')?.word
    expect([meant(4), meant(7), meant(8)]).toEqual(['krlaor', 'kraxlor', 'kraxlor'])
  })

  it('takes the first of equals', () => {
    expect(correctWord(over([item('Krazlor'), item('Kraxlor')]).spelling, 'kralor')?.word).toBe('kraxlor')
  })

  it.each([
    ['aging', 'aging'],
    ['using', 'using'],
    ['eating', 'eat'],
    ['added', 'ad'],
    ['aided', 'aid'],
    ['need', 'need'],
  ])('leaves three letters of a verb: %s → %s', (word, stemmed) => {
    expect(stem(word)).toBe(stemmed)
  })

  it.each<[typed: string, name: string, distance: number]>([
    ['', 'abc', 3.2],
    ['', 'aab', 2.9],
    ['abc', '', 3.2],
    ['cab', 'ab', 1.2],
    ['ab', 'cab', 1.2],
    ['ab', 'ba', 0.9],
    ['xab', 'xba', 0.7],
    ['aba', 'baa', 0.9],
  ])('%j for %j is %d slips', (typed, name, distance) => {
    expect(typoDistance(typed, name)).toBeCloseTo(distance, 6)
  })
})

describe('words and what they mean', () => {
  const vocabulary = buildVocabulary({
    ...NO_KNOWLEDGE,
    words: {
      memory: ['mémoire'],
      'in-memory': ['en mémoire'],
      mesh: ['service mesh', 'maillage de services'],
      gateway: ['service mesh gateway'],
    },
    stop: ['À', 'de la', 'en'],
    soft: ['outils'],
    everyday: ['banana', 'carte postale'],
  })
  const said = (text: string) => conceptsOf(vocabulary, contentWords(vocabulary, text)).map(({ concept }) => concept)

  it.each<[text: string, concepts: string[]]>([
    ['mémoire', ['memory']],
    ['en mémoire', ['memory']],
    ['service mesh', ['mesh']],
    ['service mesh gateway', ['gateway']],
    ['services mesh x', ['mesh', 'x']],
    ['service x', ['servic', 'x']],
    ['service', ['servic']],
    ['maillage service', ['mesh']],
    ['à la mer', ['mer']],
    ['de', []],
  ])('%j', (text, concepts) => {
    expect(said(text)).toEqual(concepts)
  })

  it('are of daily life alone or only together', () => {
    expect([...vocabulary.everyday]).toEqual(['banana'])
    expect(vocabulary.everydayPhrases).toEqual([['carte', 'postale']])
  })

  it('are remembered, up to a limit', () => {
    const own = buildVocabulary(NO_KNOWLEDGE)
    expect(conceptOf(own, 'meshes')).toBe('mesh')
    expect(own.memo.get('meshes')?.concept).toBe('mesh')
    for (let at = 0; at < 20_010; at += 1) conceptOf(own, `w${at}`)
    expect(own.memo.size).toBe(20_000)
    expect(conceptOf(own, 'boxes')).toBe('box')
  })
})

describe('what is understood of a query', () => {
  const index = over([item('Gateway'), item('Hole')], {
    intents: [intent('drill', ['drill hole'])],
    everyday: ['banana', 'gateau', 'hole', 'carte postale'],
    stop: ['the'],
  })
  const understood = (text: string) => {
    const { isEveryday, terms, isUnfinished, rewritten, corrections } = analyse(index, text)
    return { isEveryday, terms: terms.map(({ concept }) => concept), isUnfinished, rewritten, corrections }
  }

  it.each<[text: string, isEveryday: boolean]>([
    ['banana', true],
    ['bananas', true],
    ['gateaux', true],
    ['bananaq', false],
    ['carte', false],
    ['postale', false],
    ['carte postale', true],
    ['postale carte', true],
    ['carte gateway', false],
    ['hole', false],
    ['holes', false],
    ['gateway', false],
  ])('%j is of daily life: %s', (text, isEveryday) => {
    expect(understood(text).isEveryday).toBe(isEveryday)
  })

  it('is a beginning only of the last word, and only beside words that are known', () => {
    expect(understood('drill gatew')).toMatchObject({ terms: ['drill', 'gateway'], isUnfinished: true })
    expect(understood('gatew drill')).toMatchObject({ isUnfinished: false })
    expect(understood('vwvwvw gatew')).toMatchObject({ terms: ['vwvwvw', 'gatew'], isUnfinished: false })
    expect(understood('gatewya drill')).toMatchObject({ rewritten: 'gateway drill', isUnfinished: false })
  })
})

describe('the order of what speaks for an item', () => {
  const items = [item('Phrase'), item('Name'), item('Works', { kind: 'member' })]
  const index = over(items)
  const plain = analyse(index, 'one two')
  type Findings = Parameters<typeof rank>[1]
  const order = (findings: Partial<Findings>) =>
    rank(index, {
      analysis: plain,
      named: new Map(),
      intents: [],
      meanings: new Map(),
      fuzzy: new Map(),
      ...findings,
    }).map(({ doc, tier }) => `${index.items[doc]?.name} ${tier}`)
  const meaning = (more: Partial<{ answer: number; coverage: number; intent: number | undefined }> = {}) =>
    new Map([[0, { doc: 0, score: 0.5, coverage: 0.9, answer: 1, intent: 0 as number | undefined, ...more }]])
  const near = (distance: number) => new Map([[1, { doc: 1, name: 'Name', distance, score: 0 }]])
  const very = [{ intent: 0, agreement: 1 }]
  const terms = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ concept: `c${at}`, weight: 1, isIndexed: true }))

  it.each<[answer: number, coverage: number, tier: string]>([
    [0.1, 0.5, 'intent'],
    [0.09, 0.5, 'text'],
    [0.15, 0.5, 'intent'],
    [0.05, 0.29, 'intent'],
    [0.05, 0.3, 'text'],
    [0.05, 0.2, 'intent'],
    [0.05, 0.4, 'text'],
  ])('an answer of %d, where the texts say %d, counts as %s', (answer, coverage, tier) => {
    expect(order({ intents: [{ intent: 0, agreement: 0.5 }], meanings: meaning({ answer, coverage }) })).toEqual([
      `Phrase ${tier}`,
    ])
  })

  it.each<[corrections: number, distance: number, first: string]>([
    [0.7, 0.8, 'Phrase intent'],
    [0.8, 0.8, 'Name fuzzy'],
    [0.9, 0.8, 'Name fuzzy'],
    [0, 0, 'Phrase intent'],
    [1, 1, 'Name fuzzy'],
  ])('a phrase with slips of %d, beside a name with %d: %s first', (corrections, distance, first) => {
    const analysis = { ...plain, corrections }
    expect(order({ analysis, intents: very, meanings: meaning(), fuzzy: near(distance) })[0]).toBe(first)
  })

  it.each<[count: number, distance: number, corrections: number, first: string]>([
    [1, 1.3, 0, 'Name fuzzy'],
    [1, 1.31, 0, 'Phrase text'],
    [1, 0.8, 0, 'Name fuzzy'],
    [2, 0.5, 0, 'Name fuzzy'],
    [2, 0.51, 0, 'Phrase text'],
    [2, 0.3, 0, 'Name fuzzy'],
    [2, 2, 0.7, 'Name fuzzy'],
  ])('text that says %d words, beside a name %d away: %s', (count, distance, corrections, first) => {
    const analysis = { ...plain, terms: terms(count), corrections }
    const texts = meaning({ intent: undefined, answer: 0 })
    expect(order({ analysis, meanings: texts, fuzzy: near(distance) })[0]).toBe(first)
  })

  it('an organisation’s name comes behind a problem of several words that is called so, else before it', () => {
    const named = new Map([[2, { doc: 2, tier: 'exact' as const, score: 0.5 }]])
    const at = (more: Partial<Findings['analysis']>, intents = very) =>
      order({ analysis: { ...plain, ...more }, intents, meanings: meaning(), named })[0]
    expect(at({ words: ['one', 'two'] })).toBe('Phrase intent')
    expect(at({ words: ['one', 'two', 'three'] })).toBe('Phrase intent')
    expect(at({ words: ['one'] })).toBe('Works exact')
    expect(at({ words: ['one', 'two'], corrections: 1 })).toBe('Works exact')
    expect(at({ words: ['one', 'two'], isUnfinished: true })).toBe('Works exact')
    expect(at({ words: ['one', 'two'] }, [{ intent: 0, agreement: 0.9 }])).toBe('Works exact')
  })

  it('what is named keeps what it means', () => {
    const named = new Map([[0, { doc: 0, tier: 'exact' as const, score: 0.5 }]])
    const meanings = meaning()
    const [one] = rank(index, { analysis: plain, named, intents: [], meanings, fuzzy: new Map() })
    expect(one?.meaning).toBe(meanings.get(0))
  })
})

describe('why something was found', () => {
  const index = over(
    [
      item('Heron', {
        category: 'Water Birds',
        subcategory: 'Waders',
        description: 'The 监控平台 of a pond with grain.',
      }),
      item('The Of', { subcategory: 'Others' }),
      item('Grinder', { description: 'Grinds grain.' }),
      item('Lapwing', { roles: ['metrics'] }),
      item('Curlew', { roles: ['metrics'] }),
    ],
    {
      aliases: { grinder: ['paper mill'] },
      intents: [intent('one', ['mesh'], { main: ['lapwing', 'curlew'] })],
      stop: ['the', 'of', 'a'],
      likeness: { before: ['like'], after: [], between: [] },
    },
  )
  const reasons = (text: string) => search(index, text).hits.map(({ id, reason }) => `${id} ${JSON.stringify(reason)}`)

  it.each<[text: string, first: string]>([
    ['birds grain', 'heron {"kind":"listedUnder","category":"Water Birds","subcategory":"Waders"}'],
    ['waders', 'heron {"kind":"listedUnder","category":"Water Birds","subcategory":"Waders"}'],
    ['paper grinds', 'grinder {"kind":"name"}'],
    ['grinds grain', 'grinder {"kind":"text"}'],
    ['paper', 'grinder {"kind":"name"}'],
    ['like lapwing', 'curlew {"kind":"alike","name":"Lapwing"}'],
    ['mesh', 'curlew {"kind":"solves","intentId":"one","label":{"en":"mesh","fr":"mesh"}}'],
    ['heron', 'heron {"kind":"name"}'],
    ['heorn', 'heron {"kind":"lookalike","name":"Heron"}'],
  ])('%j', (text, first) => {
    expect(reasons(text)[0]).toBe(first)
  })

  it('is one object for all that answer the same, since it is sent with each', () => {
    const [one, other] = search(index, 'mesh').hits
    expect(one?.reason).toBe(other?.reason)
  })

  it('is told by each kind of match', () => {
    const found = ['heron', 'paper mill', 'her', 'mesh', 'grinds grain', 'heorn', 'category:waders', 'of the'].flatMap(
      (text) => search(index, text).hits.map(({ tier }) => tier),
    )
    expect(TIERS).toEqual(expect.arrayContaining([...new Set(found)]))
    expect(TIERS).not.toContain('')
    expect(new Set(TIERS).size).toBe(TIERS.length)
  })

  it('marks words inside of unspaced text, small words where there are no others, and nothing in nothing', () => {
    const marked = (text: string, within: string) => rangesIn(index, analyse(index, text), within)
    expect(marked('平台', 'The 监控平台 of a pond.')).toEqual([[6, 8]])
    expect(marked('the', 'The Of')).toEqual([[0, 3]])
    expect(marked('the heron', 'The Heron')).toEqual([[4, 9]])
    expect(marked('heron', '')).toBe(marked('heron', ''))
    const analysis = analyse(index, 'the')
    const hit = explain(index, analysis, { doc: 1, tier: 'prefix', key: 0 }, true)
    expect(hit.nameRanges).toEqual([[0, 3]])
  })
})
