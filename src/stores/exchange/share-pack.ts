import { BOOKMARK_RECORDS, BOOKMARK_TEXT, LINK_NOTES, LIST_NAME_LENGTH, NOTE_LENGTH } from '../../lib/limits.ts'
import { cleanName } from '../bookmarks/bookmark-record.ts'
import { crc32 } from '../../lib/crc32.ts'
import type { ItemFacts } from '../bookmarks/item-edits.ts'

/** A list as encoded in a link: only what its receiver needs to find the items. */
export type PackedList = {
  landscape: string
  name: string
  bookmarks: { id: string; name: string | undefined; hashes: number[]; note: string }[]
  /** Set if notes were dropped, because they are too long in total. */
  isCut?: true
}

/** Hashes of an item in a link. */
export const MAX_HASHES = 2
/** Bytes of a hash: different keys collide once in 16 million. */
const HASH_BYTES = 3

const encoder = new TextEncoder()

/** A short hash of an identity key; never 0, which means no hash. */
export function hashOf(key: string): number {
  return crc32(encoder.encode(key)) >>> (32 - 8 * HASH_BYTES) || 1
}

/** The hashes of an item's most reliable keys. */
export function hashesOf({ keys }: Pick<ItemFacts, 'keys'>): number[] {
  return keys.slice(0, MAX_HASHES).map(hashOf)
}

/** Encodes `each` hashes of every bookmark as bytes, separately from the text, as they do not compress. */
export function packHashes(bookmarks: PackedList['bookmarks'], each: number): Uint8Array {
  const bytes = new Uint8Array(bookmarks.length * each * HASH_BYTES)
  const all = bookmarks.flatMap(({ hashes }) => Array.from({ length: each }, (_, index) => hashes[index] ?? 0))
  for (const [index, hash] of all.entries()) {
    for (let byte = 0; byte < HASH_BYTES; byte += 1) bytes[index * HASH_BYTES + byte] = (hash >>> (8 * byte)) & 0xff
  }
  return bytes
}

/** Decodes the hashes of each bookmark. */
export function unpackHashes(bytes: Uint8Array, each: number): number[][] {
  const size = each * HASH_BYTES
  return Array.from({ length: size > 0 ? Math.floor(bytes.length / size) : 0 }, (_, index) =>
    Array.from({ length: each }, (_unused, hash) => {
      const start = index * size + hash * HASH_BYTES
      return bytes.subarray(start, start + HASH_BYTES).reduceRight((value, byte) => value * 256 + byte, 0)
    }).filter((hash) => hash !== 0),
  )
}

/** Serializes a list to text: ids first, then notes and names. Names are included only for items that are not listed. */
export function packText({ landscape, name, bookmarks }: PackedList): string {
  const notes = bookmarks.flatMap(({ note }, index) => (note === '' ? [] : [[index, note]]))
  const names = bookmarks.flatMap((entry, index) => (entry.name === undefined ? [] : [[index, entry.name]]))
  return JSON.stringify([landscape, name, bookmarks.map((entry) => entry.id).join(' '), notes, names])
}

/** Parses such a text; undefined if it is not valid. */
export function unpackText(text: string, hashes: readonly number[][]): PackedList | undefined {
  const value = JSON.parse(text) as unknown
  if (!Array.isArray(value)) return undefined
  const [landscape, name, ids, notes, names] = value as unknown[]
  if (typeof landscape !== 'string' || typeof name !== 'string' || typeof ids !== 'string') return undefined
  const noteOf = byIndex(notes)
  const nameOf = byIndex(names)
  const all = ids === '' ? [] : ids.split(' ')
  if (all.length > BOOKMARK_RECORDS || all.some((id) => !/^[a-z0-9-]{1,80}$/.test(id))) return undefined
  let remaining = LINK_NOTES
  const dropped: number[] = []
  const noteAt = (index: number) => {
    const note = (noteOf.get(index) ?? '').slice(0, NOTE_LENGTH)
    if (note.length > remaining) {
      dropped.push(index)
      return ''
    }
    remaining -= note.length
    return note
  }
  const bookmarks = all.map((id, index) => ({
    id,
    name: cleanName(nameOf.get(index) ?? '', BOOKMARK_TEXT) || undefined,
    hashes: hashes[index] ?? [],
    note: noteAt(index),
  }))
  return {
    landscape: cleanName(landscape, LIST_NAME_LENGTH),
    name: cleanName(name, LIST_NAME_LENGTH),
    bookmarks,
    ...(dropped.length > 0 && { isCut: true }),
  }
}

function byIndex(value: unknown): Map<number, string> {
  const pairs = Array.isArray(value) ? (value as unknown[]) : []
  return new Map(
    pairs.filter(
      (pair): pair is [number, string] =>
        Array.isArray(pair) && typeof pair[0] === 'number' && typeof pair[1] === 'string',
    ),
  )
}
