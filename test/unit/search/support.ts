import { buildExtract } from '../../../src/build/extract-assets.ts'
import { readSearchKnowledge } from '../../../src/build/search-tables.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { search } from '../../../src/search/search.ts'

export { item } from './support-item.ts'

/** The shipped landscape and everything that search knows, as a user meets them. */
export const { items } = buildExtract('data').landscape
export const { knowledge, faults } = readSearchKnowledge('data')
export const index = buildSearchIndex(items, knowledge)

const names = new Map(items.map((one) => [one.id, one.name]))

/** The names that a query gives, best first. */
export function namesFor(query: string): string[] {
  return search(index, query).hits.map((hit) => names.get(hit.id) ?? '')
}
