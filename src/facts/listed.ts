import { lastRelease, type FactDays, type Facts } from '../domain/facts/facts.ts'
import { factAddress } from '../domain/facts/sources.ts'
import type { IsoDate } from '../lib/dates.ts'

/** The source of a fact: its address and date. */
export type FactOrigin = { source: string; day?: IsoDate | undefined }

/** An item's facts for other programs: on the command line and in files. */
export type ListedFacts = { facts: Record<string, unknown>; sources: Record<string, FactOrigin> }

/** The available facts by their public names, which other programs rely on, each with its source and date. */
export function listedFacts(facts: Facts, days: FactDays): ListedFacts {
  const repository = facts.repository === undefined ? undefined : factAddress('repository', facts)
  const ofRepository: FactOrigin = { source: repository ?? '', day: facts.day }
  const ofLicence: FactOrigin = {
    source: factAddress(facts.licenceSource === undefined ? 'repository' : 'licence', facts),
    day: facts.licenceDay,
  }
  const ofMaintainers: FactOrigin = { source: factAddress('maintainers', facts), day: days.maintainers }
  const ofSupport: FactOrigin = { source: factAddress('support', facts), day: days.support }
  const release = lastRelease(facts)
  const all: [name: string, value: unknown, origin: FactOrigin][] = [
    ['repository', repository, ofRepository],
    ['licence', facts.licence, ofLicence],
    ['sourceAvailableOnly', facts.isRestricted, ofLicence],
    ['languages', facts.languages?.map(([name, share]) => ({ name, share })), ofRepository],
    ['firstCommit', facts.firstCommit, ofRepository],
    [
      'latestRelease',
      release && { name: release.name, date: release.date },
      release?.source === 'support' ? ofSupport : ofRepository,
    ],
    ['releases12m', facts.releases12m, ofRepository],
    ['commits12m', facts.commits12m, ofRepository],
    ['commits90d', facts.commits90d, ofRepository],
    ['people12m', facts.people12m, ofRepository],
    ['halfOfCommitsBy', facts.halfOfCommitsBy, ofRepository],
    ['maintainers', facts.maintainers, ofMaintainers],
    ['employers', facts.employers, ofMaintainers],
    ['largestEmployerShare', facts.largestEmployerShare, ofMaintainers],
    ['stars', facts.stars, ofRepository],
    ['archived', facts.isArchived, ofRepository],
    ['support', facts.support?.map(({ cycle, until }) => ({ cycle, until })), ofSupport],
    ['supportedUntil', facts.supportedUntil, ofSupport],
  ]
  const available = all.filter(([, value]) => value !== undefined)
  return {
    facts: Object.fromEntries(available.map(([name, value]) => [name, value])),
    sources: Object.fromEntries(available.map(([name, , origin]) => [name, origin])),
  }
}
