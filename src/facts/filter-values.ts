import { ACTIVITIES, SOURCE_AVAILABLE, type Activity, type FactOptions, type Facts } from '../domain/facts/facts.ts'
import { originOf } from '../domain/facts/origins.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { licenceId, licencesOf } from '../domain/landscape/licences.ts'
import { daysBetween } from '../lib/dates.ts'

const QUARTER_DAYS = 92
const YEAR_DAYS = 365

/** The activities of an item, relative to the date of its facts; only `archived` if its last release is unavailable. */
export function activitiesOf(facts: Facts): Activity[] {
  const { latestRelease, isArchived } = facts
  const { day } = originOf(facts, 'latestRelease')
  const archived: Activity[] = isArchived ? ['archived'] : []
  if (facts.activity) return [...facts.activity, ...archived]
  if (day === undefined || latestRelease === undefined) return archived
  const age = daysBetween(latestRelease.date, day)
  if (age > YEAR_DAYS) return ['quiet', ...archived]
  return age > QUARTER_DAYS ? ['released-year', ...archived] : ['released-quarter', 'released-year', ...archived]
}

/** Minimum share of a language in a repository for the filter, in percent. */
const LANGUAGE_SHARE = 20

/** The languages of an item for the filter. */
export function mainLanguages({ mainLanguages: main, languages = [] }: Facts): readonly string[] {
  return main ?? languages.filter(([, share], at) => at === 0 || share >= LANGUAGE_SHARE).map(([name]) => name)
}

/** The language filter's value for a language; "C++" and "C#" differ. */
export function languageId(name: string): string {
  return licenceId(name.replaceAll('#', ' sharp'))
}

/**
 * An item's facts with the values for filters and columns.
 * @param licences the licences for the filter
 */
export function withValues(facts: Facts, licences: readonly string[] = []): Facts {
  const names = mainLanguages(facts)
  return {
    ...facts,
    ...(names.length > 0 && { mainLanguages: names }),
    values: {
      licence: [...licences.map(licenceId), ...(facts.isRestricted ? [SOURCE_AVAILABLE] : [])],
      activity: activitiesOf(facts),
      language: names.map(languageId),
    },
  }
}

/** The options of the filters that depend on facts: licences, occurring activities, and languages by frequency. */
export function factOptions(items: readonly Item[]): FactOptions {
  const counts = new Map<string, number>()
  for (const name of items.flatMap(({ facts }) => facts?.mainLanguages ?? [])) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts]
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([name]) => name)
  const occurring = new Set(items.flatMap(({ facts }) => facts?.values?.activity ?? []))
  const isRestricted = items.some(({ facts }) => facts?.isRestricted)
  return {
    licence: new Map([...(isRestricted ? [[SOURCE_AVAILABLE, SOURCE_AVAILABLE] as const] : []), ...licencesOf(items)]),
    activity: new Map(ACTIVITIES.filter((activity) => occurring.has(activity)).map((activity) => [activity, activity])),
    language: new Map(names.map((name) => [languageId(name), name])),
  }
}
