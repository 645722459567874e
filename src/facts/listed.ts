import { lastRelease, type FactDays, type Facts, type FactSource, type SharedFact } from '../domain/facts/facts.ts'
import { originOf, releaseOrigin, type Origin } from '../domain/facts/origins.ts'
import { factAddress } from '../domain/facts/sources.ts'
import type { IsoDate } from '../lib/dates.ts'

/** The source of a fact: its address and date. */
export type FactOrigin = { source: string; day?: IsoDate | undefined }

/** An item's facts for other programs: on the command line and in files. */
export type ListedFacts = { facts: Record<string, unknown>; sources: Record<string, FactOrigin> }

/** The available facts by their public names, which other programs rely on, each with its source and date. */
export function listedFacts(facts: Facts, days: FactDays): ListedFacts {
  const repository = facts.repository === undefined ? undefined : factAddress('repository', facts)
  const from = (source: FactSource, day: IsoDate | undefined): FactOrigin => ({
    source: factAddress(source, facts),
    day,
  })
  const at = ({ source, day }: Origin) => from(source, day)
  const shared = (fact: SharedFact) => at(originOf(facts, fact))
  const counted = from('repository', facts.day)
  const github = from('github', facts.asked?.github)
  const licence =
    facts.licenceSource === undefined
      ? { ...shared('licence'), day: facts.licenceDay }
      : from('licence', facts.licenceDay)
  const maintained = from('maintainers', days.maintainers)
  const supported = from('support', days.support)
  const release = lastRelease(facts)
  const all: [name: string, value: unknown, origin: FactOrigin][] = [
    ['repository', repository, facts.asked?.github === undefined ? counted : github],
    ['licence', facts.licence, licence],
    ['sourceAvailableOnly', facts.isRestricted, licence],
    ['languages', facts.languages?.map(([name, share]) => ({ name, share })), shared('languages')],
    ['firstCommit', facts.firstCommit, counted],
    ['lastCommit', facts.lastCommit, github],
    ['latestRelease', release && { name: release.name, date: release.date }, at(releaseOrigin(facts, days))],
    ['releases12m', facts.releases12m, counted],
    ['commits12m', facts.commits12m, counted],
    ['commits90d', facts.commits90d, counted],
    ['people12m', facts.people12m, counted],
    ['halfOfCommitsBy', facts.halfOfCommitsBy, counted],
    ['maintainers', facts.maintainers, maintained],
    ['employers', facts.employers, maintained],
    ['largestEmployerShare', facts.largestEmployerShare, maintained],
    ['stars', facts.stars, shared('stars')],
    ['forks', facts.forks, github],
    ['contributorsEver', facts.contributors, from('landscape', facts.asked?.landscape)],
    ['archived', facts.isArchived, github],
    ['scorecard', facts.scorecard, from('scorecard', facts.scorecard?.date)],
    ['support', facts.support?.map(({ cycle, until }) => ({ cycle, until })), supported],
    ['supportedUntil', facts.supportedUntil, supported],
  ]
  const available = all.filter(([, value]) => value !== undefined)
  return {
    facts: Object.fromEntries(available.map(([name, value]) => [name, value])),
    sources: Object.fromEntries(available.map(([name, , origin]) => [name, origin])),
  }
}
