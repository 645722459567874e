import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { readFactSheets } from '../../../src/build/facts.ts'
import { formatSheet } from '../../../src/facts/sheet.ts'
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
  cpSync(join(PROJECT_ROOT, 'data'), folder, { recursive: true, filter: (path) => !path.includes('.refresh') })
  writeFileSync(join(folder, 'landscape.yml'), makeExtract(text, '2026-08-07').text)
  for (const name of ['github', 'landscape', 'scorecard', 'aliases', 'history']) rmSync(join(folder, 'facts', `${name}.jsonl`), { force: true }) // prettier-ignore
  const { support } = readFactSheets(folder)
  writeFileSync(join(folder, 'facts', 'support.jsonl'), formatSheet({ ...support, rows: support.rows.slice(0, products) })) // prettier-ignore
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
    files: () => filesOf(folder),
    close: async () => {
      await standIn.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
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

/** As many made-up repositories. */
export function someRepositories(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `owner-${at % 7}/project-${at}`)
}
