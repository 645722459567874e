import { create } from 'zustand'
import { persist, type PersistStorage } from 'zustand/middleware'
import { readBookmark } from './bookmarks/bookmark-record.ts'
import { localTextStorage, readJson, stateIn, writeJson } from './storage/storage.ts'
import { identityKeys } from '../domain/landscape/identity.ts'
import type { Item } from '../domain/landscape/landscape.ts'

/** Most items in a comparison: more columns cannot be read side by side. */
export const MAX_COMPARED = 4

/** An item of the tray. `keys` identify it after it moved or was renamed, `name` is displayed until it is found. */
export type CompareItem = { id: string; name: string; keys: readonly string[] }

/** A message about the last action: the tray is full, or was cleared, which can be undone. */
export type CompareNotice = { kind: 'full'; name: string } | { kind: 'cleared'; items: readonly CompareItem[] }

export type CompareState = { items: readonly CompareItem[]; notice: CompareNotice | undefined }

/** Storage key of the tray of the CNCF's landscape; `switchCompared` derives those of others. */
export const COMPARE_KEY = 'explorer:compare'
/** 1: a list of items. Increment it when the format changes, and add a migration. */
export const COMPARE_VERSION = 1

/** False after a failed write: the stored tray is older than the one in memory then. */
let isSaved = true

type Stored = Pick<CompareState, 'items'>

const storage: PersistStorage<Stored> = {
  getItem: (key) => {
    const items = storedItems(key)
    // Without a readable record, the state of this session is unchanged.
    return items ? { state: { items }, version: COMPARE_VERSION } : null
  },
  setItem: (key, value) => {
    isSaved = writeJson(localTextStorage(), key, value)
  },
  removeItem: (key) => localTextStorage()?.removeItem(key),
}

/** The items that the user has selected for comparison, in order; synchronised between tabs. */
export const useCompare = create<CompareState>()(
  persist((): CompareState => ({ items: [], notice: undefined }), {
    name: COMPARE_KEY,
    version: COMPARE_VERSION,
    storage,
    partialize: ({ items }) => ({ items }),
  }),
)

/** Changes the tray, after reading the writes of other tabs, and clears the notice. */
function change(next: (items: readonly CompareItem[]) => Partial<CompareState>): void {
  if (isSaved) void useCompare.persist.rehydrate()
  useCompare.setState(({ items }) => ({ notice: undefined, ...next(items) }))
}

/** Adds an item, or removes it if it is in the tray; a full tray only sets a notice. */
export function toggleCompared(item: CompareItem): void {
  const isInTray = useCompare.getState().items.some(({ id }) => id === item.id)
  change((items) => {
    const others = items.filter(({ id }) => id !== item.id)
    if (isInTray) return { items: others }
    if (others.length >= MAX_COMPARED) return { notice: { kind: 'full', name: item.name } }
    return { items: [...others, item] }
  })
}

/** Replaces the items of the tray. */
export function setCompared(items: readonly CompareItem[]): void {
  change(() => ({ items: items.slice(0, MAX_COMPARED) }))
}

/** Clears the tray; `restoreCompared` undoes it. */
export function clearCompared(): void {
  change((items) => ({ items: [], notice: items.length > 0 ? { kind: 'cleared', items } : undefined }))
}

/** Restores the cleared items, unless the tray has new ones. */
export function restoreCompared(): void {
  const { notice } = useCompare.getState()
  if (notice?.kind !== 'cleared') return
  change((items) => (items.length > 0 ? {} : { items: notice.items }))
}

/** Clears the notice. */
export function dismissCompareNotice(): void {
  useCompare.setState({ notice: undefined })
}

/** Migrates the tray to the current ids of its items, by previous id. */
export function migrateCompared(current: ReadonlyMap<string, CompareItem>): void {
  if (current.size === 0) return
  change((items) => {
    const byId = new Map(items.map((item) => current.get(item.id) ?? item).map((item) => [item.id, item]))
    return { items: [...byId.values()] }
  })
}

/** Synchronises with other tabs. @returns a function that stops it. */
export function followCompared(): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === useCompare.persist.getOptions().name && isSaved) void useCompare.persist.rehydrate()
  }
  globalThis.addEventListener('storage', onStorage)
  return () => globalThis.removeEventListener('storage', onStorage)
}

/** Switches to the tray of another landscape, or the CNCF's if undefined. */
export function switchCompared(landscape?: string): void {
  const name = landscape === undefined ? COMPARE_KEY : `${COMPARE_KEY}:${landscape}`
  useCompare.persist.setOptions({ name })
  useCompare.setState({ items: storedItems(name) ?? [], notice: undefined })
}

function storedItems(key: string): CompareItem[] | undefined {
  const stored = readJson(localTextStorage(), key)
  return stored === undefined ? undefined : readItems(stateIn(stored)['items'])
}

/** Parses an array of any origin: valid items, without duplicates, up to the capacity of the tray. */
function readItems(value: unknown): CompareItem[] {
  const byId = new Map<string, CompareItem>()
  for (const record of Array.isArray(value) ? (value as unknown[]).slice(0, 100) : []) {
    // Items have the fields of a bookmark.
    const { id, name, keys } = readBookmark(record) ?? {}
    if (id && name && keys && byId.size < MAX_COMPARED && !byId.has(id)) byId.set(id, { id, name, keys })
  }
  return [...byId.values()]
}

/** Converts an item for the tray. */
export function toCompareItem(item: Item): CompareItem {
  return { id: item.id, name: item.name, keys: identityKeys(item) }
}
