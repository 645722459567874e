import { sameList } from '../../lib/arrays.ts'
import { textOrder } from '../../lib/text.ts'
import { DEFAULT_LIST, type Bookmark, type BookmarkList } from './bookmark-record.ts'

/** Stored text that could not be read, and when that was found. `isRaw` until it has been searched for what can be saved. */
export type Aside = { text: string; at: number; isRaw?: true | undefined }

/** That a text set aside is discarded: whichever tab has found it, and whatever time it was there; `isGone` once that is undone. */
export type Discarded = { at: number; isGone?: true | undefined }

/**
 * Everything a person keeps of one landscape. Two of them can be merged in any order and any number of times with the
 * same outcome, so tabs need no agreement: each merges what it hears of.
 */
export type KeptLists = {
  lists: ReadonlyMap<string, BookmarkList>
  /** By `bookmarkKey`. */
  bookmarks: ReadonlyMap<string, Bookmark>
  /** The list that a new bookmark goes to. */
  target: { id: string; at: number }
  /** What could not be read is never thrown away: the person may download it. */
  aside: readonly Aside[]
  /** What was set aside before this has been discarded by the person. */
  asideClearedAt: number
  /** The texts that have been discarded, by `markOf`. */
  discarded: ReadonlyMap<string, Discarded>
}

export const NOTHING_KEPT: KeptLists = {
  lists: new Map(),
  bookmarks: new Map(),
  target: { id: DEFAULT_LIST, at: 0 },
  aside: [],
  asideClearedAt: 0,
  discarded: new Map(),
}

/** One item can be in several lists: it is a bookmark of its own in each. */
export function bookmarkKey({ list, id }: Pick<Bookmark, 'list' | 'id'>): string {
  return `${list}/${id}`
}

/** What both know: of every part the one that was changed later. */
export function mergeKept(a: KeptLists, b: KeptLists): KeptLists {
  if (a === b || b === NOTHING_KEPT) return a
  if (a === NOTHING_KEPT) return b
  const asideClearedAt = Math.max(a.asideClearedAt, b.asideClearedAt)
  const discarded = mergeMaps(a.discarded, b.discarded, later)
  return {
    lists: mergeMaps(a.lists, b.lists, later),
    bookmarks: mergeMaps(a.bookmarks, b.bookmarks, mergeBookmark),
    target: later(a.target, b.target),
    aside: mergeAside([...a.aside, ...b.aside]).filter(
      ({ text, at }) => at > asideClearedAt && (discarded.size === 0 || !isDiscarded(text, discarded)),
    ),
    asideClearedAt,
    discarded,
  }
}

function mergeMaps<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>, merge: (a: V, b: V) => V): Map<string, V> {
  const merged = new Map(a)
  for (const [key, value] of b) {
    const own = merged.get(key)
    merged.set(key, own === undefined || own === value ? value : merge(own, value))
  }
  return merged
}

/** The later of two; at the same time one that is there before one that is gone, then by their text, so that every tab takes the same. */
function later<V extends { at: number; isGone?: true | undefined }>(a: V, b: V): V {
  if (a.at > b.at) return a
  if (a.at < b.at) return b
  if (!a.isGone !== !b.isGone) return a.isGone ? b : a
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b
}

/** Whether it is kept, its note and its place are each taken from where they were changed last. */
function mergeBookmark(a: Bookmark, b: Bookmark): Bookmark {
  // Nearly all of them, nearly always.
  if (isSame(a, b)) return a
  const noted = later({ at: a.noteAt ?? 0, text: a.note ?? '' }, { at: b.noteAt ?? 0, text: b.note ?? '' })
  const placed = later({ at: a.rankAt ?? 0, rank: a.rank }, { at: b.rankAt ?? 0, rank: b.rank })
  return {
    ...later(core(a), core(b)),
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

/** A bookmark without its note and place, its fields in one order. */
function core({ list, id, name, keys, addedAt, at, isGone }: Bookmark): Bookmark {
  return { list, id, name, keys, addedAt, at, ...(isGone && { isGone }) }
}

function isDiscarded(text: string, discarded: KeptLists['discarded']): boolean {
  const one = discarded.get(markOf(text))
  return one !== undefined && !one.isGone
}

/** By what a text that is set aside can be told from others. */
export function markOf(text: string): string {
  let sum = 0
  for (let index = 0; index < text.length; index += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0
  return `${text.length}:${sum}`
}

/** Every text once, as it was found last; where one of two tabs has searched it, it is searched. */
export function mergeAside(all: readonly Aside[]): Aside[] {
  const byText = new Map<string, Aside>()
  for (const one of all) {
    const own = byText.get(one.text)
    if (!own || one.at > own.at || (one.at === own.at && !one.isRaw)) byText.set(one.text, one)
  }
  return [...byText.values()].toSorted((a, b) => a.at - b.at || textOrder(a.text, b.text))
}
