import { contentsOf } from '../landscape/contents.ts'
import type { Item, Landscape, Path } from '../landscape/landscape.ts'
import { placesOf } from '../landscape/paths.ts'
import { byName, maturityRank, type PlaceName } from '../results/sort.ts'
import { cellsOf, spanOf } from './tiles.ts'

/** A subcategory with its items, the most mature first. */
export type TreeBlock = { id: string; name: string; items: Item[] }
/** A category with its subcategories, the largest first. */
export type TreeCategory = { id: string; name: string; blocks: TreeBlock[] }

/**
 * The input of the map layout: every item at each of its places, without empty places, the largest categories and
 * subcategories first.
 * @param withMembers whether to include members and service partners
 * @param placeName the names of categories and subcategories; by default, those in the file
 */
export function mapTree(
  landscape: Landscape,
  withMembers: boolean,
  placeName: PlaceName = (_id, name) => name,
): TreeCategory[] {
  const listed = itemsByPlace(landscape.items.filter((item) => withMembers || item.kind === 'technology'))
  const { levels } = contentsOf(landscape)
  const mostMatureFirst = (a: Item, b: Item) => maturityRank(a, levels) - maturityRank(b, levels) || byName(a, b)
  const categories = landscape.categories.flatMap(({ id, name, subcategories }): TreeCategory[] => {
    const blocks = subcategories.flatMap((sub): TreeBlock[] => {
      const items = listed.get(placeKey({ category: name, subcategory: sub.name })) ?? []
      return items.length === 0
        ? []
        : [{ id: sub.id, name: placeName(sub.id, sub.name), items: items.toSorted(mostMatureFirst) }]
    })
    return blocks.length === 0 ? [] : [{ id, name: placeName(id, name), blocks: bySize(blocks, sizeOf) }]
  })
  return bySize(categories, (category) => category.blocks.reduce((sum, block) => sum + sizeOf(block), 0))
}

/** A map key from a place's names: faster than its id, on the path to the first rendering. */
function placeKey({ category, subcategory }: Path): string {
  return `${category}\n${subcategory}`
}

function itemsByPlace(items: readonly Item[]): Map<string, Item[]> {
  const places = new Map<string, Item[]>()
  for (const item of items) {
    for (const path of placesOf(item)) {
      const key = placeKey(path)
      const listed = places.get(key)
      if (!listed) places.set(key, [item])
      // A file may name the same place twice.
      else if (listed.at(-1) !== item) listed.push(item)
    }
  }
  return places
}

function sizeOf({ items }: TreeBlock): number {
  return cellsOf(items.map(spanOf))
}

function bySize<T extends { id: string }>(list: readonly T[], size: (element: T) => number): T[] {
  return list.toSorted((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1))
}
