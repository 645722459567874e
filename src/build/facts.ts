import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import * as v from 'valibot'
import type { FactDays, Facts } from '../domain/facts/facts.ts'
import { canonicalFinder } from '../facts/aliases.ts'
import { factsKey } from '../facts/facts-key.ts'
import { packFacts, type PackedDetails, type PackedFacts } from '../facts/page-table.ts'
import { EMPTY_SHEET, parseSheet, SHEET_NAMES, type FactSheets, type Sheet, type SheetName } from '../facts/sheet.ts'
import { matchFacts } from '../facts/match.ts'
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
  const path = (name: string) => join(folder, 'facts', name)
  const sheet = (name: string) =>
    existsSync(path(name)) ? parseSheet(readFileSync(path(name), 'utf8'), name) : EMPTY_SHEET
  const rows = (name: string) => load(readFileSync(path(name), 'utf8'))
  return {
    // Safe: the names of the sheets are the keys.
    ...(Object.fromEntries(SHEET_NAMES.map((name) => [name, sheet(`${name}.jsonl`)])) as Record<SheetName, Sheet>),
    licences: v.parse(licences, rows('licences.yml')),
    matches: v.parse(matches, rows('matches.yml')),
  }
}

/** The section on sources of facts for data/SOURCE.md: name, address, terms and date of each. */
export function factSourcesPage(sheets: FactSheets): string {
  const { licences: looked } = sheets
  const rows = SHEET_NAMES.map((name) => sheets[name])
    .filter(({ head }) => head.source !== '')
    .map(
      ({ head, rows: all }) => `| ${head.source} | <${head.address}> | ${head.licence} | ${head.day} | ${all.length} |`,
    )
  return `## Facts about items

\`facts/\` holds facts only (licences, dates, counts), a file a source; counts are of people, never their names.

| source | address | terms | day | rows |
|---|---|---|---|---|
${rows.join('\n')}
| Licences that are not open source or have changed, looked up for this project | each row names its source | facts | each row has its day | ${Object.keys(looked).length} |

Made by \`npm run data:refresh\`, and \`repositories.jsonl\`, what was counted in histories, by
\`npm run facts:import -- FOLDER\`. A row with a day is of that day, one without of its source's. Whose a row is where
neither a repository nor a name tells is written in \`facts/matches.yml\`.
`
}

/** The facts of the bundled landscape by item id, and the date of each source. */
export function buildFacts(folder: string): { days: FactDays; byItem: ReadonlyMap<string, Facts> } {
  const { landscape, revision } = readExtract(folder)
  const sheets = readFactSheets(folder)
  const checked = Object.values(sheets.licences).map((row) => row.checked)
  const dayOf = (name: SheetName) => sheets[name].head.day || undefined
  const days: FactDays = {
    repository: dayOf('repositories'),
    github: dayOf('github'),
    landscape: dayOf('landscape'),
    scorecard: dayOf('scorecard'),
    maintainers: dayOf('maintainers'),
    support: dayOf('support'),
    licence: checked.toSorted().at(-1),
  }
  return { days, byItem: matchFacts(landscape.items, sheets, revision) }
}

/** The facts of the bundled items by key. Items of the same repository share a row. */
export function buildFactsTable(folder: string): FactsTable {
  const { landscape } = readExtract(folder)
  const { days, byItem } = buildFacts(folder)
  const canonical = canonicalFinder(readFactSheets(folder).aliases)
  const facts: Record<string, Facts> = {}
  const aliases: Record<string, string> = {}
  for (const item of landscape.items) {
    const itemFacts = byItem.get(item.id)
    const key = factsKey(item)
    // Merged, because only one of several items of a repository may be the project with maintainers.
    if (itemFacts) facts[key] = { ...facts[key], ...itemFacts }
    if (canonical(key) !== key) aliases[canonical(key)] = key
  }
  return { days, facts, aliases }
}

/** The facts that pages load: those for lists, and the details of items. */
export function buildPackedFacts(folder: string): { list: PackedFacts; details: PackedDetails } {
  return packFacts(buildFactsTable(folder), readExtract(folder).revision)
}
