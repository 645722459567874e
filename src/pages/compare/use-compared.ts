import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { CurrentLandscape } from '../../components/landscape/landscape-state.ts'
import { toCompareItem, MAX_COMPARED, setCompared } from '../../stores/compare.ts'
import { useTrayItems } from '../../components/card/use-tray-items.ts'
import { itemsById, type Item } from '../../domain/landscape/landscape.ts'
import { sameList, unique } from '../../lib/arrays.ts'
import { compareLink } from '../../routing/links.ts'
import type { CompareSearch } from '../../routing/compare-search.ts'

const route = getRouteApi('/compare')

/** The compared items, and how to change them. */
export type Compared = {
  search: CompareSearch
  items: readonly Item[]
  /** Names or ids in the address that are not in this landscape. */
  unknown: readonly string[]
  /** Items in the address above the maximum number. */
  surplus: readonly Item[]
  /** The tray's items, if the address compares others: a shared comparison, or an earlier one. */
  otherTray: readonly { id: string; name: string }[] | undefined
  /** Compares other items; the tray is updated if it had the same items as the address. */
  change: (items: readonly Item[], isSameStep?: boolean) => void
  setOnlyDifferences: (isOnlyDifferences: boolean) => void
  /** Stores the compared items in the tray. */
  saveToTray: () => void
}

/** The comparison in the address. The tray only resolves ids that have changed. */
export function useCompared(current: CurrentLandscape): Compared {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const tray = useTrayItems(current)
  const trayIds = tray.map(({ stored, item }) => item?.id ?? stored.id)
  const requestedIds = search.items

  const { ids, items, surplus, unknown } = useMemo(() => {
    const byId = itemsById(current.landscape)
    const entries = (requestedIds ?? []).map((id) => {
      const entry = tray.find(({ stored }) => stored.id === id)
      return { id, name: entry?.stored.name ?? id, item: byId.get(id) ?? entry?.item }
    })
    const found = unique(entries.flatMap(({ item }) => item ?? []))
    return {
      ids: entries.map(({ id, item }) => item?.id ?? id),
      items: found.slice(0, MAX_COMPARED),
      surplus: found.slice(MAX_COMPARED),
      unknown: entries.flatMap(({ item, name }) => (item ? [] : [name])),
    }
  }, [requestedIds, tray, current.landscape])

  const matchesTray = sameList(ids.toSorted(), trayIds.toSorted())
  const hasNewIds = requestedIds !== undefined && !sameList(ids, requestedIds)
  useEffect(() => {
    // An item has a new id: update the address, so that it can be shared.
    if (hasNewIds) void navigate({ ...compareLink({ ...search, items: ids }), replace: true, resetScroll: false })
  }, [hasNewIds, ids, search, navigate])

  return {
    search,
    items,
    unknown,
    surplus,
    otherTray:
      matchesTray || ids.length === 0
        ? undefined
        : tray.map(({ stored, item }) => ({ id: item?.id ?? stored.id, name: item?.name ?? stored.name })),
    change: (next, isSameStep = false) => {
      if (matchesTray) setCompared(next.map(toCompareItem))
      const link = compareLink({ ...search, items: next.map(({ id }) => id) })
      void navigate({ ...link, replace: isSameStep, resetScroll: false })
    },
    setOnlyDifferences: (isOnlyDifferences) => {
      const { only: _before, ...rest } = search
      const link = compareLink(isOnlyDifferences ? { ...rest, only: 'differences' } : rest)
      void navigate({ ...link, replace: true, resetScroll: false })
    },
    saveToTray: () => setCompared(items.map(toCompareItem)),
  }
}
