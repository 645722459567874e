import { useEffect, useMemo } from 'react'
import type { Item } from '../../domain/landscape/landscape.ts'
import { resolveItem } from '../../domain/landscape/resolve.ts'
import { migrateCompared, useCompare, toCompareItem, type CompareItem } from '../../stores/compare.ts'
import type { CurrentLandscape } from '../landscape/landscape-state.ts'

/** The tray with the items that it means today; one that is under another id by now is rewritten. */
export function useTrayItems(current: CurrentLandscape | undefined): { kept: CompareItem; item: Item | undefined }[] {
  const kept = useCompare((state) => state.items)
  const landscape = current?.landscape
  // While only the projects are there, a key may seem to lead to one alone.
  const isWhole = current !== undefined && !current.preview
  const entries = useMemo(
    () => kept.map((one) => ({ kept: one, item: landscape && resolveItem(landscape, one) })),
    [kept, landscape],
  )
  useEffect(() => {
    if (!isWhole) return
    const moved = entries.flatMap(({ kept: { id }, item }) =>
      item && item.id !== id ? [[id, toCompareItem(item)] as const] : [],
    )
    migrateCompared(new Map(moved))
  }, [entries, isWhole])
  return entries
}
