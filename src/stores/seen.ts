import { create } from 'zustand'
import { compareStates } from '../domain/changes/compare-states.ts'
import { useBookmarks } from './bookmarks/bookmarks.ts'
import { serializeSeen, parseSeen, type Seen } from './seen-record.ts'
import { localTextStorage, readJson, writeJson } from './storage/storage.ts'

// Changes since the user's last visit. The landscape of that visit remains the baseline until the user has viewed its
// changes: today's landscape then replaces it when the user leaves or confirms. If nothing has changed, or on a first
// visit, it replaces the baseline at once.

export type SeenState = {
  /** The landscape whose record has been loaded in this session. */
  landscape: string | undefined
  /** The landscape of the last visit; undefined on a first one, or without storage. */
  baseline: Seen | undefined
  /** Today's landscape, once the live file has loaded. */
  current: Seen | undefined
  /** Number of changes that the user has not viewed, without those of members and partners. */
  unviewed: number
  isViewed: boolean
}

export const useSeen = create<SeenState>()(() => ({
  landscape: undefined,
  baseline: undefined,
  current: undefined,
  unviewed: 0,
  isViewed: false,
}))

/** Storage key of the last visit of a landscape. */
export function seenKey(landscape: string): string {
  return `explorer:seen:${landscape}`
}

/** Loads the stored baseline, once in a session: later writes are for the next session. */
export function loadSeen(): void {
  const { landscape } = useBookmarks.getState()
  if (useSeen.getState().landscape === landscape) return
  const baseline = parseSeen(readJson(localTextStorage(), seenKey(landscape)))
  useSeen.setState({ landscape, baseline, current: undefined, unviewed: 0, isViewed: false })
}

/** Records today's landscape, and counts its changes. */
export function recordCurrent(current: Seen): void {
  loadSeen()
  const { baseline, isViewed } = useSeen.getState()
  if (baseline?.key === current.key) {
    useSeen.setState({ current })
    return
  }
  const changes = baseline ? compareStates(baseline.states, current.states).changes : []
  const unviewed = changes.filter(({ before, after }) => (after ?? before)?.kind === 'technology').length
  useSeen.setState({ current, unviewed: isViewed ? 0 : unviewed })
  if (changes.length === 0) save(current)
}

/** Records that the user has viewed the changes. */
export function markChangesViewed(): void {
  useSeen.setState({ isViewed: true, unviewed: 0 })
}

/** Makes today's landscape the baseline at once. */
export function markSeen(): void {
  const { current } = useSeen.getState()
  if (!current) return
  save(current)
  useSeen.setState({ baseline: current, unviewed: 0 })
}

/** Stores today's landscape as the next baseline if its changes were viewed, as the page may be closing. */
export function saveIfViewed(): void {
  const { current, isViewed } = useSeen.getState()
  if (current && isViewed) save(current)
}

/** Stores a baseline. If storage is full or blocked, only the comparison of the next visit is affected. */
function save(seen: Seen): void {
  const packed = serializeSeen(seen)
  const { landscape } = useSeen.getState()
  // Under the landscape that was loaded: the user may have switched to another one since.
  if (packed !== undefined && landscape !== undefined) writeJson(localTextStorage(), seenKey(landscape), packed)
}
