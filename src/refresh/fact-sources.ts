import { canonicalFinder } from '../facts/aliases.ts'
import type { FactSheets, Row, SheetName } from '../facts/sheet.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import type { IsoDate } from '../lib/dates.ts'
import { fetchSupport } from './endoflife.ts'
import { fetchGithub } from './github.ts'
import type { Guarded, Rows } from './guards.ts'
import type { HttpClient } from './http.ts'
import { fetchLandscapeFacts } from './landscape-api.ts'
import { fetchMaintainers } from './maintainers.ts'
import { renamedAliases } from './renamed.ts'
import type { Wanted } from './repositories.ts'
import { dueOn, fetchScorecards } from './scorecard.ts'
import type { RefreshSettings } from './settings.ts'
import { sheetOf } from './sheet-heads.ts'

/** What a source is asked with. */
export type FactContext = {
  settings: RefreshSettings
  day: IsoDate
  landscape: Landscape
  wanted: Wanted
  /** The sheets so far: those on disk, and those of sources that were asked before this one. */
  sheets: FactSheets
  client: HttpClient
  pause: (failures: number) => Promise<unknown>
}

/** A source's answer: sheets, the rows to compare with those before, and why it is incomplete, where it is. */
export type FactAnswer = {
  sheets: Partial<Record<SheetName, FactSheets[SheetName]>>
  before: Rows
  after: Rows
  incomplete?: string | undefined
}

/** A source of facts: a row here and a file that asks it. */
export type FactSource = {
  name: SheetName
  guarded: Guarded
  /** Why it is not asked with these settings. */
  leftOut?: (settings: RefreshSettings) => string | undefined
  /** @throws SourceError */
  fetch: (context: FactContext) => Promise<FactAnswer>
}

/** The sources of facts, in the order in which they are asked. */
export const FACT_SOURCES: readonly FactSource[] = [
  {
    name: 'landscape',
    guarded: { lasting: ['licence', 'languages'], sums: ['stars', 'contributors'] },
    fetch: async ({ settings, day, landscape, wanted, sheets, client }) => {
      const technology = landscape.items.filter(({ kind }) => kind === 'technology')
      const names = landscape.categories.map(({ name }) => name)
      const categories = names.filter((name) => technology.some(({ category }) => category === name))
      const { rows, withoutAnswer } = await fetchLandscapeFacts(settings.landscapeApiUrl, categories, client)
      const isUnanswered = withoutAnswer.length > 0
      return answerOf({ name: 'landscape', day, wanted: wanted.all, rows, sheets, isKept: () => isUnanswered })
    },
  },
  {
    name: 'github',
    guarded: { lasting: ['licence', 'released'], sums: ['stars', 'forks', 'active'] },
    leftOut: ({ githubToken }) => (githubToken === undefined ? 'GITHUB_TOKEN is not set' : undefined),
    fetch: async ({ settings, day, wanted, sheets, client, pause }) => {
      const { githubApiUrl: apiUrl, githubToken: token = '' } = settings
      const { rows, unanswered, why } = await fetchGithub(wanted.all, { apiUrl, token, client, pause })
      const aliases = renamedAliases(sheets.aliases, rows, day)
      const known: FactSheets = { ...sheets, aliases }
      const isKept = (name: string) => unanswered.has(name)
      const answer = answerOf({ name: 'github', day, wanted: wanted.all, rows, sheets: known, isKept })
      const incomplete = why === undefined ? undefined : `${unanswered.size} repositories are unanswered: ${why}`
      return { ...answer, sheets: { ...answer.sheets, aliases }, incomplete }
    },
  },
  {
    name: 'support',
    guarded: { sums: ['cycleCount', 'dated'] },
    fetch: async ({ settings, sheets, client }) => {
      const { day, rows } = await fetchSupport(settings.endoflifeApiUrl, client)
      return wholeAnswer('support', day, rows, sheets)
    },
  },
  {
    name: 'maintainers',
    guarded: { sums: ['maintainers', 'employers'] },
    fetch: async ({ settings, day, sheets, client }) =>
      wholeAnswer('maintainers', day, await fetchMaintainers(settings.maintainersUrl, client), sheets),
  },
  {
    name: 'scorecard',
    guarded: { sums: ['score'] },
    fetch: async ({ settings, day, wanted, sheets, client }) => {
      const names = [...new Set(wanted.main.map(canonicalFinder(sheets.aliases)))]
      const due = dueOn(day, names)
      const { rows, without, unanswered, why } = await fetchScorecards(settings.scorecardApiUrl, due, client)
      const isKept = (name: string) => !rows.has(name) && !without.has(name)
      const answer = answerOf({ name: 'scorecard', day, wanted: names, rows, sheets, isKept })
      const incomplete = why === undefined ? undefined : `${unanswered.size} repositories are unanswered: ${why}`
      return { ...answer, incomplete }
    },
  },
]

type Answered = {
  name: SheetName
  day: IsoDate
  wanted: readonly string[]
  rows: Rows
  sheets: FactSheets
  /** Whether the former row of a repository without a new one stays. */
  isKept: (name: string) => boolean
}

/** The answer of a source about repositories: former rows that stay are dated, and are no part of the comparison. */
function answerOf({ name, day, wanted, rows, sheets, isKept }: Answered): FactAnswer {
  const canonical = canonicalFinder(sheets.aliases)
  const keyOf = (row: Row) => canonical(String(row['repository']))
  const previous = sheets[name]
  const names = new Set(wanted.map(canonical))
  const after = new Map([...rows].flatMap(([asked, row]) => (names.has(canonical(asked)) ? [[keyOf(row), row]] : [])))
  const kept = wanted.filter(isKept).map(canonical)
  const staying = new Set(kept.filter((key) => !after.has(key)))
  const hasDays = sheetOf(name, day, []).head.fields.includes('day')
  const stale = previous.rows
    .filter((row) => staying.has(keyOf(row)))
    .map((row) => (hasDays ? { ...row, day: row['day'] ?? previous.head.day } : row))
  const all = [...after.values(), ...stale].map((row) => (row['day'] === day ? { ...row, day: null } : row))
  const before = previous.rows.filter((row) => names.has(keyOf(row)) && !staying.has(keyOf(row)))
  return {
    sheets: { [name]: sheetOf(name, day, all) },
    before: new Map(before.map((row) => [keyOf(row), withSums(row)])),
    after: new Map([...after].map(([key, row]) => [key, withSums(row)])),
  }
}

/** The answer of a source that is asked for everything at once. */
function wholeAnswer(name: SheetName, day: IsoDate, rows: readonly Row[], sheets: FactSheets): FactAnswer {
  const sheet = sheetOf(name, day, rows)
  const key = sheet.head.fields[0] ?? ''
  const byKey = (all: readonly Row[]) => new Map(all.map((row) => [String(row[key]), withSums(row)]))
  return { sheets: { [name]: sheet }, before: byKey(sheets[name].rows), after: byKey(rows) }
}

/** A row with what only guards sum up: repositories that are not archived, release cycles, and dated ends of them. */
function withSums(row: Row): Row {
  const { cycles } = row
  return {
    ...row,
    active: row['archived'] === true ? 0 : 1,
    ...(Array.isArray(cycles) && {
      cycleCount: cycles.length,
      dated: (cycles as unknown[][]).filter(([, , , until]) => typeof until === 'string').length,
    }),
  }
}
