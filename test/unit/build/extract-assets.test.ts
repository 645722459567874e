import { describe, expect, it } from 'vitest'
import { brotliCompressSync } from 'node:zlib'
import { dirname } from 'node:path'

import { buildExtractAssets } from '../../../src/build/extract-assets.ts'
import { FILTERS } from '../../../src/domain/results/filters.ts'
import { sortItems } from '../../../src/domain/results/sort.ts'
import type { Item, Landscape } from '../../../src/domain/landscape/landscape.ts'
import { summarise } from '../../../src/domain/landscape/summary.ts'
import { decodeOutline, type Outline } from '../../../src/pipeline/outline.ts'
import { BUDGETS } from '../../bench/budgets.ts'
import { EXTRACT_PATH, shippedLandscape } from '../../support/factories.ts'

describe('the two assets of the shipped extract', () => {
  const assets = buildExtractAssets(dirname(EXTRACT_PATH))
  const whole = JSON.parse(assets.landscape) as Landscape
  const preview = decodeOutline(JSON.parse(assets.outline) as Outline)

  it('hold the whole landscape, and its projects', () => {
    expect(summarise(whole)).toEqual(summarise(shippedLandscape()))
    const projects = whole.items.filter((item) => item.maturity !== undefined)
    // In one order, so that nothing moves when the whole takes the place of its projects.
    const ids = (items: readonly Item[]) => sortItems(items, 'relevance').map((item) => item.id)
    expect(ids(preview.landscape.items)).toEqual(ids(projects))
    expect(preview.landscape.items.map((item) => item.id)).toEqual(ids(projects))
  })

  it('count alike', () => {
    for (const { id } of whole.categories) {
      const items = whole.items.filter((item) => item.kind === 'technology')
      const count = items.filter((item) => FILTERS.category.valuesOf(item).includes(id)).length
      expect([id, preview.facets.category[id] ?? 0]).toEqual([id, count])
    }
  })

  it('need at most 12 KB (brotli) before the first results', () => {
    expect(brotliCompressSync(assets.outline).length).toBeLessThanOrEqual(BUDGETS.firstResults.outline)
  })
})
