import { DEFAULT_LIST, isListId, isNoteCut, readBookmark, readList, timeOf, type Bookmark } from './bookmark-record.ts'
import { bookmarkKey, mergeKept, NOTHING_KEPT, type Aside, type Discarded, type KeptLists } from './kept-lists.ts'
import { textOrder } from '../../lib/text.ts'
import { fieldsOf } from '../storage/storage.ts'

/**
 * 1: `{ bookmarks }`, one list, a bookmark is `{ id, name, keys, addedAt }`. 2: several lists; see `KeptLists`.
 * A change of the format raises it and gets a fixture in test/fixtures.
 */
export const KEPT_VERSION = 2

/** For how long it is remembered that something was let go: longer than any tab sleeps. 60 days, in milliseconds. */
const GONE_FOR_MS = 60 * 86_400_000

/** What is kept, as text to store at `now`; the same text for the same content, whatever the order it came in. */
export function writeKept(kept: KeptLists, now: number): string {
  const { lists, bookmarks, target, aside, asideClearedAt, discarded } = kept
  const marks = [...discarded].filter(([, { at }]) => at >= now - GONE_FOR_MS).toSorted(([a], [b]) => textOrder(a, b))
  const state = {
    lists: inOrder(lists).filter((list) => !isOver(list, now)),
    bookmarks: inOrder(bookmarks)
      .filter((bookmark) => !isOver(bookmark, now))
      .map(inFields),
    target,
    ...(aside.length > 0 && { aside }),
    ...(asideClearedAt > 0 && { asideClearedAt }),
    ...(marks.length > 0 && { discarded: marks.map(([mark, one]) => ({ mark, ...one })) }),
  }
  return JSON.stringify({ state, version: KEPT_VERSION })
}

/** A bookmark with its fields in one order, however it came about: two tabs that know the same must write the same. */
function inFields({ list, id, name, keys, addedAt, at, isGone, note, noteAt, rank, rankAt }: Bookmark): Bookmark {
  return { list, id, name, keys, addedAt, at, isGone, note, noteAt, rank, rankAt }
}

function inOrder<V>(map: ReadonlyMap<string, V>): V[] {
  return [...map].toSorted(([a], [b]) => textOrder(a, b)).map(([, value]) => value)
}

/** What stored text says, and what of it could not be read. */
export type ReadKept = { kept: KeptLists; unread?: Aside | undefined }

/**
 * Reads stored text of any version at `now`, record by record, so that a bad one costs no other. Never throws.
 */
export function readKept(text: string, now: number): ReadKept {
  const whole: Aside = { text, at: now, isRaw: true }
  const state = stateOf(text)
  if (!state) return { kept: NOTHING_KEPT, unread: whole }
  const { kept, unreadable } = readState(state.value, now)
  // A later version may have said more than is understood here.
  if (!state.isKnown && kept.aside.length === 0) return { kept, unread: whole }
  if (unreadable.length === 0) return { kept }
  const unread = asText(unreadable)
  return { kept, unread: unread === undefined ? whole : { text: unread, at: now } }
}

/** What stored text says, with what could not be read set aside. */
export function readWhole(text: string, now: number): KeptLists {
  const { kept, unread } = readKept(text, now)
  if (!unread) return kept
  // A clock that was ahead when something was discarded must not take what is found now along with it.
  const at = Math.max(unread.at, kept.asideClearedAt + 1)
  return mergeKept(kept, { ...NOTHING_KEPT, aside: [{ ...unread, at }] })
}

/** A state whose bookmarks are a list, of whatever. */
type State = Record<string, unknown> & { bookmarks: unknown[] }

/** The state within stored text, and whether a version wrote it that is known here; undefined where there is none. */
function stateOf(text: string): { value: State; isKnown: boolean } | undefined {
  try {
    // What is null throws, and is no state either.
    const { state, version = KEPT_VERSION } = JSON.parse(text) as { state?: Partial<State>; version?: unknown }
    if (!Array.isArray(state?.bookmarks)) return undefined
    return { value: state as State, isKnown: typeof version === 'number' && version <= KEPT_VERSION }
  } catch {
    return undefined
  }
}

function readState(state: State, now: number): { kept: KeptLists; unreadable: unknown[] } {
  const unreadable: unknown[] = []
  const lists = new Map<string, ReturnType<typeof readList> & object>()
  for (const record of listOf(state['lists'], unreadable)) {
    const list = readList(record)
    if (!list) unreadable.push(record)
    else if (!lists.has(list.id) && !isOver(list, now)) lists.set(list.id, list)
  }
  const bookmarks = new Map<string, ReturnType<typeof readBookmark> & object>()
  for (const record of state.bookmarks) {
    const bookmark = readBookmark(record)
    if (!bookmark || isNoteCut(record)) unreadable.push(record)
    if (bookmark && !bookmarks.has(bookmarkKey(bookmark)) && !isOver(bookmark, now))
      bookmarks.set(bookmarkKey(bookmark), bookmark)
  }
  const { id, at } = fieldsOf(state['target'])
  const kept: KeptLists = {
    lists,
    bookmarks,
    target: { id: isListId(id) ? id : DEFAULT_LIST, at: timeOf(at) ?? 0 },
    aside: listOf(state['aside'], unreadable).flatMap(readAside),
    asideClearedAt: timeOf(state['asideClearedAt']) ?? 0,
    discarded: new Map(listOf(state['discarded'], unreadable).flatMap(readDiscarded)),
  }
  return { kept, unreadable }
}

/** The records of a stored list; what is no list goes to `unreadable`. */
function listOf(value: unknown, unreadable: unknown[]): unknown[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value as unknown[]
  unreadable.push(value)
  return []
}

function readAside(value: unknown): Aside[] {
  const { text, at, isRaw } = fieldsOf(value)
  return typeof text === 'string' ? [{ text, at: timeOf(at) ?? 0, ...(isRaw === true && { isRaw }) }] : []
}

function readDiscarded(value: unknown): [string, Discarded][] {
  const { mark, at, isGone } = fieldsOf(value)
  return typeof mark === 'string' ? [[mark, { at: timeOf(at) ?? 0, ...(isGone === true && { isGone }) }]] : []
}

function isOver({ at, isGone }: { at: number; isGone?: true | undefined }, now: number): boolean {
  return isGone === true && at < now - GONE_FOR_MS
}

/** Undefined for what is nested too deeply to be written. */
function asText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
