import { describe, expect, it } from 'vitest'

import { analyse } from '../../../src/search/analyse.ts'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import { findNamed } from '../../../src/search/named.ts'
import { usesOf } from '../../../src/search/name-index.ts'
import { genericSuffixes, namesOf } from '../../../src/search/names.ts'
import { buildNgramIndex, likeliest } from '../../../src/search/ngrams.ts'
import { isOperatorName, readOperator } from '../../../src/search/operators.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { item } from './support-item.ts'

describe('what a query names', () => {
  const index = buildSearchIndex(
    [
      item('Zentrix'),
      item('Night Heron Viewer Tool'),
      item('Apache Quorvo'),
      item('Vault Of Glass'),
      item('Of'),
      item('Alias', { id: 'alias' }),
      item('平台监控'),
    ],
    {
      ...NO_KNOWLEDGE,
      aliases: { alias: ['wxyzb', 'wxyza', 'wxy one'], zentrix: ['zen'] },
      stop: ['the', 'of'],
      everyday: ['glass'],
      vendors: ['apache'],
    },
  )
  const named = (text: string) =>
    [...findNamed(index, analyse(index, text)).values()].map(({ doc, tier, alias }) =>
      [index.items[doc]?.id ?? '', tier, ...(alias === undefined ? [] : [alias])].join(' '),
    )
  const [cjk] = index.items.slice(-1).map(({ id }) => id)

  it.each<[text: string, found: string[]]>([
    ['zentrix', ['zentrix exact']],
    ['zen', ['zentrix alias zen']],
    ['zent', ['zentrix prefix']],
    ['quorvo', ['apache-quorvo alias Quorvo']],
    // Names that we made ourselves need three letters to be begun.
    ['nh', []],
    ['nhv', ['night-heron-viewer-tool prefix NHVT']],
    ['nhvt', ['night-heron-viewer-tool alias NHVT']],
    // What is nearly whole says more than a later word of a name.
    ['quorv', ['apache-quorvo prefix Quorvo']],
    ['quo', ['apache-quorvo prefix']],
    // Of two that are begun alike, the first is told.
    ['wxyz', ['alias prefix wxyza']],
    ['h', []],
    ['he', ['night-heron-viewer-tool prefix']],
    ['监', [`${cjk} prefix`]],
    ['viewer heron', ['night-heron-viewer-tool words']],
    ['the vault heron', []],
    ['the heron', ['night-heron-viewer-tool words']],
    ['the viewer heron', ['night-heron-viewer-tool words']],
    ['of', ['of exact', 'vault-of-glass prefix']],
    ['the', []],
    // Beside a word of daily life, the small words count.
    ['the vault glass', []],
    ['of vault glass', ['vault-of-glass words']],
  ])('%j', (text, found) => {
    expect(named(text).toSorted()).toEqual(found.toSorted())
  })

  it('is looked up whole', () => {
    const docs = (key: string) => usesOf(index.names, key).map(({ doc }) => index.items[doc]?.id)
    expect(docs('zentrix')).toEqual(['zentrix'])
    expect(docs('zen')).toEqual(['zentrix'])
    expect(docs('zent')).toEqual([])
    expect(docs('zzz')).toEqual([])
    expect(docs('')).toEqual([])
  })

  it('is likelier the more of it is typed, and the likelier the item is', () => {
    const score = (text: string) => [...findNamed(index, analyse(index, text)).values()][0]?.score ?? 0
    expect(score('zentr')).toBeGreaterThan(score('zent'))
    expect(score('zentri')).toBeGreaterThan(score('zentr'))
    expect(score('zentrix')).toBeGreaterThan(score('quorvo') + 0.4)
    expect(score('zentrix')).toBeLessThan(score('quorvo') + 0.6)
  })
})

describe('the names of an item', () => {
  const vendors = new Set(['apache'])
  it.each<[name: string, keys: string[]]>([
    ['Apache(old)Storm', ['apacheoldstorm', 'apachestorm', 'old', 'storm']],
    ['Apache （old） Storm', ['apacheoldstorm', 'apachestorm', 'old', 'storm']],
    ['One Two', ['onetwo']],
    ['One Two Three', ['onetwothree', 'ott']],
    ['Apache Abc', ['apacheabc', 'abc']],
    ['Apache Ab', ['apacheab']],
    ['Storm Apache', ['stormapache']],
    ['!', []],
  ])('%s', (name, keys) => {
    expect(namesOf(item(name), [], new Set(), vendors).map(({ key }) => key)).toEqual(keys)
  })

  it('do not include what stands behind more than three', () => {
    const of = (count: number) => [
      ...genericSuffixes(Array.from({ length: count }, (_, at) => item(`Heron ${at} (KIND)`))),
    ]
    expect([of(3), of(4)]).toEqual([[], ['kind']])
  })
})

describe('what looks like a word', () => {
  // One of each letter and digit, and one of each kind that other letters are told apart by.
  const symbols = Array.from('abcdefghijklmnopqrstuvwxyz0123456789вбг')

  it('has the same letters', () => {
    const index = buildNgramIndex(symbols)
    for (const symbol of symbols) {
      expect(likeliest(index, symbol, 0, 40).map((id) => symbols[id])).toEqual([symbol])
    }
  })

  it('begins and ends with them', () => {
    for (const symbol of symbols) {
      const keys = [`${symbol}b1`, `b1${symbol}`].filter((key) => key !== 'bb1')
      const index = buildNgramIndex(keys)
      expect(likeliest(index, keys[0] ?? '', 0, 9).map((id) => keys[id])).toEqual([keys[0]])
    }
    const turned = buildNgramIndex(['ab', 'ba'])
    expect([likeliest(turned, 'ab', 0, 9), likeliest(turned, 'ba', 0, 9)]).toEqual([[0], [1]])
  })

  it('is looked for by its own pairs of letters, not by those beside them', () => {
    expect(likeliest(buildNgramIndex(['ca', 'ba']), 'aa', 1, 9)).toEqual([0, 1])
  })

  it('may be long, and is then no shorter than it is', () => {
    const long = (length: number) => Array.from({ length }, (_, at) => 'abcdefgh'[(at * at) % 7] ?? '').join('')
    const index = buildNgramIndex([long(255), 'x'.repeat(256)])
    expect(likeliest(index, long(255), 0, 9)).toEqual([0])
    expect(likeliest(index, 'x', 1, 9)).toEqual([])
  })
})

describe('operators', () => {
  it.each<[word: string, is: boolean]>([
    ['maturity', true],
    ['Maturité', true],
    ['avec', true],
    ['DOMAINE', true],
    ['category', true],
    ['sandbox', false],
    ['archive', false],
    ['constructor', false],
    ['', false],
  ])('%j is the name of one: %s', (word, is) => {
    expect(isOperatorName(word)).toBe(is)
  })

  it.each([
    ['avec:1', []],
    ['has:latest', []],
    ['lapwing:1', ['lapwing:1']],
    ['lapwing:latest', ['lapwing:latest']],
  ])('%s is text beside them: %j', (typed, text) => {
    expect(parseQuery(typed).text).toBe(text.join(' '))
  })

  it('take values with spaces around them, and none that every object has', () => {
    const read = (key: string, value: string, levels: string[] = []) => {
      const one = readOperator(key, value, false, levels)
      return 'fault' in one ? one.fault.kind : one.filter.value
    }
    expect(read('has', ' repo ')).toBe('repo')
    expect(read('maturity', '  ')).toBe('no-value')
    expect(read('maturity', 'constructor')).toBe('unknown-value')
    expect(read('has', 'constructor')).toBe('unknown-value')
    expect(read('focus', 'constructor')).toBe('unknown-value')
    expect(read('constructor', 'x')).toBe('unknown-operator')
    expect(read('maturity', 'At-Large', ['at_large'])).toBe('at-large')
  })

  it.each<[levels: string[], expected: string[]]>([
    [[], ['graduated', 'incubating', 'sandbox', 'archived', 'none']],
    [['impact'], ['impact', 'none']],
    [
      ['impact', 'Early Days'],
      ['impact', '"Early Days"', 'none'],
    ],
  ])('of the levels %j, tell what an unknown one could have been', (levels, expected) => {
    expect(readOperator('maturity', 'emeritus', false, levels)).toMatchObject({ fault: { expected } })
  })

  it('know a level however it is written', () => {
    const at = (value: string, levels: string[]) => {
      const one = readOperator('maturity', value, false, levels)
      const all = [
        item('A', { maturity: 'at_large' }),
        item('B', { maturity: 'archive' }),
        item('C', { maturity: 'archived' }),
      ]
      return 'fault' in one ? one.fault.kind : all.filter(one.filter.test).map(({ name }) => name)
    }
    expect(at('at large', ['at_large'])).toEqual(['A'])
    expect(at('AT-LARGE', ['at_large'])).toEqual(['A'])
    expect(at('archive', ['archive'])).toEqual(['B'])
    expect(at('archive', [])).toEqual(['C'])
    expect(at('archived', ['archive'])).toEqual(['C'])
  })
})
