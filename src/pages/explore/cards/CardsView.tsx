import { useMemo } from 'react'
import { CardList } from './CardList.tsx'
import type { ResultsViewProps } from '../results/results-view.ts'
import type { CardGroup } from './card-rows.ts'
import { plainItems } from '../../../domain/facts/plain-items.ts'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import type { Selection } from '../../../domain/results/selection.ts'
import type { Item, Landscape } from '../../../domain/landscape/landscape.ts'
import { groupByPlace } from '../../../domain/results/view.ts'

/** The results as cards, under their places or in one row after the other. */
export function CardsView({ current, search, selection, items, hits, openId, renderLink }: ResultsViewProps) {
  const isGrouped = !search.q && search.group !== 'none'
  const { preview, landscape } = current
  const { categories } = landscape
  // Cards show no facts: those that come later are no reason to bring the list anew.
  const plain = plainItems(items)
  const groups = useMemo(
    () => (isGrouped ? groupsByPlace(preview, categories, plain, selection) : oneGroup(preview, plain)),
    [preview, categories, plain, selection, isGrouped],
  )
  return <CardList groups={groups} hits={hits} openId={openId} renderLink={renderLink} />
}

type Categories = Landscape['categories']
type Made = { categories: Categories; selection: Selection; groups: CardGroup[] }

/** The groups of results that come back, as those of the landscape do after each search. */
const cachedGroups = new WeakMap<readonly Item[], Made>()

/** All results as one list; while only the projects are there, it has the length that it will have. */
function oneGroup(preview: CurrentLandscape['preview'], items: readonly Item[]): CardGroup[] {
  return [{ id: 'all', items, count: Math.max(items.length, preview?.total ?? 0) }]
}

/** The results as groups of cards; while only the projects are there, every group has the length that it will have. */
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
