/** The search parameters of the bookmarks: which list is open. */
export type ListSearch = { list?: string }

/** What a search string says of the open list; anything that can be no list's id falls away. */
export function validateListSearch(raw: Record<string, unknown>): ListSearch {
  const { list } = raw
  return typeof list === 'string' && /^[a-z0-9]{1,32}$/.test(list) ? { list } : {}
}
