import type { Item, Landscape } from '../landscape/landscape.ts'
import { placeIdsOf } from '../landscape/paths.ts'

/** A category or subcategory as the guide lists it. */
export type GuidePlace = {
  id: string
  /** As the landscape file writes it. */
  name: string
  /** The number of distinct items. */
  count: number
  /** Whether all items are organisations, which Explore hides by default. */
  isOrganisations: boolean
}
export type GuideCategory = GuidePlace & { subcategories: GuidePlace[] }

/** The categories with items in the order of the landscape; those that list organisations come last. */
export function guideCategories({ categories, items }: Landscape): GuideCategory[] {
  const counts = new Map<string, { count: number; organisations: number }>()
  for (const item of items) {
    for (const id of placeIdsOf(item)) {
      const before = counts.get(id) ?? { count: 0, organisations: 0 }
      counts.set(id, { count: before.count + 1, organisations: before.organisations + organisationsIn(item) })
    }
  }
  const place = ({ id, name }: { id: string; name: string }): GuidePlace => {
    const { count, organisations } = counts.get(id) ?? { count: 0, organisations: 0 }
    return { id, name, count, isOrganisations: count > 0 && organisations === count }
  }
  const listed = categories
    .map((category): GuideCategory => {
      const subcategories = category.subcategories.map(place).filter(({ count }) => count > 0)
      return { ...place(category), subcategories }
    })
    .filter(({ count }) => count > 0)
  const hasOrganisations = (category: GuideCategory) => category.subcategories.some((sub) => sub.isOrganisations)
  return [...listed.filter((category) => !hasOrganisations(category)), ...listed.filter(hasOrganisations)]
}

function organisationsIn({ kind }: Item): number {
  return kind === 'technology' ? 0 : 1
}
