import { readFileSync } from 'node:fs'
import { readSearchKnowledge } from '../build/search-tables.ts'
import { buildImageFinder } from '../build/stack-table.ts'
import { buildSearchIndex } from '../search/search-index.ts'
import { search } from '../search/search.ts'
import { loadWithKnowledge } from './load-with-knowledge.ts'

const [file, queriesFile] = process.argv.slice(2)
if (!file || !queriesFile) {
  console.error('usage: npm run -s search:run -- FILE QUERIES.jsonl')
  process.exit(2)
}
const { items } = loadWithKnowledge(file)
const names = new Map(items.map((item) => [item.id, item.name]))
const index = buildSearchIndex(items, readSearchKnowledge('data').knowledge)
const options = { image: buildImageFinder('data', items) }
const queries = readFileSync(queriesFile, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { id: string; query: string })

// Warm-up, so that the measured searches run compiled code.
for (const { query } of queries) search(index, query, options)
for (const { id, query } of queries) {
  const start = performance.now()
  const { hits } = search(index, query, options)
  const ms = performance.now() - start
  // Several items may share a name; the output has distinct names.
  const results = [...new Set(hits.slice(0, 20).map((hit) => names.get(hit.id)))].slice(0, 10)
  console.log(JSON.stringify({ id, results, ms: Math.round(ms * 1000) / 1000 }))
}
