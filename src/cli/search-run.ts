import { readFileSync } from 'node:fs'
import { loadLandscape } from '../pipeline/load.ts'
import { buildSearchIndex } from '../search/search-index.ts'
import { search } from '../search/search.ts'

const [file, queriesFile] = process.argv.slice(2)
if (!file || !queriesFile) {
  console.error('usage: npm run -s search:run -- FILE QUERIES.jsonl')
  process.exit(2)
}
const { items } = loadLandscape(readFileSync(file, 'utf8'))
const names = new Map(items.map((item) => [item.id, item.name]))
const index = buildSearchIndex(items)
const queries = readFileSync(queriesFile, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { id: string; query: string })

// Warm-up: the first searches run code that is not compiled yet.
for (const { query } of queries) search(index, query)
for (const { id, query } of queries) {
  const start = performance.now()
  const hits = search(index, query)
  const ms = performance.now() - start
  console.log(
    JSON.stringify({
      id,
      results: hits.slice(0, 10).map((hit) => names.get(hit.id)),
      ms: Math.round(ms * 1000) / 1000,
    }),
  )
}
