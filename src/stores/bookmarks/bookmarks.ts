import { create } from 'zustand'
import type { Bookmark } from './bookmark-record.ts'
import { mergeKept, NOTHING_KEPT, type KeptLists } from './kept-lists.ts'
import { readKept, readWhole, writeKept } from './kept-text.ts'
import { allBookmarks } from './kept-views.ts'
import { dropItem, keepItems, targetOf, type ItemFacts } from './membership.ts'
import { localTextStorage } from '../storage/storage.ts'
import { isWritten, writeLater } from '../storage/write-later.ts'

/** The landscape whose lists are shown unless another is in use. */
export const DEFAULT_LANDSCAPE = 'cncf'

/** Where version 1 kept its only list; taken over, then removed. */
export const FIRST_KEY = 'explorer:bookmarks'

/** Under which key the lists of a landscape are stored. */
export function listsKey(landscape: string): string {
  return `explorer:lists:${landscape}`
}

/** Something that can be undone: what it was, in the words of a notice, and what was there before and after it. */
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
  /** The name of what it was done to. */
  name: string
  count?: number
  before: KeptLists
  after: KeptLists
}

export type BookmarksState = {
  landscape: string
  kept: KeptLists
  /** Every item that is in some list, once; newest last. */
  bookmarks: readonly Bookmark[]
  /** False once writing failed: the session goes on, but a reload would lose what came since. */
  isSaved: boolean
  /** What was done last, while it can be undone. */
  undoable: Undoable | undefined
}

/** The stored text that this tab has read or written last. */
let lastText: string | null = null

function stored(landscape: string): KeptLists {
  const storage = localTextStorage()
  const now = Date.now()
  lastText = storage?.getItem(listsKey(landscape)) ?? null
  const kept = lastText ? readWhole(lastText, now) : NOTHING_KEPT
  const first = landscape === DEFAULT_LANDSCAPE && storage?.getItem(FIRST_KEY)
  return first ? mergeKept(kept, readWhole(first, Math.max(now, kept.asideClearedAt + 1))) : kept
}

function shown(kept: KeptLists): Pick<BookmarksState, 'kept' | 'bookmarks'> {
  return { kept, bookmarks: allBookmarks(kept) }
}

/** The person's lists; the same in every tab. */
export const useBookmarks = create<BookmarksState>()(() => ({
  landscape: DEFAULT_LANDSCAPE,
  ...shown(NOTHING_KEPT),
  isSaved: true,
  undoable: undefined,
}))
// Not from the beginning: that is what a page shows that the build has rendered for everybody.
useBookmarks.setState(shown(stored(DEFAULT_LANDSCAPE)))

const idSets = new WeakMap<readonly Bookmark[], ReadonlySet<string>>()

/** The ids of bookmarks, to look many up; made once for each list. */
export function keptIds(bookmarks: readonly Bookmark[]): ReadonlySet<string> {
  const known = idSets.get(bookmarks)
  if (known) return known
  const ids = new Set(bookmarks.map((one) => one.id))
  idSets.set(bookmarks, ids)
  return ids
}

/** Writes what is kept, unless it is stored already. */
function save(kept: KeptLists, landscape: string): void {
  const text = writeKept(kept, Date.now())
  const storage = localTextStorage()
  let isSaved = storage !== undefined
  try {
    if (text !== lastText) storage?.setItem(listsKey(landscape), text)
    if (isSaved) lastText = text
    if (landscape === DEFAULT_LANDSCAPE) storage?.removeItem(FIRST_KEY)
  } catch {
    isSaved = false
    writeLater(listsKey(landscape), saveAgain)
  }
  if (isSaved) isWritten(listsKey(landscape))
  if (useBookmarks.getState().isSaved !== isSaved) useBookmarks.setState({ isSaved })
}

/** Tries to write what a full storage has refused. @returns whether it is written */
function saveAgain(): boolean {
  const state = useBookmarks.getState()
  save(fresh(state), state.landscape)
  return useBookmarks.getState().isSaved
}

/** What this tab knows, with what another has written since: storage events come late, and a write must not undo theirs. */
function fresh({ kept, landscape }: BookmarksState, told?: string | null): KeptLists {
  const text = localTextStorage()?.getItem(listsKey(landscape)) ?? null
  // What an event tells may have been written over already, and what is stored may be older or newer.
  const others = new Set([told ?? null, text])
  const now = Date.now()
  return [...others].reduce(
    (all, other) => (other === null || other === lastText ? all : mergeKept(all, readKept(other, now).kept)),
    kept,
  )
}

/**
 * Makes a change and writes it down. `edit` gets what is kept and the time, and gives back the same where nothing
 * changes; with `undo`, the person is offered to undo it.
 */
export function changeKept(
  edit: (kept: KeptLists, now: number) => KeptLists,
  undo?: Pick<Undoable, 'kind' | 'name' | 'count'>,
): void {
  const state = useBookmarks.getState()
  const before = fresh(state)
  const kept = edit(before, Date.now())
  if (kept === state.kept) return
  const hasChanged = kept !== before
  useBookmarks.setState({ ...shown(kept), ...(hasChanged && undo && { undoable: { ...undo, before, after: kept } }) })
  if (hasChanged) save(kept, state.landscape)
}

/** Keeps an item in the list for new ones, or takes it out of every list: what the person sees decides. */
export function toggleBookmark(item: ItemFacts): void {
  const { bookmarks, undoable } = useBookmarks.getState()
  if (keptIds(bookmarks).has(item.id)) {
    changeKept((kept, now) => dropItem(kept, item.id, now), { kind: 'removed', name: item.name })
    return
  }
  changeKept((kept, now) => keepItems(kept, targetOf(kept), [item], now))
  if (undoable?.name === item.name) useBookmarks.setState({ undoable: undefined })
}

/** Shows the lists of another landscape from now on; those of each landscape are stored by themselves. */
export function switchLists(landscape: string): void {
  useBookmarks.setState({ landscape })
  loadBookmarks()
}

/** Reads what is stored, as at the start of a session, and brings an older version's up to date. */
export function loadBookmarks(): void {
  const { landscape } = useBookmarks.getState()
  const startedAt = Date.now()
  const kept = stored(landscape)
  useBookmarks.setState({ ...shown(kept), isSaved: true, undoable: undefined })
  const isOld = landscape === DEFAULT_LANDSCAPE && localTextStorage()?.getItem(FIRST_KEY)
  if (isOld || kept.aside.some((one) => one.at >= startedAt)) save(kept, landscape)
  if (kept.aside.some((one) => one.isRaw)) void recover()
}

/** Searches what could not be read for what can be saved. Where that code cannot be loaded, the next visit tries again. */
async function recover(): Promise<void> {
  try {
    const { withSalvage } = await import('./salvage.ts')
    changeKept(withSalvage)
  } catch {
    // The text stays where it is.
  }
}

/** Follows other tabs. @returns a function that stops following. */
export function followBookmarks(): () => void {
  loadBookmarks()
  const onStorage = ({ key, newValue }: StorageEvent) => {
    const { landscape, isSaved } = useBookmarks.getState()
    const own = listsKey(landscape)
    const isFirst = key === FIRST_KEY && landscape === DEFAULT_LANDSCAPE && newValue !== null
    if (key !== null && key !== own && !isFirst) return
    if (!isFirst && newValue === null && isSaved && !localTextStorage()?.getItem(own)) {
      // The person has cleared the storage.
      useBookmarks.setState({ ...shown(stored(landscape)), undoable: undefined })
      return
    }
    const merged = fresh(useBookmarks.getState(), newValue)
    useBookmarks.setState(shown(merged))
    lastText = localTextStorage()?.getItem(own) ?? null
    save(merged, landscape)
  }
  globalThis.addEventListener('storage', onStorage)
  return () => globalThis.removeEventListener('storage', onStorage)
}
