import { useMemo } from 'react'
import { CardList } from './CardList.tsx'
import type { ResultsViewProps } from '../results/results-view.ts'
import type { CardGroup } from './card-rows.ts'
import { plainItems } from '../../../domain/facts/plain-items.ts'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import type { Selection } from '../../../domain/results/selection.ts'
import type { Item, Landscape } from '../../../domain/landscape/landscape.ts'
import { groupByPlace } from '../../../domain/results/view.ts'

/** The results as cards, grouped by place or as one list. */
export function CardsView({ current, search, selection, items, hits, openId, renderLink }: ResultsViewProps) {
  const isGrouped = !search.q && search.group !== 'none'
  const { preview, landscape } = current
  const { categories } = landscape
  // Cards display no facts, so facts that load later must not render the list again.
  const plain = plainItems(items)
  const groups = useMemo(
    () => (isGrouped ? groupsByPlace(preview, categories, plain, selection) : oneGroup(preview, plain)),
    [preview, categories, plain, selection, isGrouped],
  )
  return <CardList groups={groups} hits={hits} openId={openId} renderLink={renderLink} />
}

type Categories = Landscape['categories']
type CachedGroups = { categories: Categories; selection: Selection; groups: CardGroup[] }

/** Groups by results: the unsearched results return after each search. */
const cachedGroups = new WeakMap<readonly Item[], CachedGroups>()

/** All results as one list; in a preview, with the final length. */
function oneGroup(preview: CurrentLandscape['preview'], items: readonly Item[]): CardGroup[] {
  return [{ id: 'all', items, count: Math.max(items.length, preview?.total ?? 0) }]
}

/** The results grouped by place; in a preview, with the final lengths. */
function groupsByPlace(
  preview: CurrentLandscape['preview'],
  categories: Categories,
  items: readonly Item[],
  selection: Selection,
): CardGroup[] {
  const counts = preview?.facets.category
  const cached = counts ? undefined : cachedGroups.get(items)
  if (cached?.categories === categories && cached.selection === selection) return cached.groups
  const present = new Map(groupByPlace({ categories }, items, selection).map((group) => [group.id, group.items]))
  const groups: CardGroup[] = []
  let last = ''
  for (const category of categories) {
    for (const sub of category.subcategories) {
      const placed = present.get(sub.id) ?? []
      const count = counts?.[sub.id] ?? placed.length
      if (count === 0) continue
      const heading = { category: category.name, subcategory: sub.name, isFirstOfCategory: last !== category.id }
      last = category.id
      groups.push({ id: sub.id, heading, items: placed, count })
    }
  }
  if (!counts) cachedGroups.set(items, { categories, selection, groups })
  return groups
}
