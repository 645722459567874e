import type { IsoDate } from '../../lib/dates.ts'

/** Sources of facts; each has a date, and a single fact may be older. */
export const FACT_SOURCES = [
  'repository',
  'github',
  'landscape',
  'licence',
  'maintainers',
  'support',
  'scorecard',
] as const
export type FactSource = (typeof FACT_SOURCES)[number]

/**
 * A release: the tag's name, or else the release's, and the day of publication (UTC). The name is empty while the details of
 * items are not loaded.
 */
export type Release = { name: string; date: IsoDate }

/** A release cycle of a product, and the end of its support; `until` is absent if not announced. */
export type SupportCycle = { cycle: string; until?: IsoDate | undefined }

/** Facts about a further repository of an item, see `Facts`. */
export type OtherRepository = Pick<
  Facts,
  'day' | 'licence' | 'isLicenceOld' | 'latestRelease' | 'commits12m' | 'people12m'
> & { repository: string }

/** Sources that know most repositories: GitHub itself, and the landscape's own site. */
export type AskedSource = 'github' | 'landscape'
/** Facts that several sources have. */
export type SharedFact = 'licence' | 'latestRelease' | 'languages' | 'stars'

/**
 * Facts about an item from sources other than the landscape. Counts are whole numbers, days ISO calendar dates; an
 * unavailable fact is absent, never 0.
 */
export type Facts = {
  /** The repository of these facts: "owner/name" on GitHub. */
  repository?: string | undefined
  /** The date of what was counted in the repository's history: the newest commit in the analysed copy. */
  day?: IsoDate | undefined
  /** The dates of the sources that several facts of an item are from, where they were asked for it. */
  asked?: Readonly<Partial<Record<AskedSource, IsoDate>>> | undefined
  /** The sources of facts that more than one can have; the analysed copy by default. */
  origins?: Readonly<Partial<Record<SharedFact, AskedSource>>> | undefined
  /** SPDX identifier or expression. */
  licence?: string | undefined
  /** The date of the licence, which decides the filter unless `isLicenceOld`. */
  licenceDay?: IsoDate | undefined
  /** The licence is from a copy that is too old for the filter. */
  isLicenceOld?: true | undefined
  /** The source is available under a licence that the Open Source Initiative does not approve. */
  isRestricted?: true | undefined
  /** The address that documents the licence. */
  licenceSource?: string | undefined
  /** By share of the code, largest first; whole percent. */
  languages?: readonly (readonly [name: string, share: number])[] | undefined
  /** The languages used by the filter. */
  mainLanguages?: readonly string[] | undefined
  firstCommit?: IsoDate | undefined
  latestRelease?: Release | undefined
  releases12m?: number | undefined
  commits12m?: number | undefined
  commits90d?: number | undefined
  people12m?: number | undefined
  /** The number of people who made half of those commits. */
  halfOfCommitsBy?: number | undefined
  maintainers?: number | undefined
  employers?: number | undefined
  /** Whole percent of the maintainers. */
  largestEmployerShare?: number | undefined
  stars?: number | undefined
  forks?: number | undefined
  /** People who ever contributed: nothing about the last twelve months. */
  contributors?: number | undefined
  /** The last commit of the default branch. */
  lastCommit?: IsoDate | undefined
  /** The report of OpenSSF Scorecard: its score, 0 to 10, and its date. */
  scorecard?: { score: number; date: IsoDate } | undefined
  /** The activities that follow from the latest release, as of the day of its source; computed by the build. */
  activity?: readonly Activity[] | undefined
  /** Whether the repository is archived on GitHub. */
  isArchived?: boolean | undefined
  /** The item's values of the filters that depend on facts. */
  values?: Readonly<Record<FactFilter, readonly string[]>> | undefined
  /** The product's id on endoflife.date. */
  product?: string | undefined
  /** Repositories other than the listed one; filters ignore them. */
  others?: readonly OtherRepository[] | undefined
  /** The product's latest release in any cycle, from endoflife.date. */
  productRelease?: Release | undefined
  /** Supported cycles and those that ended last, newest first. */
  support?: readonly SupportCycle[] | undefined
  /** The end of the newest cycle; absent if not announced. */
  supportedUntil?: IsoDate | undefined
}

/** The latest release: that of the repository, or else of the list of release cycles. */
export function lastRelease(facts: Facts | undefined): Release | undefined {
  return facts?.latestRelease ?? facts?.productRelease
}

/** The value of the licence filter for source-available licences; no licence has this id. */
export const SOURCE_AVAILABLE = 'source-available'

/** The filters whose values depend on facts. */
export const FACT_FILTERS = ['licence', 'activity', 'language'] as const
export type FactFilter = (typeof FACT_FILTERS)[number]

/** The options of those filters for a landscape: names by value, in display order. */
export type FactOptions = Readonly<Record<FactFilter, ReadonlyMap<string, string>>>

/** The day of each source's facts. */
export type FactDays = Readonly<Partial<Record<FactSource, IsoDate>>>

/** Days that a source may be older than the current landscape before its facts are marked as old. */
export const STALE_DAYS = 14

/** The values of the activity filter. A release in this quarter implies one within the year. */
export const ACTIVITIES = ['released-quarter', 'released-year', 'quiet', 'archived'] as const
export type Activity = (typeof ACTIVITIES)[number]
