import { create } from 'zustand'
import { compareStates } from '../domain/changes/compare-states.ts'
import { useBookmarks } from './bookmarks/bookmarks.ts'
import { packSeen, readSeen, type Seen } from './seen-record.ts'
import { localTextStorage, readJson, writeJson } from './storage/storage.ts'

// What changed since somebody's last visit. The landscape of that visit stays what is compared with until its changes
// have been looked at: only then does the landscape of today take its place, when the person leaves or says so. Where
// nothing has changed, or on a first visit, it takes that place at once.

export type SeenState = {
  /** The landscape whose record has been read in this session. */
  opened: string | undefined
  /** The landscape of the last visit; undefined on a first one, or where nothing can be stored. */
  baseline: Seen | undefined
  /** The landscape of today, once the live file has come. */
  current: Seen | undefined
  /** How many changes of items other than members and partners nobody has looked at. */
  news: number
  isLookedAt: boolean
}

export const useSeen = create<SeenState>()(() => ({
  opened: undefined,
  baseline: undefined,
  current: undefined,
  news: 0,
  isLookedAt: false,
}))

/** Under which key the landscape of the last visit is stored; each landscape has its own. */
export function seenKey(landscape: string): string {
  return `explorer:seen:${landscape}`
}

/** Reads what is stored, once in a session: what is written later is for the next one. */
export function openSeen(): void {
  const { landscape } = useBookmarks.getState()
  if (useSeen.getState().opened === landscape) return
  const baseline = readSeen(readJson(localTextStorage(), seenKey(landscape)))
  useSeen.setState({ opened: landscape, baseline, current: undefined, news: 0, isLookedAt: false })
}

/** Takes note of the landscape of today, and counts what is new in it. */
export function noteCurrent(current: Seen): void {
  openSeen()
  const { baseline, isLookedAt } = useSeen.getState()
  if (baseline?.key === current.key) {
    useSeen.setState({ current })
    return
  }
  const changes = baseline ? compareStates(baseline.states, current.states).changes : []
  const news = changes.filter(({ before, after }) => (after ?? before)?.kind === 'technology').length
  useSeen.setState({ current, news: isLookedAt ? 0 : news })
  if (changes.length === 0) save(current)
}

/** The changes are in front of the person. */
export function lookAtChanges(): void {
  useSeen.setState({ isLookedAt: true, news: 0 })
}

/** The landscape of today becomes that of the last visit at once. */
export function markSeen(): void {
  const { current } = useSeen.getState()
  if (!current) return
  save(current)
  useSeen.setState({ baseline: current, news: 0 })
}

/** The person leaves, perhaps for good: what has been looked at is over. */
export function leaveSeen(): void {
  const { current, isLookedAt } = useSeen.getState()
  if (current && isLookedAt) save(current)
}

/** A storage that is full or blocked costs the comparison of the next visit, nothing else. */
function save(seen: Seen): void {
  const packed = packSeen(seen)
  const { opened } = useSeen.getState()
  // Of the landscape that it is of: another may be in use by now.
  if (packed !== undefined && opened !== undefined) writeJson(localTextStorage(), seenKey(opened), packed)
}
