import { contentsOf } from './contents.ts'
import type { ItemKind, Landscape } from './landscape.ts'

export type LandscapeSummary = {
  categories: number
  subcategories: number
  items: number
  /** The CNCF's levels, then the file's own under the names that it gives them. */
  byMaturity: Readonly<Record<string, number>>
  byKind: Readonly<Record<ItemKind, number>>
}

/** How much a landscape holds; every item counts once. */
export function summarise(landscape: Landscape): LandscapeSummary {
  const { levels, kinds } = contentsOf(landscape)
  const counts = new Map(levels.map((level) => [level, 0]))
  for (const { maturity } of landscape.items) {
    if (maturity !== undefined) counts.set(maturity, (counts.get(maturity) ?? 0) + 1)
  }
  return {
    categories: landscape.categories.length,
    subcategories: landscape.categories.reduce((sum, category) => sum + category.subcategories.length, 0),
    items: landscape.items.length,
    byMaturity: Object.fromEntries(counts),
    byKind: kinds,
  }
}
