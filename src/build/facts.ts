import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import * as v from 'valibot'
import type { FactDays, Facts } from '../domain/facts/facts.ts'
import { factsKey } from '../facts/facts-key.ts'
import { type FactSheets } from '../facts/sheet.ts'
import { matchFacts } from '../facts/match.ts'
import { parseSheet } from '../facts/sheet.ts'
import type { FactsTable } from '../facts/with-facts.ts'
import { readExtract } from './read-extract.ts'

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day'))
const address = v.pipe(v.string(), v.url(), v.startsWith('https://'))
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/))
const why = v.pipe(v.string(), v.minLength(10))

const licences = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9._-]+\/[a-z0-9._-]+$/, 'is no repository in lower case')),
  v.strictObject({
    licence: v.pipe(v.string(), v.minLength(2)),
    since: v.optional(day),
    source: address,
    checked: day,
  }),
)
const matches = v.strictObject({
  repositories: v.record(v.string(), v.strictObject({ item: id, why })),
  maintainers: v.record(v.string(), v.strictObject({ item: id, why })),
  support: v.record(v.string(), v.strictObject({ item: id, why })),
  notSupport: v.array(v.strictObject({ product: v.string(), item: id, why })),
})

/**
 * Reads the sources of facts in data/facts.
 * @param folder the project's `data`
 * @throws Error if a file is invalid
 */
export function readFactSheets(folder: string): FactSheets {
  const text = (name: string) => readFileSync(join(folder, 'facts', name), 'utf8')
  const sheet = (name: string) => parseSheet(text(name), name)
  return {
    repositories: sheet('repositories.jsonl'),
    maintainers: sheet('maintainers.jsonl'),
    support: sheet('support.jsonl'),
    licences: v.parse(licences, load(text('licences.yml'))),
    matches: v.parse(matches, load(text('matches.yml'))),
  }
}

/** The section on sources of facts for data/SOURCE.md: name, address, terms and date of each. */
export function factSourcesPage(folder: string): string {
  const { repositories, maintainers, support, licences: looked } = readFactSheets(folder)
  const rows = [repositories, maintainers, support].map(
    ({ head, rows: all }) => `| ${head.source} | <${head.address}> | ${head.licence} | ${head.day} | ${all.length} |`,
  )
  return `## Facts about items

\`facts/\` holds facts only (licences, dates, counts), a file a source; counts are of people, never their names.

| source | address | terms | day | rows |
|---|---|---|---|---|
${rows.join('\n')}
| Licences that are not open source or have changed, looked up for this project | each row names its source | facts | each row has its day | ${Object.keys(looked).length} |

Made by \`npm run facts:import -- FOLDER\`; whose a row is where neither a repository nor a name tells is written in \`facts/matches.yml\`.
`
}

/** The facts of the bundled landscape by item id, and the date of each source. */
export function buildFacts(folder: string): { days: FactDays; byItem: ReadonlyMap<string, Facts> } {
  const { landscape, revision } = readExtract(folder)
  const sheets = readFactSheets(folder)
  const checked = Object.values(sheets.licences).map((row) => row.checked)
  const days = {
    repository: sheets.repositories.head.day,
    maintainers: sheets.maintainers.head.day,
    support: sheets.support.head.day,
    licence: checked.toSorted().at(-1),
  }
  return { days, byItem: matchFacts(landscape.items, sheets, revision) }
}

/** The table of facts that pages load. Items of the same repository share a row. */
export function buildFactsTable(folder: string): FactsTable {
  const { landscape } = readExtract(folder)
  const { days, byItem } = buildFacts(folder)
  const facts: Record<string, Facts> = {}
  for (const item of landscape.items) {
    const itemFacts = byItem.get(item.id)
    const key = factsKey(item)
    // Merged, because only one of several items of a repository may be the project with maintainers.
    if (itemFacts) facts[key] = { ...facts[key], ...itemFacts }
  }
  return { days, facts }
}
