/** The search parameters of the Data page: the address of a landscape file suggested by a link. */
export type DataSearch = { landscape?: string }

/** Maximum length of an address, in characters. */
const MAX_ADDRESS_LENGTH = 4000

/** Parses a search string. The address is untrusted: the page checks it and asks the user before fetching it. */
export function validateDataSearch(raw: Record<string, unknown>): DataSearch {
  const { landscape } = raw
  const isText = typeof landscape === 'string' && landscape.trim() !== '' && landscape.length <= MAX_ADDRESS_LENGTH
  return isText ? { landscape: landscape.trim() } : {}
}
