import type { IsoDate } from '../../lib/dates.ts'
import type { FactDays, Facts, FactSource, SharedFact } from './facts.ts'

/** The source of a fact, and the date on which it said so. */
export type Origin = { source: FactSource; day: IsoDate | undefined }

/** The origin of a fact that several sources have. */
export function originOf(facts: Facts, fact: SharedFact): Origin {
  const source = facts.origins?.[fact]
  return source === undefined ? { source: 'repository', day: facts.day } : { source, day: facts.asked?.[source] }
}

/** The origin of the latest release (see `lastRelease`). */
export function releaseOrigin(facts: Facts, days: FactDays): Origin {
  return facts.latestRelease ? originOf(facts, 'latestRelease') : { source: 'support', day: days.support }
}
