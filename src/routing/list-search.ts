/** The search parameters of the Bookmarks page: the open list. */
export type ListSearch = { list?: string }

/** Parses a search string; a value that cannot be a list's id is dropped. */
export function validateListSearch(raw: Record<string, unknown>): ListSearch {
  const { list } = raw
  return typeof list === 'string' && /^[a-z0-9]{1,32}$/.test(list) ? { list } : {}
}
