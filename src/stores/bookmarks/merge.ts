// Bookmarks are a last-writer-wins map with tombstones. Each record (a list, a bookmark, its note, its rank) carries the time
// of its last change; a deleted one leaves a tombstone, stored for 60 days (serialize.ts). Merging is commutative,
// associative and idempotent, so tabs need no coordination: each merges every state it receives.

import { sameList } from '../../lib/arrays.ts'
import { textOrder } from '../../lib/text.ts'
import { DEFAULT_LIST, type Bookmark, type BookmarkList } from './bookmark-record.ts'

/** Stored text that could not be parsed, and when that was found. `isRaw` until salvage.ts has searched it for records. */
export type Quarantined = { text: string; at: number; isRaw?: true | undefined }

/** Marks a quarantined text as discarded, in every tab and whenever it was found; `isGone` once that is undone. */
export type Discarded = { at: number; isGone?: true | undefined }

/** The user's lists and bookmarks of one landscape. Field names are those of the stored format. */
export type BookmarkState = {
  lists: ReadonlyMap<string, BookmarkList>
  /** By `bookmarkKey`. */
  bookmarks: ReadonlyMap<string, Bookmark>
  /** The list that a new bookmark goes to. */
  target: { id: string; at: number }
  /** Quarantined: unreadable text is never deleted by the application; the user can download it. */
  aside: readonly Quarantined[]
  /** The user has discarded what was quarantined up to this time. */
  asideClearedAt: number
  /** The discarded texts, by `fingerprintOf`. */
  discarded: ReadonlyMap<string, Discarded>
}

export const EMPTY_STATE: BookmarkState = {
  lists: new Map(),
  bookmarks: new Map(),
  target: { id: DEFAULT_LIST, at: 0 },
  aside: [],
  asideClearedAt: 0,
  discarded: new Map(),
}

/** The key of a bookmark: an item has a separate one in each list. */
export function bookmarkKey({ list, id }: Pick<Bookmark, 'list' | 'id'>): string {
  return `${list}/${id}`
}

/** Merges two states: of every part, the later write wins. */
export function mergeStates(a: BookmarkState, b: BookmarkState): BookmarkState {
  if (a === b || b === EMPTY_STATE) return a
  if (a === EMPTY_STATE) return b
  const asideClearedAt = Math.max(a.asideClearedAt, b.asideClearedAt)
  const discarded = mergeMaps(a.discarded, b.discarded, laterWrite)
  return {
    lists: mergeMaps(a.lists, b.lists, laterWrite),
    bookmarks: mergeMaps(a.bookmarks, b.bookmarks, mergeBookmark),
    target: laterWrite(a.target, b.target),
    aside: mergeQuarantined([...a.aside, ...b.aside]).filter(
      ({ text, at }) => at > asideClearedAt && (discarded.size === 0 || !isDiscarded(text, discarded)),
    ),
    asideClearedAt,
    discarded,
  }
}

function mergeMaps<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>, merge: (a: V, b: V) => V): Map<string, V> {
  const merged = new Map(a)
  for (const [key, value] of b) {
    const current = merged.get(key)
    merged.set(key, current === undefined || current === value ? value : merge(current, value))
  }
  return merged
}

/** The later of two writes. Ties go to the one that is not deleted, then by serialized text, so that every tab chooses the same. */
function laterWrite<V extends { at: number; isGone?: true | undefined }>(a: V, b: V): V {
  if (a.at > b.at) return a
  if (a.at < b.at) return b
  if (!a.isGone !== !b.isGone) return a.isGone ? b : a
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b
}

/** Merges membership, note and rank separately, each by its time. */
function mergeBookmark(a: Bookmark, b: Bookmark): Bookmark {
  // Fast path: nearly all bookmarks are equal.
  if (isSame(a, b)) return a
  const noted = laterWrite({ at: a.noteAt ?? 0, text: a.note ?? '' }, { at: b.noteAt ?? 0, text: b.note ?? '' })
  const placed = laterWrite({ at: a.rankAt ?? 0, rank: a.rank }, { at: b.rankAt ?? 0, rank: b.rank })
  return {
    ...laterWrite(membershipOf(a), membershipOf(b)),
    ...(noted.text !== '' && { note: noted.text }),
    ...(noted.at > 0 && { noteAt: noted.at }),
    ...(placed.rank !== undefined && { rank: placed.rank }),
    ...(placed.at > 0 && { rankAt: placed.at }),
  }
}

function isSame(a: Bookmark, b: Bookmark): boolean {
  return (
    a.at === b.at &&
    a.isGone === b.isGone &&
    a.name === b.name &&
    a.addedAt === b.addedAt &&
    a.note === b.note &&
    a.noteAt === b.noteAt &&
    a.rank === b.rank &&
    a.rankAt === b.rankAt &&
    sameList(a.keys, b.keys)
  )
}

/** A bookmark without note and rank, its fields in canonical order. */
function membershipOf({ list, id, name, keys, addedAt, at, isGone }: Bookmark): Bookmark {
  return { list, id, name, keys, addedAt, at, ...(isGone && { isGone }) }
}

function isDiscarded(text: string, discarded: BookmarkState['discarded']): boolean {
  const mark = discarded.get(fingerprintOf(text))
  return mark !== undefined && !mark.isGone
}

/** A fingerprint of a quarantined text: its length and a 32-bit hash. */
export function fingerprintOf(text: string): string {
  let sum = 0
  for (let index = 0; index < text.length; index += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0
  return `${text.length}:${sum}`
}

/** Removes duplicate texts: the later wins; at the same time, the one that has been searched. */
export function mergeQuarantined(all: readonly Quarantined[]): Quarantined[] {
  const byText = new Map<string, Quarantined>()
  for (const entry of all) {
    const previous = byText.get(entry.text)
    if (!previous || entry.at > previous.at || (entry.at === previous.at && !entry.isRaw)) byText.set(entry.text, entry)
  }
  return [...byText.values()].toSorted((a, b) => a.at - b.at || textOrder(a.text, b.text))
}
