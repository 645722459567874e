import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import { buildAssets } from '../../../src/build/assets.ts'
import { LANGUAGES } from '../../../src/build/knowledge-assets.ts'
import { KNOWLEDGE_PARTS } from '../../../src/domain/knowledge/knowledge.ts'
import { once } from '../../../src/lib/once.ts'
import type { Landscape } from '../../../src/domain/landscape/landscape.ts'
import { BUDGETS } from '../../bench/budgets.ts'

const shipped = buildAssets('data')
const hidden = buildAssets('data', 'hidden')
const landscapeOf = (assets: ReadonlyMap<string, string>) => JSON.parse(assets.get('landscape') ?? '') as Landscape
const brotli = (text: string) => brotliCompressSync(text).length

/** What the decisions add to the landscape: the asset with them less the asset without. */
const decisionsSize = once(() => {
  const landscape = landscapeOf(shipped)
  const bare = landscape.items.map((item) => ({ ...item, areas: [], roles: [], signals: [] }))
  return brotli(JSON.stringify(landscape)) - brotli(JSON.stringify({ ...landscape, items: bare }))
})

describe('the knowledge', () => {
  it.each(LANGUAGES)('costs a visitor at most 60 KB (brotli) in %s, decisions included', (language) => {
    const parts = KNOWLEDGE_PARTS.map((part) => brotli(shipped.get(`${part}-${language}`) ?? ''))
    expect(Math.min(...parts)).toBeGreaterThan(500)
    expect(parts.reduce((sum, size) => sum + size, decisionsSize())).toBeLessThanOrEqual(BUDGETS.knowledge)
  })

  it('can be hidden, so that the rules decide alone', () => {
    expect(landscapeOf(shipped).items.filter((item) => item.isGuessed)).toEqual([])
    const guessed = landscapeOf(hidden).items
    expect(guessed.filter((item) => item.areas.length > 0 && !item.isGuessed)).toEqual([])
    expect(guessed.filter((item) => item.areas.length > 0).length).toBeGreaterThan(200)
    expect(JSON.parse(hidden.get('sentences-en') ?? '')).toEqual({})
  })
})
