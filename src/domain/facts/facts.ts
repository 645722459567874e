import { daysBetween, type IsoDate } from '../../lib/dates.ts'

/** Where facts come from; each source has one day, and a fact may have an older one. */
export const FACT_SOURCES = ['repository', 'licence', 'maintainers', 'support'] as const
export type FactSource = (typeof FACT_SOURCES)[number]

/** Release cycles of a product, and until when each gets fixes; `until` is absent where that is not announced. */
export type SupportCycle = { cycle: string; until?: IsoDate | undefined; latest?: string | undefined }

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
  firstCommit?: IsoDate | undefined
  latestRelease?: { name: string; date: IsoDate } | undefined
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
  /** The product's id on endoflife.date. */
  product?: string | undefined
  /** The cycles that get fixes, and those that ended last, the newest first. */
  support?: readonly SupportCycle[] | undefined
  /** The end of the newest cycle; absent where it is not announced. */
  supportedUntil?: IsoDate | undefined
}

/** The day of each source's facts. */
export type FactDays = Readonly<Partial<Record<FactSource, IsoDate>>>

/** Days after which the activity of a copy says nothing about today; its licence and its beginning still hold. */
export const OLD_COPY_DAYS = 120

/** Days that a source may be older than the landscape that is shown before its facts are marked as old. */
export const STALE_DAYS = 14

/** How alive an item is: the values of the filter. One that released this quarter has done so within the year, too. */
export const ACTIVITIES = ['released-quarter', 'released-year', 'quiet', 'archived'] as const
export type Activity = (typeof ACTIVITIES)[number]

const QUARTER_DAYS = 92
const YEAR_DAYS = 365

/** The activities of an item, counted back from the day of its own facts; none where its last release is not known. */
export function activitiesOf({ day, latestRelease, isArchived }: Facts): Activity[] {
  const archived: Activity[] = isArchived ? ['archived'] : []
  if (day === undefined || latestRelease === undefined) return archived
  const age = daysBetween(latestRelease.date, day)
  if (age > YEAR_DAYS) return ['quiet', ...archived]
  return age > QUARTER_DAYS ? ['released-year', ...archived] : ['released-quarter', 'released-year', ...archived]
}

/** Languages that make less of a repository, in percent, are no reason to choose it. */
const LANGUAGE_SHARE = 20

/** The languages that an item is found under. */
export function mainLanguages({ languages = [] }: Facts): string[] {
  return languages.filter(([, share], at) => at === 0 || share >= LANGUAGE_SHARE).map(([name]) => name)
}
