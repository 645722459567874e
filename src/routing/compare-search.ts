import { PARAMETER_LENGTH } from '../lib/limits.ts'
import { slugify } from '../lib/text.ts'

/** The search parameters of a comparison. `only`: rows in which all items agree are left out. */
export type CompareSearch = { items?: string[]; only?: 'differences' }

/** Above the number of items that can be compared, so that the page can name what it leaves out. */
const MAX_IDS = 12

/**
 * The comparison described by a search string's values. Names are turned into ids, so an address can be written by hand;
 * values that cannot be ids are dropped.
 */
export function validateCompareSearch(raw: Record<string, unknown>): CompareSearch {
  const { items } = raw
  const texts = Array.isArray(items)
    ? items
    : typeof items === 'string'
      ? items.slice(0, PARAMETER_LENGTH).split(',')
      : []
  const ids = texts.flatMap((text: unknown) => (typeof text === 'string' && slugify(text)) || [])
  const search: CompareSearch = {}
  if (ids.length > 0) search.items = [...new Set(ids)].slice(0, MAX_IDS)
  if (raw['only'] === 'differences') search.only = 'differences'
  return search
}
