import { useEffect, useMemo } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { resolveItem } from '../../domain/landscape/resolve.ts'
import { migrateCompared, useCompare, toCompareItem, type CompareItem } from '../../stores/compare.ts'
import type { CurrentLandscape } from '../landscape/landscape-state.ts'

/** The tray's entries with the items that they resolve to; entries whose item has a new id are rewritten. */
export function useTrayItems(current: CurrentLandscape | undefined): { stored: CompareItem; item: Item | undefined }[] {
  const trayItems = useCompare((state) => state.items)
  const landscape = current?.landscape
  // In a preview, which has projects only, an ambiguous key may seem unambiguous.
  const isWhole = current !== undefined && !current.preview
  const entries = useMemo(
    () => trayItems.map((stored) => ({ stored, item: landscape && resolveItem(landscape, stored) })),
    [trayItems, landscape],
  )
  useEffect(() => {
    if (!isWhole) return
    const moved = entries.flatMap(({ stored: { id }, item }) =>
      item && item.id !== id ? [[id, toCompareItem(item)] as const] : [],
    )
    migrateCompared(new Map(moved))
  }, [entries, isWhole])
  return entries
}
