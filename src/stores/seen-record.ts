import type { ItemState } from '../domain/changes/item-state.ts'
import { ITEM_KINDS } from '../domain/landscape/landscape.ts'
import { isoDate, type IsoDate } from '../lib/dates.ts'
import { fieldsOf } from './storage/storage.ts'

/** A landscape as of a visit: `key` of its source, and its day. */
export type Seen = { key: string; date: IsoDate; states: readonly ItemState[] }

/** 1: see `serializeSeen`. A record of another version is discarded, as it contains nothing that the user made. */
const VERSION = 1
/** Far above the size of any landscape; a larger one is not stored. */
const MAX_ITEMS = 20_000
const MAX_LENGTH = 500
const MAX_LIST = 100

/**
 * Serializes a landscape compactly: an array for each item, with places as indexes of an array of places. A landscape of
 * 2,400 items takes some 300,000 characters. Undefined for a landscape larger than `parseSeen` accepts.
 */
export function serializeSeen({ key, date, states }: Seen): unknown {
  if (states.length > MAX_ITEMS) return undefined
  const places = [...new Set(states.flatMap((state) => state.places))]
  const numbers = new Map(places.map((place, number) => [place, number]))
  const items = states.map((state) =>
    withoutTrailingDefaults([
      state.id,
      state.name,
      state.places.map((place) => numbers.get(place)),
      state.homepage,
      ITEM_KINDS.indexOf(state.kind),
      state.repositories,
      state.slug ?? '',
      state.maturity ?? '',
      state.acceptedAt ?? '',
      state.audits,
    ]),
  )
  return { version: VERSION, key, date, places, items }
}

/** Number of fields that every item has: id, name and places. */
const REQUIRED_FIELDS = 3

/** Drops default values at the end: most items have no maturity, date or audit. */
function withoutTrailingDefaults(fields: readonly unknown[]): readonly unknown[] {
  const last = fields.findLastIndex((field) => !(field === '' || field === 0 || (Array.isArray(field) && !field[0])))
  return fields.slice(0, Math.max(REQUIRED_FIELDS, last + 1))
}

/** Parses a stored record; undefined unless it has exactly the form that `serializeSeen` writes. */
export function parseSeen(value: unknown): Seen | undefined {
  const { version, key, places, items, date: day } = fieldsOf(value)
  const date = isText(day) ? isoDate(day) : undefined
  if (
    version !== VERSION ||
    !isText(key) ||
    !date ||
    !isTexts(places, MAX_ITEMS) ||
    !Array.isArray(items) ||
    items.length > MAX_ITEMS
  ) {
    return undefined
  }
  const states = items.map((item: unknown) => readState(item, places))
  const ids = new Set(states.map((state) => state?.id))
  return states.every((state) => state !== undefined) && ids.size === states.length ? { key, date, states } : undefined
}

function readState(value: unknown, allPlaces: readonly string[]): ItemState | undefined {
  if (!Array.isArray(value)) return undefined
  const [
    id,
    name,
    numbers,
    homepage = '',
    kind = 0,
    repositories = [],
    slug = '',
    level = '',
    accepted = '',
    audits = 0,
  ] = value as unknown[]
  const places = Array.isArray(numbers)
    ? numbers.slice(0, MAX_LIST).flatMap((number: unknown) => allPlaces[Number(number)] ?? [])
    : []
  if (!isText(id) || !/^[a-z0-9-]{1,80}$/.test(id) || !isText(name) || places.length === 0) return undefined
  if (!isText(homepage) || !isText(slug) || !isText(level) || !isText(accepted) || !isTexts(repositories, MAX_LIST))
    return undefined
  if (!Number.isSafeInteger(audits)) return undefined
  return {
    id,
    name,
    kind: ITEM_KINDS[Number(kind)] ?? 'technology',
    slug: slug || undefined,
    maturity: level || undefined,
    acceptedAt: isoDate(accepted),
    places,
    repositories,
    homepage,
    audits: audits as number,
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_LENGTH
}

function isTexts(value: unknown, max: number): value is string[] {
  return Array.isArray(value) && value.length <= max && value.every(isText)
}
