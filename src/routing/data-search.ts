/** The search parameters of the page of data: the address of a landscape file that a link suggests. */
export type DataSearch = { landscape?: string }

/** Far more than any address has; characters. */
const MAX_LENGTH = 4000

/** What a search string says. The address is anybody's: whether it may be fetched is for the page to check, and to ask. */
export function validateDataSearch(raw: Record<string, unknown>): DataSearch {
  const { landscape } = raw
  const isText = typeof landscape === 'string' && landscape.trim() !== '' && landscape.length <= MAX_LENGTH
  return isText ? { landscape: landscape.trim() } : {}
}
