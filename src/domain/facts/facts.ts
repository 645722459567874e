import type { IsoDate } from '../../lib/dates.ts'

/** Where facts come from; each source has one day, and a fact may have an older one. */
export const FACT_SOURCES = ['repository', 'licence', 'maintainers', 'support'] as const
export type FactSource = (typeof FACT_SOURCES)[number]

/** A release: the tag's name, or that of the release where it has none, and the day that it was published (UTC). */
export type Release = { name: string; date: IsoDate }

/** A release cycle of a product, and until when it gets fixes; `until` is absent where that is not announced. */
export type SupportCycle = { cycle: string; until?: IsoDate | undefined }

/** What is known of a repository that is part of an item's work, see `Facts`. */
export type OtherRepository = Pick<
  Facts,
  'day' | 'licence' | 'isLicenceOld' | 'latestRelease' | 'commits12m' | 'people12m'
> & { repository: string }

/**
 * What is known of an item beside what the landscape says of it. Counts are whole numbers, days ISO calendar dates; a
 * fact that is not known is absent, never 0.
 */
export type Facts = {
  /** Whose facts these are: "owner/name" on GitHub. */
  repository?: string | undefined
  /** The day that the repository's facts are of: that of the newest commit in the copy that was read. */
  day?: IsoDate | undefined
  /** SPDX identifier or expression. */
  licence?: string | undefined
  /** The day of the licence; without `isLicenceOld` it decides the filter. */
  licenceDay?: IsoDate | undefined
  /** The licence is of a copy that is too old to decide anything by it. */
  isLicenceOld?: true | undefined
  /** The licence lets everybody read the source, and is none that the Open Source Initiative approves. */
  isRestricted?: true | undefined
  /** The address that says so. */
  licenceSource?: string | undefined
  /** By their share of the code, the largest first; whole percent. */
  languages?: readonly (readonly [name: string, share: number])[] | undefined
  /** Those of them that an item is found under. */
  mainLanguages?: readonly string[] | undefined
  firstCommit?: IsoDate | undefined
  latestRelease?: Release | undefined
  releases12m?: number | undefined
  commits12m?: number | undefined
  commits90d?: number | undefined
  people12m?: number | undefined
  /** How many people made half of those commits. */
  halfOfCommitsBy?: number | undefined
  maintainers?: number | undefined
  employers?: number | undefined
  /** Whole percent of the maintainers. */
  largestEmployerShare?: number | undefined
  stars?: number | undefined
  /** Whether the repository is archived on GitHub. */
  isArchived?: boolean | undefined
  /** The values that an item has of the filters that ask about facts. */
  values?: Readonly<Record<FactFilter, readonly string[]>> | undefined
  /** The product's id on endoflife.date. */
  product?: string | undefined
  /** Further repositories of it that are not the one that the landscape lists: they decide no filter. */
  others?: readonly OtherRepository[] | undefined
  /** The release that the product made last, in whichever cycle, as endoflife.date says. */
  productRelease?: Release | undefined
  /** The cycles that get fixes, and those that ended last, the newest first. */
  support?: readonly SupportCycle[] | undefined
  /** The end of the newest cycle; absent where it is not announced. */
  supportedUntil?: IsoDate | undefined
}

/** The last release and who says so: the repository, else the list of release cycles. */
export function lastRelease(facts: Facts | undefined): (Release & { source: FactSource }) | undefined {
  if (facts?.latestRelease) return { ...facts.latestRelease, source: 'repository' }
  return facts?.productRelease && { ...facts.productRelease, source: 'support' }
}

/** The value of the licence filter for what can be read and is not open source; no licence has this id. */
export const SOURCE_AVAILABLE = 'source-available'

/** The filters whose values come with the facts. */
export const FACT_FILTERS = ['licence', 'activity', 'language'] as const
export type FactFilter = (typeof FACT_FILTERS)[number]

/** What those filters offer for a landscape: the values in the order shown, with their names. */
export type FactOptions = Readonly<Record<FactFilter, ReadonlyMap<string, string>>>

/** The day of each source's facts. */
export type FactDays = Readonly<Partial<Record<FactSource, IsoDate>>>

/** Days that a source may be older than the landscape that is shown before its facts are marked as old. */
export const STALE_DAYS = 14

/** How alive an item is: the values of the filter. One that released this quarter has done so within the year, too. */
export const ACTIVITIES = ['released-quarter', 'released-year', 'quiet', 'archived'] as const
export type Activity = (typeof ACTIVITIES)[number]
