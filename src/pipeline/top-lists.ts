import { isMapping } from './read-entry.ts'

/** The keys of a file's list of categories: landscape2 documents `categories` and reads `landscape` too. */
export const TOP_KEYS = ['landscape', 'categories'] as const
export type TopKey = (typeof TOP_KEYS)[number]

/** A document's lists of categories by key, and the values under such a key that are not lists. */
export type TopLists = { lists: { key: TopKey; list: unknown[] }[]; others: { key: TopKey; value: unknown }[] }

/** Finds the lists of categories of a parsed document; a document may have both keys. */
export function topLists(document: unknown): TopLists {
  const found: TopLists = { lists: [], others: [] }
  if (!isMapping(document)) return found
  for (const key of TOP_KEYS) {
    if (!Object.hasOwn(document, key)) continue
    const value = document[key]
    if (Array.isArray(value)) found.lists.push({ key, list: value })
    else found.others.push({ key, value })
  }
  return found
}
