import { ACTIVITIES, SOURCE_AVAILABLE, type Activity, type FactOptions, type Facts } from '../domain/facts/facts.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { licenceId, licencesOf } from '../domain/landscape/licences.ts'
import { daysBetween } from '../lib/dates.ts'

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

/** The language filter's value for a language: "C++" and "C#" are different ones. */
export function languageId(name: string): string {
  return licenceId(name.replaceAll('#', ' sharp'))
}

/**
 * An item's facts with what filters and columns ask of them.
 * @param licences those that decide
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

/** What the filters of facts offer for items: the licences, the activities that occur, and languages, the most frequent first. */
export function factOptions(items: readonly Item[]): FactOptions {
  const counts = new Map<string, number>()
  for (const name of items.flatMap(({ facts }) => facts?.mainLanguages ?? [])) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([name]) => name)
  const occurring = new Set(items.flatMap(({ facts }) => facts?.values?.activity ?? []))
  const isRestricted = items.some(({ facts }) => facts?.isRestricted)
  return {
    licence: new Map([...(isRestricted ? [[SOURCE_AVAILABLE, SOURCE_AVAILABLE] as const] : []), ...licencesOf(items)]),
    activity: new Map(ACTIVITIES.filter((one) => occurring.has(one)).map((one) => [one, one])),
    language: new Map(names.map((name) => [languageId(name), name])),
  }
}
