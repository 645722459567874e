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

/** What the page compares, and how that is changed. */
export type Compared = {
  search: CompareSearch
  items: readonly Item[]
  /** Names or ids of the address that mean nothing in this landscape. */
  unknown: readonly string[]
  /** Items of the address for which there is no room. */
  surplus: readonly Item[]
  /** The tray's items where the address holds others: somebody else's comparison, or an earlier one. */
  otherTray: readonly { id: string; name: string }[] | undefined
  /** Compares these instead; the tray follows where it held the same items as the address. */
  change: (items: readonly Item[], isSameStep?: boolean) => void
  setOnly: (isOnly: boolean) => void
  /** Puts what is compared into the tray. */
  keep: () => void
}

/** What the address asks to compare: it alone decides, the tray is only asked for names that have changed since. */
export function useCompared(current: CurrentLandscape): Compared {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const tray = useTrayItems(current)
  const trayIds = tray.map(({ kept, item }) => item?.id ?? kept.id)
  const asked = search.items

  const { ids, items, surplus, unknown } = useMemo(() => {
    const byId = itemsById(current.landscape)
    const found = (asked ?? []).map((id) => {
      const entry = tray.find(({ kept }) => kept.id === id)
      return { id, name: entry?.kept.name ?? id, item: byId.get(id) ?? entry?.item }
    })
    const known = unique(found.flatMap(({ item }) => item ?? []))
    return {
      ids: found.map(({ id, item }) => item?.id ?? id),
      items: known.slice(0, MAX_COMPARED),
      surplus: known.slice(MAX_COMPARED),
      unknown: found.flatMap(({ item, name }) => (item ? [] : [name])),
    }
  }, [asked, tray, current.landscape])

  const isOwn = sameList(ids.toSorted(), trayIds.toSorted())
  const isMoved = asked !== undefined && !sameList(ids, asked)
  useEffect(() => {
    // An item of the tray has another id by now: the address follows, so that it can be sent to somebody.
    if (isMoved) void navigate({ ...compareLink({ ...search, items: ids }), replace: true, resetScroll: false })
  }, [isMoved, ids, search, navigate])

  return {
    search,
    items,
    unknown,
    surplus,
    otherTray:
      isOwn || ids.length === 0
        ? undefined
        : tray.map(({ kept, item }) => ({ id: item?.id ?? kept.id, name: item?.name ?? kept.name })),
    change: (next, isSameStep = false) => {
      if (isOwn) setCompared(next.map(toCompareItem))
      const link = compareLink({ ...search, items: next.map(({ id }) => id) })
      void navigate({ ...link, replace: isSameStep, resetScroll: false })
    },
    setOnly: (isOnly) => {
      const { only: _before, ...rest } = search
      const link = compareLink(isOnly ? { ...rest, only: 'differences' } : rest)
      void navigate({ ...link, replace: true, resetScroll: false })
    },
    keep: () => setCompared(items.map(toCompareItem)),
  }
}
