import { useMemo } from 'react'
import { CardList } from './CardList.tsx'
import type { ResultsViewProps } from '../results/results-view.ts'
import type { CardGroup } from './card-rows.ts'
import type { Shown } from '../../../components/landscape/landscape-state.ts'
import type { Selection } from '../../../domain/results/selection.ts'
import type { Item, Landscape } from '../../../domain/landscape/landscape.ts'
import { groupByPlace } from '../../../domain/results/view.ts'

/** The results as cards, under their places or in one row after the other. */
export function CardsView({ shown, search, selection, items, hits, openId, renderLink }: ResultsViewProps) {
  const isGrouped = !search.q && search.group !== 'none'
  const groups = useMemo(() => cardGroups(shown, items, selection, isGrouped), [shown, items, selection, isGrouped])
  return <CardList groups={groups} hits={hits} openId={openId} renderLink={renderLink} />
}

type Made = { landscape: Landscape; selection: Selection; groups: CardGroup[] }

/** The groups of results that come back, as those of the landscape do after each search. */
const known = new WeakMap<readonly Item[], Made>()

/**
 * The results as groups of cards, by place or as one list. While only the projects are there, every group already has
 * the length that it will have.
 */
function cardGroups(shown: Shown, items: readonly Item[], selection: Selection, isGrouped: boolean): CardGroup[] {
  const counts = shown.preview?.facets.category
  if (!isGrouped) {
    return [{ id: 'all', items, count: shown.preview ? Math.max(items.length, shown.preview.total) : items.length }]
  }
  const { landscape } = shown
  const made = counts ? undefined : known.get(items)
  if (made?.landscape === landscape && made.selection === selection) return made.groups
  const present = new Map(groupByPlace(landscape, items, selection).map((group) => [group.id, group.items]))
  const groups: CardGroup[] = []
  let last = ''
  for (const category of landscape.categories) {
    for (const sub of category.subcategories) {
      const own = present.get(sub.id) ?? []
      const count = counts?.[sub.id] ?? own.length
      if (count === 0) continue
      const heading = { category: category.name, subcategory: sub.name, isFirstOfCategory: last !== category.id }
      last = category.id
      groups.push({ id: sub.id, heading, items: own, count })
    }
  }
  if (!counts) known.set(items, { landscape, selection, groups })
  return groups
}
