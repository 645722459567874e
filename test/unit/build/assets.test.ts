import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import { buildAssets } from '../../../src/build/assets.ts'
import { LANGUAGES } from '../../../src/build/knowledge-assets.ts'
import { KNOWLEDGE_PARTS } from '../../../src/domain/knowledge/knowledge.ts'
import type { Landscape } from '../../../src/domain/landscape/landscape.ts'
import { BUDGETS } from '../../bench/budgets.ts'

const shipped = buildAssets('data')
const hidden = buildAssets('data', 'hidden')
const landscapeOf = (assets: ReadonlyMap<string, string>) => JSON.parse(assets.get('landscape') ?? '') as Landscape
const brotli = (text: string, quality: number) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length
/** What is sent is packed as well as can be, which takes seconds; what is small enough before is so then. */
const QUICK = 9
const BEST = constants.BROTLI_MAX_QUALITY

/** What the decisions add to the landscape: the asset with them less the asset without. */
function decisionsSize(quality: number): number {
  const landscape = landscapeOf(shipped)
  const bare = landscape.items.map((item) => ({ ...item, areas: [], roles: [], signals: [] }))
  return brotli(JSON.stringify(landscape), quality) - brotli(JSON.stringify({ ...landscape, items: bare }), quality)
}

/** What a visitor gets of the knowledge in a language, decisions included, in bytes. */
function knowledgeSize(language: string, quality: number): number {
  const parts = KNOWLEDGE_PARTS.filter((part) => part !== 'guide').map((part) =>
    brotli(shipped.get(`${part}-${language}`) ?? '', quality),
  )
  expect(Math.min(...parts)).toBeGreaterThan(500)
  return parts.reduce((sum, size) => sum + size, decisionsSize(quality))
}

describe('the knowledge', () => {
  it.each(LANGUAGES)('costs a visitor at most 60 KB (brotli) in %s, decisions included', (language) => {
    const quick = knowledgeSize(language, QUICK)
    expect(quick > BUDGETS.knowledge ? knowledgeSize(language, BEST) : quick).toBeLessThanOrEqual(BUDGETS.knowledge)
  })

  it.each(LANGUAGES)('has a guide of at most 16 KB (brotli) in %s', (language) => {
    const guide = shipped.get(`guide-${language}`) ?? ''
    expect(brotli(guide, BEST)).toBeLessThanOrEqual(BUDGETS.guide)
    expect(guide.length).toBeGreaterThan(10_000)
  })

  it('can be hidden, so that the rules decide alone', () => {
    expect(landscapeOf(shipped).items.filter((item) => item.isGuessed)).toEqual([])
    const guessed = landscapeOf(hidden).items
    expect(guessed.filter((item) => item.areas.length > 0 && !item.isGuessed)).toEqual([])
    expect(guessed.filter((item) => item.areas.length > 0).length).toBeGreaterThan(200)
    expect(JSON.parse(hidden.get('sentences-en') ?? '')).toEqual({})
  })
})
