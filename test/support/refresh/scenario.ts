import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { dump, load } from 'js-yaml'

import { readFactSheets } from '../../../src/build/facts.ts'
import { formatSheet, type Sheet } from '../../../src/facts/sheet.ts'
import type { IsoDate } from '../../../src/lib/dates.ts'
import { makeExtract } from '../../../src/refresh/extract.ts'
import { refresh, type RefreshOptions, type RefreshResult } from '../../../src/refresh/refresh.ts'
import { readRefreshSettings } from '../../../src/refresh/settings.ts'
import { loopbackFetch } from '../loopback-fetch.ts'
import { PROJECT_ROOT } from '../paths.ts'
import { startStandIn, type StandIn } from './stand-in.ts'

/** The day on which scenarios refresh: no first of a month. */
export const DAY: IsoDate = '2026-11-30'

/** A copy of `data` beside stand-ins for its sources. */
export interface Scenario {
  folder: string
  standIn: StandIn
  /** Refreshes in this process, with the stand-ins' settings unless others are given. */
  run: (options?: Partial<RefreshOptions> & { env?: Record<string, string> }) => Promise<RefreshResult>
  /** The text of every file by path. */
  files: () => ReadonlyMap<string, string>
  close: () => Promise<void>
}

/**
 * Starts a scenario over a landscape file, whose extract is the one that is there already.
 * @param text the file that the stand-in answers with
 * @param products how many products endoflife.date has; all take a while
 */
export async function startScenario(text: string, { products = 40 } = {}): Promise<Scenario> {
  const folder = mkdtempSync(join(tmpdir(), 'refresh-'))
  copyData(folder, products)
  writeFileSync(join(folder, 'landscape.yml'), extractOf(text))
  const standIn = await startStandIn(text, folder)
  return {
    folder,
    standIn,
    run: ({ env = {}, ...options } = {}) =>
      refresh({
        folder,
        settings: readRefreshSettings({ ...standIn.env, ...env }),
        date: DAY,
        http: { fetch: loopbackFetch, wait: () => Promise.resolve() },
        ...options,
      }),
    // Logos have their own tests.
    files: () => new Map([...filesOf(folder)].filter(([path]) => !path.startsWith('logos/'))),
    close: async () => {
      await standIn.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Sheets of facts that the first refresh makes. */
const MADE = new Set(['github', 'landscape', 'scorecard', 'aliases', 'history'].map((name) => `${name}.jsonl`))
/** Rows of a file of knowledge that are enough for a scenario: reading all takes most of a refresh. */
const ROWS = 20
// Scenarios of one file of tests have these in common.
const shortened = new Map<string, string>()
const extracts = new Map<string, string>()
let support: Sheet | undefined

function extractOf(text: string): string {
  const extract = extracts.get(text) ?? makeExtract(text, '2026-08-07').text
  extracts.set(text, extract)
  return extract
}

/** Copies what a refresh reads of `data`, with short files of knowledge and the first of the products. */
function copyData(folder: string, products: number): void {
  const from = join(PROJECT_ROOT, 'data')
  for (const name of ['facts', 'knowledge']) mkdirSync(join(folder, name))
  for (const name of readdirSync(join(from, 'facts')).filter((file) => !MADE.has(file))) {
    copyFileSync(join(from, 'facts', name), join(folder, 'facts', name))
  }
  support ??= readFactSheets(from).support
  writeFileSync(join(folder, 'facts', 'support.jsonl'), formatSheet({ ...support, rows: support.rows.slice(0, products) })) // prettier-ignore
  const names = readdirSync(join(from, 'knowledge'), { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((each) => each.endsWith('.yml'))) {
    const text = shortened.get(name) ?? shorten(readFileSync(join(from, 'knowledge', name), 'utf8'))
    shortened.set(name, text)
    mkdirSync(dirname(join(folder, 'knowledge', name)), { recursive: true })
    writeFileSync(join(folder, 'knowledge', name), text)
  }
}

function shorten(text: string): string {
  const rows = load(text) as Record<string, unknown>
  return Array.isArray(rows) ? dump(rows.slice(0, ROWS)) : dump(Object.fromEntries(Object.entries(rows).slice(0, ROWS)))
}

/** The text of every file below a folder, by path. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.toSorted().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}

/** A landscape file of items in one subcategory for each repository, in two categories, named like their repositories. */
export function fileOfRepositories(repositories: readonly string[]): string {
  const items = repositories.map((repository) => ({
    name: repository.split('/')[1],
    homepage_url: `https://${repository.replace('/', '.')}.example`,
    repo_url: `https://github.com/${repository}`,
    logo: 'a.svg',
  }))
  const half = Math.ceil(items.length / 2)
  const category = (name: string, its: readonly object[]) => ({ name, subcategories: [{ name: `All ${name}`, items: its }] }) // prettier-ignore
  return JSON.stringify({ landscape: [category('Runtime', items.slice(0, half)), category('Observability & Analysis', items.slice(half))] }) // prettier-ignore
}

/** The id of an item that our knowledge has a row of, in scenarios, too. */
export function knownId(): string {
  return (
    Object.keys(load(readFileSync(join(PROJECT_ROOT, 'data', 'knowledge', 'areas.yml'), 'utf8')) as object)[0] ?? ''
  )
}

/** As many made-up repositories. */
export function someRepositories(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `owner-${at % 7}/project-${at}`)
}
