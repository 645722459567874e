import { contentsOf } from './contents.ts'
import type { ItemKind, Landscape } from './landscape.ts'

export type LandscapeSummary = {
  categories: number
  subcategories: number
  items: number
  /** The CNCF's levels, then custom levels by their names in the file. */
  byMaturity: Readonly<Record<string, number>>
  byKind: Readonly<Record<ItemKind, number>>
}

/** Counts a landscape's contents; every item counts once. */
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
