import { MATURITIES, type Landscape, type Maturity } from './landscape.ts'

export type LandscapeSummary = {
  categories: number
  subcategories: number
  items: number
  byMaturity: Record<Maturity, number>
}

/** How much a landscape holds; every item counts once. */
export function summarise(landscape: Landscape): LandscapeSummary {
  const count = (maturity: Maturity) => landscape.items.filter((item) => item.maturity === maturity).length
  return {
    categories: landscape.categories.length,
    subcategories: landscape.categories.reduce((sum, category) => sum + category.subcategories.length, 0),
    items: landscape.items.length,
    // MATURITIES names every key of the record.
    byMaturity: Object.fromEntries(MATURITIES.map((maturity) => [maturity, count(maturity)])) as Record<
      Maturity,
      number
    >,
  }
}
