import { lazy } from '../../lib/lazy.ts'
import { contentsOf } from '../landscape/contents.ts'
import { countFacets, type FacetCounts } from './facets.ts'
import { applySelection, type Selection } from './selection.ts'
import { itemsById, type Item, type Landscape, type Path } from '../landscape/landscape.ts'
import { subcategoryId } from '../landscape/paths.ts'
import { sortItems, type Direction, type PlaceName, type Sort } from './sort.ts'

/** The views of the results; the first is the default, which addresses omit. */
export const VIEWS = ['cards', 'table', 'map'] as const
export type ViewName = (typeof VIEWS)[number]

/** Items of one subcategory, for results grouped by place. */
export type Group = { id: string; category: string; subcategory: string; items: Item[] }

/** The contents of a view: distinct items in order, and the counts of the filters. */
export type Results = {
  items: Item[]
  /** Computes the counts of the filters: a function, because results are displayed first. */
  countFacets: () => FacetCounts
  /** Members and partners that match the query and are hidden by the switch. */
  hiddenMembers: number
}

/** Search results: ids, best first, and those whose name matches the query exactly. */
export type Found = { ids: readonly string[]; exact: readonly string[] }

/**
 * Filters, sorts and counts. With `found`, only search results are considered, in the search's order unless another sort
 * is chosen, members and partners last; an exactly named one is included even while they are switched off.
 */
export function selectResults(
  landscape: Landscape,
  selection: Selection,
  sort: Sort,
  found?: Found,
  direction?: Direction,
  placeName?: PlaceName,
): Results {
  const sorted = (items: readonly Item[]) => sortItems(items, sort, direction, contentsOf(landscape).levels, placeName)
  if (!found) {
    return {
      items: sorted(applySelection(landscape.items, selection)),
      countFacets: lazy(() => countFacets(landscape.items, selection)),
      hiddenMembers: 0,
    }
  }
  const byId = itemsById(landscape)
  const hits = found.ids.flatMap((id) => byId.get(id) ?? [])
  const isNamed = (item: Item) => item.kind !== 'technology' && found.exact.includes(item.id)
  const named = hits.filter(isNamed)
  const unhidden: Selection = { ...selection, members: true }
  const considered = selection.members ? hits : hits.filter((item) => item.kind === 'technology' || isNamed(item))
  const passing = applySelection(considered, unhidden)
  const ordered = sort === 'relevance' ? passing : sorted(passing)
  const technology = ordered.filter((item) => item.kind === 'technology')
  const organisations = ordered.filter((item) => item.kind !== 'technology')
  return {
    items: [...technology, ...organisations],
    countFacets: () => ({
      ...countFacets(considered, unhidden),
      members: applySelection(hits, unhidden).filter((item) => item.kind !== 'technology').length,
    }),
    hiddenMembers: selection.members
      ? 0
      : applySelection(hits, unhidden).filter((item) => item.kind !== 'technology').length -
        applySelection(named, unhidden).length,
  }
}

/** Groups `items` by subcategory in the landscape's order. An item in two places is in both groups. */
export function groupByPlace(
  { categories }: Pick<Landscape, 'categories'>,
  items: readonly Item[],
  selection: Selection,
): Group[] {
  const groups = new Map<string, Group>()
  for (const category of categories) {
    for (const sub of category.subcategories) {
      groups.set(sub.id, { id: sub.id, category: category.name, subcategory: sub.name, items: [] })
    }
  }
  const chosen = selection.category
  const add = (item: Item, path: Path): void => {
    const id = subcategoryId(path)
    // With places chosen, an item's other places would bring back places that are filtered out.
    if (chosen.length > 0 && !chosen.includes(id) && !chosen.includes(id.split('/', 1)[0] ?? '')) return
    const group = groups.get(id)
    // An item listed twice in one place is added twice in a row.
    if (group && group.items.at(-1) !== item) group.items.push(item)
  }
  for (const item of items) {
    add(item, item)
    for (const path of item.additionalPaths) add(item, path)
  }
  return [...groups.values()].filter((group) => group.items.length > 0)
}
