import { describe, expect, it } from 'vitest'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import { buildNgramIndex, likeliest } from '../../../src/search/ngrams.ts'
import { stem } from '../../../src/search/stem.ts'
import { isKeyboardRun, typoDistance } from '../../../src/search/typo.ts'
import { buildVocabulary, conceptsOf, contentWords } from '../../../src/search/vocabulary.ts'

describe('stem', () => {
  it.each([
    ['registries', 'registry'],
    ['logs', 'log'],
    ['logging', 'log'],
    ['scanned', 'scan'],
    ['caches', 'cach'],
    ['journaux', 'journal'],
    ['reseaux', 'reseau'],
    ['tls', 'tls'],
    ['kubernetes', 'kubernet'],
    ['ring', 'ring'],
    ['speed', 'speed'],
  ])('%s → %s', (word, stemmed) => {
    expect(stem(word)).toBe(stemmed)
  })
})

describe('typoDistance', () => {
  it('is nothing for the same word', () => {
    expect(typoDistance('helm', 'helm')).toBe(0)
  })

  it.each([
    ['a neighbouring key', 'hekm', 'hezm'],
    ['a swap', 'hlem', 'hxzm'],
    ['a doubled letter', 'hellm', 'helxm'],
    ['a wrong letter inside', 'hezm', 'zelm'],
  ])('finds %s likelier', (_, likelier, lesslikely) => {
    expect(typoDistance(likelier, 'helm')).toBeLessThan(typoDistance(lesslikely, 'helm'))
  })
})

describe('isKeyboardRun', () => {
  it.each(['tyuio', 'wxcvbn', 'poiuytrez', 'qsdfgh'])('%s is one', (word) => {
    expect(isKeyboardRun(word)).toBe(true)
  })
  it.each(['helm', 'wer', 'azure', 'tyk'])('%s is none', (word) => {
    expect(isKeyboardRun(word)).toBe(false)
  })
})

describe('likeliest', () => {
  const index = buildNgramIndex(['prometheus', 'promtail', 'linkerd', 'helm'])
  it('gives what shares most pairs first, and nothing too different in length', () => {
    expect(likeliest(index, 'promethus', 2, 10).map((id) => index.keys[id])).toEqual(['prometheus', 'promtail'])
    expect(likeliest(index, 'hlem', 1, 10).map((id) => index.keys[id])).toEqual(['helm'])
  })
  it('starts afresh each time', () => {
    expect(likeliest(index, 'helm', 1, 10)).toEqual(likeliest(index, 'helm', 1, 10))
  })
})

describe('concepts', () => {
  const vocabulary = buildVocabulary({
    ...NO_KNOWLEDGE,
    words: {
      log: ['journal', 'journaux'],
      database: ['base données'],
      'in-memory': ['en mémoire'],
      memory: ['mémoire'],
    },
    stop: ['de', 'en', 'for'],
  })
  const said = (text: string) => conceptsOf(vocabulary, contentWords(vocabulary, text)).map((one) => one.concept)
  it.each([
    ['journaux', ['log']],
    ['logs', ['log']],
    ['Base de Données', ['database']],
    ['bases de données', ['database']],
    ['mémoire', ['memory']],
    ['scanning for logs', ['scan', 'log']],
  ])('%s', (text, concepts) => {
    expect(said(text)).toEqual(concepts)
  })
})
