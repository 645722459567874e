import { existsSync, readFileSync } from 'node:fs'
import { readSearchKnowledge } from '../../src/build/search-tables.ts'
import { loadWithKnowledge } from '../../src/cli/load-with-knowledge.ts'
import { buildSearchIndex } from '../../src/search/search-index.ts'
import { search, type Tier } from '../../src/search/search.ts'
import { copies, fuseDefaults, miniSearch, type Engine } from './search-engines.ts'
import { latency, quality, type Judged } from './search-measures.ts'

const SHARED = '../shared'
const FILE = `${SHARED}/landscape/cncf-2026-08-07.yml`
const SETS = {
  ours: 'test/unit/search/judged.jsonl',
  'glossary titles': 'test/unit/search/titles.jsonl',
  public: `${SHARED}/search/public.jsonl`,
}

/**
 * Quality, latency, build time and memory of search, beside Fuse with its defaults and with each tier left out; latency
 * over ten and a hundred times as many items too.
 */
export function benchSearch(): Record<string, unknown> {
  const source = existsSync(FILE) ? FILE : 'data/landscape.yml'
  const { items } = loadWithKnowledge(source)
  const { knowledge } = readSearchKnowledge('data')
  const sets = Object.fromEntries(
    Object.entries(SETS).map(([name, file]) => [name, existsSync(file) ? readJudged(file) : undefined]),
  )
  const queries = Object.values(sets).flatMap((rows) => rows?.map((row) => row.query) ?? [])

  const index = buildSearchIndex(items, knowledge)
  const names = new Map(items.map((item) => [item.id, item.name]))
  const ours =
    (without: readonly Tier[] = []): Engine =>
    (query) =>
      search(index, query, { without })
        .hits.slice(0, 20)
        .map((hit) => names.get(hit.id) ?? '')

  const engines: Record<string, Engine> = {
    ours: ours(),
    'Fuse defaults on names': fuseDefaults(items),
    MiniSearch: miniSearch(items),
  }
  for (const tier of ['alias', 'prefix', 'words', 'intent', 'text', 'fuzzy'] as const)
    engines[`ours without ${tier}`] = ours([tier])

  const report: Record<string, unknown> = { landscape: source, items: items.length }
  for (const [set, rows] of Object.entries(sets)) {
    if (!rows) console.log(`set "${set}": left out, ${SETS[set as keyof typeof SETS]} is not there`)
    else
      report[`quality on "${set}"`] = Object.fromEntries(
        Object.entries(engines).map(([name, engine]) => [name, quality(rows, engine)]),
      )
  }
  for (const factor of [1, 10, 100]) {
    const many = copies(items, factor)
    globalThis.gc?.()
    const before = used()
    const start = performance.now()
    const built = buildSearchIndex(many, knowledge)
    const buildMs = Math.round(performance.now() - start)
    globalThis.gc?.()
    const megabytes = globalThis.gc ? Math.round((used() - before) / 1e5) / 10 : 'start with --expose-gc'
    report[`ours at ${factor}×`] = {
      items: many.length,
      buildMs,
      megabytes,
      ...latency(queries, (query) => search(built, query)),
    }
    // Fuse over a hundred landscapes takes minutes and tells nothing new.
    if (factor <= 10) {
      report[`Fuse defaults at ${factor}×`] = latency(queries.slice(0, 60), fuseDefaults(many))
      report[`MiniSearch at ${factor}×`] = latency(queries, miniSearch(many))
    }
  }
  for (const [title, value] of Object.entries(report)) {
    console.log(`\n${title}`)
    if (typeof value === 'object') console.table(value)
    else console.log(value)
  }
  return report
}

function readJudged(file: string): Judged[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Judged)
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
