import type { AskedSource, Facts, Release, SharedFact } from '../domain/facts/facts.ts'
import { daysBetween, type IsoDate } from '../lib/dates.ts'
import { canonicalFinder } from './aliases.ts'
import { isConfirmed, isRestricted } from './licences.ts'
import type { FactSheets, Row, Sheet } from './sheet.ts'

/** Age in days after which a copy's activity is outdated; its licence and first commit remain valid. */
export const OLD_COPY_DAYS = 120

/**
 * The finder of a repository's facts by any name that it has had. What several sources have is taken from the one that
 * knows best: GitHub, then the landscape's site, then the analysed copy; of releases the latest.
 * @param day the landscape's date: what is much older is left out
 */
export function repositoryFinder(sheets: FactSheets, day: IsoDate): (repository: string) => Facts | undefined {
  const canonical = canonicalFinder(sheets.aliases)
  const index = ({ head, rows }: Sheet) =>
    new Map(rows.map((row) => [canonical(String(row['repository'])), { row, day: (row['day'] as string) ?? head.day }]))
  const copies = index(sheets.repositories)
  const github = index(sheets.github)
  const landscape = index(sheets.landscape)
  const reports = index(sheets.scorecard)
  const isFresh = (found: Dated | undefined) => found !== undefined && daysBetween(found.day, day) <= OLD_COPY_DAYS
  return (repository) => {
    const key = canonical(repository)
    const copy = copies.get(key)
    const answers = (
      [
        ['github', github.get(key)],
        ['landscape', landscape.get(key)],
      ] as const
    ).flatMap(([source, found]) => (found && isFresh(found) ? [{ source, ...found }] : []))
    const report = reports.get(key)
    if (!copy && answers.length === 0 && !report) return undefined
    return merge(copy ? ofCopy(copy, isFresh(copy)) : {}, answers, report?.row)
  }
}

type Dated = { row: Row; day: IsoDate }
type Answer = Dated & { source: AskedSource }

function ofCopy({ row, day }: Dated, isFresh: boolean): Facts {
  const licence = row['licence'] as string | undefined
  const base: Facts = {
    repository: row['repository'] as string,
    day,
    firstCommit: row['firstCommit'] as IsoDate | undefined,
    ...(licence !== undefined && licenceFacts(licence, day)),
  }
  if (!isFresh) return licence === undefined ? base : { ...base, isLicenceOld: true }
  const count = (name: string) => row[name] as number | undefined
  return {
    ...base,
    languages: row['languages'] as Facts['languages'],
    ...(row['released'] !== undefined && { latestRelease: releaseOf(row) }),
    releases12m: count('releases12m'),
    commits12m: count('commits12m'),
    commits90d: count('commits90d'),
    people12m: count('people12m'),
    halfOfCommitsBy: count('halfOfCommitsBy'),
  }
}

/** @param answers most trusted first */
function merge(copy: Facts, answers: readonly Answer[], report: Row | undefined): Facts {
  const facts: Facts = { ...copy }
  const origins: Partial<Record<SharedFact, AskedSource>> = {}
  // The most trusted source is last, and replaces what the others say.
  for (const { source, row, day } of answers.toReversed()) {
    facts.repository =
      source === 'github' ? (row['repository'] as string) : (facts.repository ?? String(row['repository']))
    if (takeLicence(facts, row, day)) origins.licence = source
    if (takeRelease(facts, row)) origins.latestRelease = source
    for (const fact of ['languages', 'stars'] as const) {
      if (row[fact] === undefined) continue
      Object.assign(facts, { [fact]: row[fact] })
      origins[fact] = source
    }
    const { forks, contributors, committed, archived = false } = row
    Object.assign(facts, {
      ...(forks !== undefined && { forks }),
      ...(contributors !== undefined && { contributors }),
      ...(committed !== undefined && { lastCommit: committed }),
      ...(source === 'github' && { isArchived: archived }),
    })
  }
  return {
    ...facts,
    repository: facts.repository ?? (report?.['repository'] as string | undefined),
    ...(answers.length > 0 && { asked: Object.fromEntries(answers.map(({ source, day }) => [source, day])) }),
    ...(Object.keys(origins).length > 0 && { origins }),
    ...(report && { scorecard: { score: report['score'] as number, date: report['scored'] as IsoDate } }),
  }
}

/** @returns whether the licence of these facts is now the answer's */
function takeLicence(facts: Facts, row: Row, day: IsoDate): boolean {
  const answered = row['licence'] as string | undefined
  if (answered === undefined) return false
  const confirmed = facts.licence === undefined ? undefined : isConfirmed(facts.licence, answered)
  if (confirmed === 'expression') return false
  const licence = confirmed === 'version' ? (facts.licence ?? answered) : answered
  Object.assign(facts, { isRestricted: undefined, isLicenceOld: undefined, ...licenceFacts(licence, day) })
  return true
}

/** Existing facts include tags, which need not be releases on GitHub. @returns whether the latest is the answer's */
function takeRelease(facts: Facts, row: Row): boolean {
  if (row['released'] === undefined) return false
  const release = releaseOf(row)
  if (facts.latestRelease && release.date < facts.latestRelease.date) return false
  facts.latestRelease = release
  return true
}

function licenceFacts(licence: string, day: IsoDate): Facts {
  return { licence, licenceDay: day, ...(isRestricted(licence) && { isRestricted: true as const }) }
}

function releaseOf(row: Row): Release {
  return { name: String(row['release']), date: row['released'] as IsoDate }
}
