import { create } from 'zustand'
import type { Bookmark } from './bookmark-record.ts'
import { mergeStates, EMPTY_STATE, type BookmarkState } from './merge.ts'
import { parseState, parseWithQuarantine, serializeState } from './serialize.ts'
import { allBookmarks } from './selectors.ts'
import { removeItem, addItems, targetOf, type ItemFacts } from './item-edits.ts'
import { localTextStorage } from '../storage/storage.ts'
import { cancelRetry, scheduleRetry } from '../storage/write-retry.ts'

/** The landscape whose lists are displayed by default. */
export const DEFAULT_LANDSCAPE = 'cncf'

/** Storage key of version 1, which had one list; migrated, then removed. */
export const FIRST_KEY = 'explorer:bookmarks'

/** Storage key of the lists of a landscape. */
export function listsKey(landscape: string): string {
  return `explorer:lists:${landscape}`
}

/** A change that can be undone: its kind for the notice, and the states before and after it. */
export type Undoable = {
  kind:
    | 'removed'
    | 'removedFrom'
    | 'listDeleted'
    | 'listEmptied'
    | 'noteRemoved'
    | 'imported'
    | 'listKept'
    | 'asideDiscarded'
  /** The name of the changed item or list. */
  name: string
  count?: number
  before: BookmarkState
  after: BookmarkState
}

export type BookmarksStore = {
  landscape: string
  state: BookmarkState
  /** Every bookmarked item once; newest last. */
  bookmarks: readonly Bookmark[]
  /** False after a failed write: a reload would lose the changes made since. */
  isSaved: boolean
  /** The last change, while it can be undone. */
  undoable: Undoable | undefined
}

/** The stored text as of this tab's last read or write. */
let lastText: string | null = null

function readStored(landscape: string): BookmarkState {
  const storage = localTextStorage()
  const now = Date.now()
  lastText = storage?.getItem(listsKey(landscape)) ?? null
  const state = lastText ? parseWithQuarantine(lastText, now) : EMPTY_STATE
  const first = landscape === DEFAULT_LANDSCAPE && storage?.getItem(FIRST_KEY)
  return first ? mergeStates(state, parseWithQuarantine(first, Math.max(now, state.asideClearedAt + 1))) : state
}

function toStore(state: BookmarkState): Pick<BookmarksStore, 'state' | 'bookmarks'> {
  return { state, bookmarks: allBookmarks(state) }
}

/** The user's lists and bookmarks, synchronised between tabs. */
export const useBookmarks = create<BookmarksStore>()(() => ({
  landscape: DEFAULT_LANDSCAPE,
  ...toStore(EMPTY_STATE),
  isSaved: true,
  undoable: undefined,
}))
// Not as the initial state, which zustand renders during hydration: prerendered pages have no bookmarks.
useBookmarks.setState(toStore(readStored(DEFAULT_LANDSCAPE)))

const idSets = new WeakMap<readonly Bookmark[], ReadonlySet<string>>()

/** The ids of bookmarks as a set, cached for each array. */
export function bookmarkIds(bookmarks: readonly Bookmark[]): ReadonlySet<string> {
  const cached = idSets.get(bookmarks)
  if (cached) return cached
  const ids = new Set(bookmarks.map(({ id }) => id))
  idSets.set(bookmarks, ids)
  return ids
}

/** Writes a state, unless the same text is stored already. */
function save(state: BookmarkState, landscape: string): void {
  const text = serializeState(state, Date.now())
  const storage = localTextStorage()
  let isSaved = storage !== undefined
  try {
    if (text !== lastText) storage?.setItem(listsKey(landscape), text)
    if (isSaved) lastText = text
    if (landscape === DEFAULT_LANDSCAPE) storage?.removeItem(FIRST_KEY)
  } catch {
    isSaved = false
    scheduleRetry(listsKey(landscape), saveAgain)
  }
  if (isSaved) cancelRetry(listsKey(landscape))
  if (useBookmarks.getState().isSaved !== isSaved) useBookmarks.setState({ isSaved })
}

/** Retries a write that a full storage refused. @returns whether it succeeded */
function saveAgain(): boolean {
  const store = useBookmarks.getState()
  save(mergeStored(store), store.landscape)
  return useBookmarks.getState().isSaved
}

/** This tab's state merged with what is stored: storage events arrive late, and a write must not undo another tab's. */
function mergeStored({ state, landscape }: BookmarksStore, fromEvent?: string | null): BookmarkState {
  const text = localTextStorage()?.getItem(listsKey(landscape)) ?? null
  // The event's text may be overwritten already, and the stored text may be older or newer.
  const others = new Set([fromEvent ?? null, text])
  const now = Date.now()
  return [...others].reduce(
    (all, other) => (other === null || other === lastText ? all : mergeStates(all, parseState(other, now).state)),
    state,
  )
}

/**
 * Applies an edit and stores the result. `edit` is given the state and the time, and returns the same state where nothing
 * changes; with `undo`, the user is offered to undo it.
 */
export function changeBookmarks(
  edit: (state: BookmarkState, now: number) => BookmarkState,
  undo?: Pick<Undoable, 'kind' | 'name' | 'count'>,
): void {
  const store = useBookmarks.getState()
  const before = mergeStored(store)
  const state = edit(before, Date.now())
  if (state === store.state) return
  const hasChanged = state !== before
  useBookmarks.setState({
    ...toStore(state),
    ...(hasChanged && undo && { undoable: { ...undo, before, after: state } }),
  })
  if (hasChanged) save(state, store.landscape)
}

/** Adds an item to the list for new bookmarks, or removes it from every list, by whether it is displayed as bookmarked. */
export function toggleBookmark(item: ItemFacts): void {
  const { bookmarks, undoable } = useBookmarks.getState()
  if (bookmarkIds(bookmarks).has(item.id)) {
    changeBookmarks((state, now) => removeItem(state, item.id, now), { kind: 'removed', name: item.name })
    return
  }
  changeBookmarks((state, now) => addItems(state, targetOf(state), [item], now))
  if (undoable?.name === item.name) useBookmarks.setState({ undoable: undefined })
}

/** Switches to the lists of another landscape, which are stored separately. */
export function switchLists(landscape: string): void {
  useBookmarks.setState({ landscape })
  loadBookmarks()
}

/** Loads the stored state at the start of a session, and migrates that of an older version. */
export function loadBookmarks(): void {
  const { landscape } = useBookmarks.getState()
  const startedAt = Date.now()
  const state = readStored(landscape)
  useBookmarks.setState({ ...toStore(state), isSaved: true, undoable: undefined })
  const isOld = landscape === DEFAULT_LANDSCAPE && localTextStorage()?.getItem(FIRST_KEY)
  if (isOld || state.aside.some((entry) => entry.at >= startedAt)) save(state, landscape)
  if (state.aside.some((entry) => entry.isRaw)) void recover()
}

/** Salvages records from quarantined text. Where that code cannot be loaded, the next visit retries. */
async function recover(): Promise<void> {
  try {
    const { withSalvage } = await import('./salvage.ts')
    changeBookmarks(withSalvage)
  } catch {
    // The text is still quarantined.
  }
}

/** Synchronises with other tabs. @returns a function that stops it */
export function followBookmarks(): () => void {
  loadBookmarks()
  const onStorage = ({ key, newValue }: StorageEvent) => {
    const { landscape, isSaved } = useBookmarks.getState()
    const currentKey = listsKey(landscape)
    const isFirst = key === FIRST_KEY && landscape === DEFAULT_LANDSCAPE && newValue !== null
    if (key !== null && key !== currentKey && !isFirst) return
    if (!isFirst && newValue === null && isSaved && !localTextStorage()?.getItem(currentKey)) {
      // The user has cleared the storage.
      useBookmarks.setState({ ...toStore(readStored(landscape)), undoable: undefined })
      return
    }
    const merged = mergeStored(useBookmarks.getState(), newValue)
    useBookmarks.setState(toStore(merged))
    lastText = localTextStorage()?.getItem(currentKey) ?? null
    save(merged, landscape)
  }
  globalThis.addEventListener('storage', onStorage)
  return () => globalThis.removeEventListener('storage', onStorage)
}
