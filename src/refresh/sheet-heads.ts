import { SOURCE_URLS } from '../domain/facts/sources.ts'
import type { Row, Sheet, SheetName } from '../facts/sheet.ts'
import type { IsoDate } from '../lib/dates.ts'

/** The name of each source, its address and terms, and the fields of its rows; the first identifies a row. */
const HEADS: Record<SheetName, Omit<Sheet['head'], 'day'>> = {
  repositories: {
    source: 'The public repositories themselves',
    address: SOURCE_URLS.repository,
    licence: 'facts',
    fields: [
      'repository',
      'licence',
      'languages',
      'firstCommit',
      'release',
      'released',
      'commits12m',
      'people12m',
      'commits90d',
      'releases12m',
      'halfOfCommitsBy',
      'day',
    ],
  },
  github: {
    source: "GitHub's GraphQL API",
    address: SOURCE_URLS.github,
    licence: 'facts',
    fields: ['repository', 'licence', 'release', 'released', 'committed', 'stars', 'forks', 'archived', 'day'],
  },
  landscape: {
    source: "The API of the CNCF's landscape",
    address: SOURCE_URLS.landscape,
    licence: 'facts; the landscape is CC BY 4.0',
    fields: ['repository', 'licence', 'languages', 'release', 'released', 'stars', 'contributors', 'day'],
  },
  scorecard: {
    source: 'OpenSSF Scorecard',
    address: SOURCE_URLS.scorecard,
    licence: 'facts',
    fields: ['repository', 'score', 'scored'],
  },
  maintainers: {
    source: 'project-maintainers.csv of cncf/foundation',
    address: SOURCE_URLS.maintainers,
    licence: 'Apache-2.0, counts only',
    fields: ['project', 'maintainers', 'employers', 'largestEmployerShare'],
  },
  support: {
    source: 'endoflife.date',
    address: SOURCE_URLS.support,
    licence: 'MIT',
    fields: ['product', 'label', 'aliases', 'repositories', 'cycles'],
  },
  aliases: {
    source: 'Former names of repositories, from GitHub',
    address: SOURCE_URLS.github,
    licence: 'facts',
    fields: ['from', 'to', 'day'],
  },
}

/** A row as it is read from a file: missing values are absent. */
function withoutMissing(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined))
}

/** A source's sheet. @param day the date of its rows without one of their own */
export function sheetOf(name: SheetName, day: IsoDate, rows: readonly Row[]): Sheet {
  const { source, address, licence, fields } = HEADS[name]
  return { head: { source, address, licence, day, fields }, rows: rows.map(withoutMissing) }
}
