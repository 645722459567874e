import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import { buildAssets } from '../../../src/build/assets.ts'
import { buildKnowledge, LANGUAGES } from '../../../src/build/knowledge-assets.ts'
import { typeset } from '../../../src/build/typography.ts'
import { knowledgePaths, readRowNames } from '../../../src/build/knowledge-files.ts'
import { assetNamesOf, readSentences, type SentenceFile } from '../../../src/domain/knowledge/knowledge.ts'
import type { Landscape } from '../../../src/domain/landscape/landscape.ts'
import { BUDGETS } from '../../bench/budgets.ts'

const shipped = buildAssets('data')
const hidden = buildAssets('data', 'hidden')
const landscapeOf = (assets: ReadonlyMap<string, string>) => JSON.parse(assets.get('landscape') ?? '') as Landscape
const brotli = (text: string) => brotliCompressSync(text).length

describe('the knowledge', () => {
  it('has its sentences in files of whole categories, light enough for a phone and for the search', () => {
    const texts = LANGUAGES.flatMap((language) => assetNamesOf('sentences', language))
    const sizes = new Map(texts.map((name) => [name, brotli(shipped.get(name) ?? '')]))
    expect(Math.min(...sizes.values())).toBeGreaterThan(1000)
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(BUDGETS.sentences.file)
    expect([...sizes.values()].reduce((a, b) => a + b)).toBeLessThanOrEqual(BUDGETS.sentences.all)
  })

  it.each(LANGUAGES)('has every sentence in one file in %s', (language) => {
    const files = assetNamesOf('sentences', language).map((name) => JSON.parse(shipped.get(name) ?? '') as SentenceFile)
    expect(readSentences(files)).toEqual(typeset(buildKnowledge('data', language), language).sentences)
    const ids = files.map(([list]) => list.split(' '))
    for (const file of knowledgePaths('data', 'sentences')) {
      const rows = new Set(readRowNames('data', file))
      expect(ids.filter((list) => list.some((id) => rows.has(id)))).toHaveLength(1)
    }
  })

  it.each(LANGUAGES)('has a guide of at most 16 KB (brotli) in %s', (language) => {
    const guide = shipped.get(`guide-${language}`) ?? ''
    expect(brotli(guide)).toBeLessThanOrEqual(BUDGETS.guide)
    expect(guide.length).toBeGreaterThan(10_000)
  })

  it('can be hidden, so that the rules decide alone', () => {
    expect(landscapeOf(shipped).items.filter((item) => item.isGuessed)).toEqual([])
    const guessed = landscapeOf(hidden).items
    expect(guessed.filter((item) => item.areas.length > 0 && !item.isGuessed)).toEqual([])
    expect(guessed.filter((item) => item.areas.length > 0).length).toBeGreaterThan(200)
    expect(JSON.parse(hidden.get('sentences1-en') ?? '')).toEqual(['', ''])
  })
})
