import { create } from 'zustand'
import { persist, type PersistStorage } from 'zustand/middleware'
import { readBookmark } from './bookmarks/bookmark-record.ts'
import { localTextStorage, readJson, stateIn, writeJson } from './storage/storage.ts'
import { identityKeys } from '../domain/landscape/identity.ts'
import type { Item } from '../domain/landscape/landscape.ts'

/** How many items are compared at most: more columns than this cannot be read side by side. */
export const MAX_COMPARED = 4

/** An item of the tray. `keys` recognise it after it moved or was renamed, `name` is shown until it is found. */
export type CompareItem = { id: string; name: string; keys: readonly string[] }

/** What there is to tell about the last thing done: no room for another, or emptied, which can be undone. */
export type CompareSaid = { kind: 'full'; name: string } | { kind: 'cleared'; items: readonly CompareItem[] }

export type CompareState = { items: readonly CompareItem[]; said: CompareSaid | undefined }

/** Where the tray of the CNCF's landscape is stored; that of any other is beside it. */
export const COMPARE_KEY = 'explorer:compare'
/** 1: a list of items. A change of the format raises it and gets a migration. */
export const COMPARE_VERSION = 1

/** False once writing failed: memory is all there is then, and what is stored is older. */
let isSaved = true

type Stored = Pick<CompareState, 'items'>

const storage: PersistStorage<Stored> = {
  getItem: (key) => {
    const items = storedItems(key)
    // Where nothing can be read, what this session has stays.
    return items ? { state: { items }, version: COMPARE_VERSION } : null
  },
  setItem: (key, value) => {
    isSaved = writeJson(localTextStorage(), key, value)
  },
  removeItem: (key) => localTextStorage()?.removeItem(key),
}

/** The items that the person has put aside to compare, in their order; the same in every tab. */
export const useCompare = create<CompareState>()(
  persist((): CompareState => ({ items: [], said: undefined }), {
    name: COMPARE_KEY,
    version: COMPARE_VERSION,
    storage,
    partialize: ({ items }) => ({ items }),
  }),
)

/** Sets the tray after another tab's last word has been read; `said` of before is over. */
function change(next: (items: readonly CompareItem[]) => Partial<CompareState>): void {
  if (isSaved) void useCompare.persist.rehydrate()
  useCompare.setState(({ items }) => ({ said: undefined, ...next(items) }))
}

/** Adds an item, or takes it out when it is there; with the tray full it says so and changes nothing. */
export function toggleCompared(item: CompareItem): void {
  const isThere = useCompare.getState().items.some(({ id }) => id === item.id)
  change((items) => {
    const others = items.filter(({ id }) => id !== item.id)
    if (isThere) return { items: others }
    if (others.length >= MAX_COMPARED) return { said: { kind: 'full', name: item.name } }
    return { items: [...others, item] }
  })
}

/** Puts these items into the tray, in this order, in place of what was there. */
export function setCompared(items: readonly CompareItem[]): void {
  change(() => ({ items: items.slice(0, MAX_COMPARED) }))
}

/** Empties the tray; `restoreCompared` brings it back. */
export function clearCompared(): void {
  change((items) => ({ items: [], said: items.length > 0 ? { kind: 'cleared', items } : undefined }))
}

/** Puts back what was cleared last, unless something is there again. */
export function restoreCompared(): void {
  const { said } = useCompare.getState()
  if (said?.kind !== 'cleared') return
  change((items) => (items.length > 0 ? {} : { items: said.items }))
}

/** The person has read what was said. */
export function dismissSaid(): void {
  useCompare.setState({ said: undefined })
}

/** Writes the ids that items have today over those that the tray knew them by. */
export function rewriteCompared(current: ReadonlyMap<string, CompareItem>): void {
  if (current.size === 0) return
  change((items) => {
    const byId = new Map(items.map((item) => current.get(item.id) ?? item).map((item) => [item.id, item]))
    return { items: [...byId.values()] }
  })
}

/** Follows other tabs. @returns a function that stops following. */
export function followCompared(): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === useCompare.persist.getOptions().name && isSaved) void useCompare.persist.rehydrate()
  }
  globalThis.addEventListener('storage', onStorage)
  return () => globalThis.removeEventListener('storage', onStorage)
}

/** Shows the tray of another landscape from now on; without one, that of the CNCF's. */
export function switchCompared(landscape?: string): void {
  const name = landscape === undefined ? COMPARE_KEY : `${COMPARE_KEY}:${landscape}`
  useCompare.persist.setOptions({ name })
  useCompare.setState({ items: storedItems(name) ?? [], said: undefined })
}

function storedItems(key: string): CompareItem[] | undefined {
  const stored = readJson(localTextStorage(), key)
  return stored === undefined ? undefined : readItems(stateIn(stored)['items'])
}

/** The items of a list from anywhere: those that can be read, each once, as many as there is room for. */
function readItems(value: unknown): CompareItem[] {
  const byId = new Map<string, CompareItem>()
  for (const record of Array.isArray(value) ? (value as unknown[]).slice(0, 100) : []) {
    // It is told apart as a bookmark is.
    const { id, name, keys } = readBookmark(record) ?? {}
    if (id && name && keys && byId.size < MAX_COMPARED && !byId.has(id)) byId.set(id, { id, name, keys })
  }
  return [...byId.values()]
}

/** What the tray keeps of an item. */
export function comparedItem(item: Item): CompareItem {
  return { id: item.id, name: item.name, keys: identityKeys(item) }
}
