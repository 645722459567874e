import { factSourcesPage, readFactSheets } from '../build/facts.ts'
import { readExtract } from '../build/read-extract.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { repositoryFinder } from '../facts/of-repository.ts'
import { formatSheet, SHEET_NAMES, type FactSheets } from '../facts/sheet.ts'
import type { IsoDate } from '../lib/dates.ts'
import { extractPage } from './extract.ts'
import { withHistory } from './history.ts'
import { createClient, type HttpOptions } from './http.ts'
import { knowledgeEntries } from './knowledge.ts'
import { compareItems, fetchLandscape, landscapeRefusals } from './landscape-file.ts'
import { refreshFacts } from './refresh-facts.ts'
import { compareGithub, compareSheets, levelChanges, type Reason, type RefreshReport } from './report.ts'
import type { RefreshSettings } from './settings.ts'
import { SourceError } from './source-error.ts'
import { clearStage, readText, writeFiles } from './write-files.ts'

/** The parts that can be refreshed by themselves. */
export const REFRESH_PARTS = ['landscape', 'facts', 'logos'] as const
export type RefreshPart = (typeof REFRESH_PARTS)[number]

/** The step for logos: after everything else, over the landscape that is then on disk. */
export type LogosStep = (context: { folder: string; landscape: Landscape }) => Promise<{
  report: unknown
  missing: readonly Reason[]
}>

export type RefreshOptions = {
  /** The project's `data`. */
  folder: string
  settings: RefreshSettings
  /** The day of the answers. */
  date: IsoDate
  /** Everything by default. */
  only?: RefreshPart | undefined
  /** Writes what guards refuse. */
  isAccepted?: boolean
  logos?: LogosStep | undefined
  http?: Omit<HttpOptions, 'pauseMs'>
  /** Progress, a line at a time. */
  log?: (line: string) => void
  /** Called between writing and renaming. */
  onStaged?: () => void
}

/** A refresh's report, and the exit code of the command: 3 a guard refused, 2 a source is missing, else 0. */
export type RefreshResult = { report: RefreshReport; exitCode: 0 | 2 | 3 }

/**
 * Refreshes `data` from its sources: everything is fetched and compared in memory, then written at once. It can be
 * interrupted at any point and run again.
 * @throws Error if the files in `data` are invalid
 */
export async function refresh(options: RefreshOptions): Promise<RefreshResult> {
  const { folder, only } = options
  clearStage(folder)
  const result = only === 'logos' ? unchanged(options) : await refreshData(options)
  const isDone = result.exitCode !== 3 && (only === undefined || only === 'logos')
  if (!isDone || (options.logos === undefined && only === undefined)) return result
  if (options.logos === undefined)
    return missing(result.report, [{ source: 'logos', why: 'there is no step for logos' }])
  const { report, missing: without } = await options.logos({ folder, landscape: readExtract(folder).landscape })
  return missing({ ...result.report, logos: report }, without)
}

async function refreshData(options: RefreshOptions): Promise<RefreshResult> {
  const { folder, settings, date, only, isAccepted = false, http = {}, log = () => undefined, onStaged } = options
  const report = unchanged(options).report
  const previous = readExtract(folder)
  const before = readFactSheets(folder)
  const refused: Reason[] = []
  const files = new Map<string, string>()
  let { landscape, revision } = previous
  if (only !== 'facts') {
    try {
      const client = createClient({ ...http, pauseMs: settings.pauseMs })
      const fetched = await fetchLandscape(settings.landscapeUrl, date, client)
      files.set('landscape.yml', fetched.text)
      landscape = fetched.landscape
      revision = date
      log(`landscape file: ${landscape.items.length} items`)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      log(`landscape file: cannot be had, ${error.message}`)
      return missing(report, [{ source: 'landscape file', why: error.message }])
    }
  }
  const change = compareItems(previous.landscape, landscape)
  refused.push(...landscapeRefusals(change).map((why) => ({ source: 'landscape file', why })))
  const facts =
    only === 'landscape'
      ? { sheets: before, missing: [], leftOut: [], refused: [], isAsked: false }
      : await refreshFacts({ settings, day: date, landscape, sheets: before, http, log })
  refused.push(...facts.refused)
  const { sheets } = facts
  const found = {
    ...report,
    leftOut: facts.leftOut,
    landscape: {
      items: landscape.items.length,
      added: change.added.map(({ id }) => id),
      removed: change.removed.map(({ id }) => id),
      levels: levelChanges(change.pairs),
    },
    facts: changedSheets(before, sheets),
    renamed: sheets.aliases.rows
      .filter((row) => !before.aliases.rows.some(({ from, to }) => from === row['from'] && to === row['to']))
      .map(({ from, to }) => ({ from: String(from), to: String(to) })),
    ...compareGithub(before.github, sheets.github),
    knowledge: knowledgeEntries(folder, landscape, sheets),
  }
  if (refused.length > 0 && !isAccepted) return { report: { ...found, refused, missing: facts.missing }, exitCode: 3 }
  for (const name of SHEET_NAMES) {
    if (sheets[name] !== before[name]) files.set(`facts/${name}.jsonl`, formatSheet(sheets[name]))
  }
  const history = facts.isAsked ? historyText(folder, date, sheets) : undefined
  if (history !== undefined) files.set(HISTORY, history)
  files.set('SOURCE.md', `${extractPage(landscape, revision)}\n${factSourcesPage(sheets)}`)
  const written = writeFiles(folder, files, onStaged)
  for (const path of written) log(`wrote ${path}`)
  return missing({ ...found, written, accepted: refused }, facts.missing)
}

const HISTORY = 'facts/history.jsonl'

function historyText(folder: string, date: IsoDate, sheets: FactSheets): string | undefined {
  const factsOf = repositoryFinder(sheets, date)
  const rows = [...sheets.github.rows, ...sheets.landscape.rows].map(({ repository }) => String(repository))
  const names = new Map(rows.map((name) => [factsOf(name)?.repository?.toLowerCase() ?? '', name]))
  return withHistory(
    readText(folder, HISTORY),
    date,
    [...names.values()].flatMap((name) => {
      const { repository, stars, forks, isArchived, licence, latestRelease } = factsOf(name) ?? {}
      if (stars === undefined) return []
      return { repository, stars, forks, archived: isArchived || null, licence, release: latestRelease?.name }
    }),
  )
}

function changedSheets(before: FactSheets, after: FactSheets): RefreshReport['facts'] {
  const changed = SHEET_NAMES.filter((name) => before[name] !== after[name])
  return Object.fromEntries(changed.map((name) => [name, compareSheets(before[name], after[name])]))
}

function unchanged({ date }: RefreshOptions): RefreshResult {
  const none = { written: [], missing: [], leftOut: [], refused: [], accepted: [], facts: {} }
  return { report: { date, ...none, renamed: [], licences: [], archived: [], knowledge: [] }, exitCode: 0 }
}

function missing(report: RefreshReport, more: readonly Reason[]): RefreshResult {
  const all = [...report.missing, ...more]
  return { report: { ...report, missing: all }, exitCode: all.length > 0 ? 2 : 0 }
}
