import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDecisions } from '../../src/build/knowledge-assets.ts'
import { readSearchKnowledge } from '../../src/build/search-tables.ts'
import { buildImageFinder } from '../../src/build/stack-table.ts'
import type { Item } from '../../src/domain/landscape/landscape.ts'
import { loadLandscape } from '../../src/pipeline/load.ts'
import { withDecisions } from '../../src/pipeline/purpose.ts'
import { buildSearchIndex } from '../../src/search/search-index.ts'
import { search, type SearchAnswer } from '../../src/search/search.ts'
import { PROJECT_ROOT } from './paths.ts'

/** An answer of the search, and the items that it names. */
export type Answered = SearchAnswer & { items: Item[]; names: string[] }

/** The search over a landscape file, with all that our tables know today. */
export function searchOver(file: string): (query: string) => Answered {
  const data = join(PROJECT_ROOT, 'data')
  const { items } = withDecisions(loadLandscape(readFileSync(file, 'utf8')), readDecisions(data))
  const index = buildSearchIndex(items, readSearchKnowledge(data).knowledge)
  const byId = new Map(items.map((item) => [item.id, item]))
  const image = buildImageFinder(data, items)
  return (query) => {
    const answer = search(index, query, { image })
    const found = answer.hits.flatMap(({ id }) => byId.get(id) ?? [])
    return { ...answer, items: found, names: found.map(({ name }) => name) }
  }
}
