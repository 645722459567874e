import { groupBy } from '../../lib/arrays.ts'
import { NO_SELECTION } from '../filters.ts'
import type { Item, Landscape } from '../landscape.ts'
import { byName, maturityRank } from '../sort.ts'
import { groupByPlace } from '../view.ts'
import { cellsOf, spanOf } from './tiles.ts'

/** A subcategory with its items, the most mature first. */
export type TreeBlock = { id: string; name: string; items: Item[] }
/** A category with its subcategories, the largest first. */
export type TreeCategory = { id: string; name: string; blocks: TreeBlock[] }

/**
 * What the map has to lay out: every item under each place it is listed in, empty places left out, the largest
 * categories and subcategories first.
 * @param withMembers whether members and service partners are on the map
 */
export function mapTree(landscape: Landscape, withMembers: boolean): TreeCategory[] {
  const items = withMembers ? landscape.items : landscape.items.filter((item) => item.kind === 'technology')
  const groups = groupBy(groupByPlace(landscape, items, NO_SELECTION), (group) => group.category)
  const categories = landscape.categories.flatMap(({ id, name }): TreeCategory[] => {
    const blocks = (groups.get(name) ?? []).map((group) => ({
      id: group.id,
      name: group.subcategory,
      items: group.items.toSorted((a, b) => maturityRank(a) - maturityRank(b) || byName(a, b)),
    }))
    return blocks.length === 0 ? [] : [{ id, name, blocks: bySize(blocks, sizeOf) }]
  })
  return bySize(categories, (category) => category.blocks.reduce((sum, block) => sum + sizeOf(block), 0))
}

function sizeOf({ items }: TreeBlock): number {
  return cellsOf(items.map(spanOf))
}

function bySize<T extends { id: string }>(list: readonly T[], size: (one: T) => number): T[] {
  return list.toSorted((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1))
}
