import { contentsOf } from '../../domain/landscape/contents.ts'
import type { Item, Landscape } from '../../domain/landscape/landscape.ts'
import { sortItems } from '../../domain/results/sort.ts'

/** A logo that items of a landscape have: its file name, the category of the first of them, and whether it is listed first. */
export type ListedLogo = {
  name: string
  category: string
  /** Whether small sheets have it: logos of members and partners, which are hidden at first, come in large ones only. */
  isSmall: boolean
}

/**
 * The logos of a landscape in the order of their sheets: as Explore shows their items, so that a page needs few sheets;
 * members and partners last.
 */
export function listLogos(landscape: Landscape): ListedLogo[] {
  const { levels } = contentsOf(landscape)
  const sorted = sortItems(landscape.items, 'relevance', undefined, levels)
  const byPlace = new Map<string, Item[]>()
  for (const item of sorted) {
    const place = `${item.category}\n${item.subcategory}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), item])
  }
  const listed = new Map<string, ListedLogo>()
  for (const isSmall of [true, false]) {
    for (const { name: category, subcategories } of landscape.categories) {
      for (const { name: subcategory } of subcategories) {
        for (const { logo, kind } of byPlace.get(`${category}\n${subcategory}`) ?? []) {
          if (logo === undefined || listed.has(logo) || (kind === 'technology') !== isSmall) continue
          listed.set(logo, { name: logo, category, isSmall })
        }
      }
    }
  }
  return [...listed.values()]
}
