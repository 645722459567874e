import { DEFAULT_LIST, isListId, isNoteCut, readBookmark, readList, timeOf, type Bookmark } from './bookmark-record.ts'
import { bookmarkKey, mergeStates, EMPTY_STATE, type Quarantined, type Discarded, type BookmarkState } from './merge.ts'
import { textOrder } from '../../lib/text.ts'
import { fieldsOf } from '../storage/storage.ts'

/**
 * 1: `{ bookmarks }`, one list, a bookmark is `{ id, name, keys, addedAt }`. 2: several lists; see `BookmarkState`.
 * A change of the format raises it and gets a fixture in test/fixtures.
 */
export const FORMAT_VERSION = 2

/** How long tombstones are stored: longer than any tab sleeps. 60 days, in milliseconds. */
const TOMBSTONE_LIFETIME_MS = 60 * 86_400_000

/** Serializes a state at `now`, without expired tombstones. Canonical: equal content gives equal text, in whichever order it was merged. */
export function serializeState(state: BookmarkState, now: number): string {
  const { lists, bookmarks, target, aside, asideClearedAt, discarded } = state
  const marks = [...discarded]
    .filter(([, { at }]) => at >= now - TOMBSTONE_LIFETIME_MS)
    .toSorted(([a], [b]) => textOrder(a, b))
  const record = {
    lists: sortedValues(lists).filter((list) => !isExpired(list, now)),
    bookmarks: sortedValues(bookmarks)
      .filter((bookmark) => !isExpired(bookmark, now))
      .map(withOrderedFields),
    target,
    ...(aside.length > 0 && { aside }),
    ...(asideClearedAt > 0 && { asideClearedAt }),
    ...(marks.length > 0 && { discarded: marks.map(([mark, discard]) => ({ mark, ...discard })) }),
  }
  return JSON.stringify({ state: record, version: FORMAT_VERSION })
}

/** A bookmark with its fields in canonical order: tabs with equal states must write equal text. */
function withOrderedFields({
  list,
  id,
  name,
  keys,
  addedAt,
  at,
  isGone,
  note,
  noteAt,
  rank,
  rankAt,
}: Bookmark): Bookmark {
  return { list, id, name, keys, addedAt, at, isGone, note, noteAt, rank, rankAt }
}

function sortedValues<V>(map: ReadonlyMap<string, V>): V[] {
  return [...map].toSorted(([a], [b]) => textOrder(a, b)).map(([, value]) => value)
}

/** A parsed state, and the text of what could not be parsed. */
export type ParsedState = { state: BookmarkState; unread?: Quarantined | undefined }

/**
 * Parses stored text of any version at `now`, record by record, so that a corrupt record does not affect others. Never
 * throws.
 */
export function parseState(text: string, now: number): ParsedState {
  const entireText: Quarantined = { text, at: now, isRaw: true }
  const stored = storedStateOf(text)
  if (!stored) return { state: EMPTY_STATE, unread: entireText }
  const { state, unreadable } = readState(stored.value, now)
  // A later version may have fields that this one does not parse.
  if (!stored.isSupported && state.aside.length === 0) return { state, unread: entireText }
  if (unreadable.length === 0) return { state }
  const unread = stringify(unreadable)
  return { state, unread: unread === undefined ? entireText : { text: unread, at: now } }
}

/** Parses stored text; what cannot be parsed is quarantined in the state. */
export function parseWithQuarantine(text: string, now: number): BookmarkState {
  const { state, unread } = parseState(text, now)
  if (!unread) return state
  // Later than the last discarding, even if that was made by a clock ahead of this one.
  const at = Math.max(unread.at, state.asideClearedAt + 1)
  return mergeStates(state, { ...EMPTY_STATE, aside: [{ ...unread, at }] })
}

/** A stored state: its bookmarks are an array of unknown values. */
type StoredState = Record<string, unknown> & { bookmarks: unknown[] }

/** The state in stored text, and whether its version is supported; undefined where it has none. */
function storedStateOf(text: string): { value: StoredState; isSupported: boolean } | undefined {
  try {
    // Destructuring null throws, which is handled as no state.
    const { state, version = FORMAT_VERSION } = JSON.parse(text) as { state?: Partial<StoredState>; version?: unknown }
    if (!Array.isArray(state?.bookmarks)) return undefined
    return { value: state as StoredState, isSupported: typeof version === 'number' && version <= FORMAT_VERSION }
  } catch {
    return undefined
  }
}

function readState(stored: StoredState, now: number): { state: BookmarkState; unreadable: unknown[] } {
  const unreadable: unknown[] = []
  const lists = new Map<string, ReturnType<typeof readList> & object>()
  for (const record of listOf(stored['lists'], unreadable)) {
    const list = readList(record)
    if (!list) unreadable.push(record)
    else if (!lists.has(list.id) && !isExpired(list, now)) lists.set(list.id, list)
  }
  const bookmarks = new Map<string, ReturnType<typeof readBookmark> & object>()
  for (const record of stored.bookmarks) {
    const bookmark = readBookmark(record)
    if (!bookmark || isNoteCut(record)) unreadable.push(record)
    if (bookmark && !bookmarks.has(bookmarkKey(bookmark)) && !isExpired(bookmark, now))
      bookmarks.set(bookmarkKey(bookmark), bookmark)
  }
  const { id, at } = fieldsOf(stored['target'])
  const state: BookmarkState = {
    lists,
    bookmarks,
    target: { id: isListId(id) ? id : DEFAULT_LIST, at: timeOf(at) ?? 0 },
    aside: listOf(stored['aside'], unreadable).flatMap(readQuarantined),
    asideClearedAt: timeOf(stored['asideClearedAt']) ?? 0,
    discarded: new Map(listOf(stored['discarded'], unreadable).flatMap(readDiscarded)),
  }
  return { state, unreadable }
}

/** The records of a stored array; any other value is added to `unreadable`. */
function listOf(value: unknown, unreadable: unknown[]): unknown[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value as unknown[]
  unreadable.push(value)
  return []
}

function readQuarantined(value: unknown): Quarantined[] {
  const { text, at, isRaw } = fieldsOf(value)
  return typeof text === 'string' ? [{ text, at: timeOf(at) ?? 0, ...(isRaw === true && { isRaw }) }] : []
}

function readDiscarded(value: unknown): [string, Discarded][] {
  const { mark, at, isGone } = fieldsOf(value)
  return typeof mark === 'string' ? [[mark, { at: timeOf(at) ?? 0, ...(isGone === true && { isGone }) }]] : []
}

function isExpired({ at, isGone }: { at: number; isGone?: true | undefined }, now: number): boolean {
  return isGone === true && at < now - TOMBSTONE_LIFETIME_MS
}

/** Serializes a value; undefined where it is nested too deeply. */
function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
