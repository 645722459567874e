import type { Activity, FactDays, Facts, SupportCycle } from '../domain/facts/facts.ts'
import type { IsoDate } from '../lib/dates.ts'
import { activitiesOf, mainLanguages } from './filter-values.ts'
import { isRestricted } from './licences.ts'
import { days, flags, lines, numbers, rare, words, type Column } from './packed-columns.ts'
import type { FactsTable } from './with-facts.ts'

/** The part of the facts that lists, filters and columns use, packed by column; keys are those of `factsKey`. */
export type PackedFacts = { base: IsoDate; keys: string; aliases: Readonly<Record<string, string>>; columns: unknown[] }
/** The rest of what a page displays of an item, in the rows of `PackedFacts`. */
export type PackedDetails = { days: FactDays; columns: unknown[] }

type Field = {
  column: Column<never>
  get: (facts: Facts, key: string) => unknown
  set: (facts: Facts, value: never, key: string) => void
}

function field<T>(
  column: Column<T>,
  get: (facts: Facts, key: string) => T | undefined,
  set: (facts: Facts, value: T, key: string) => void,
): Field {
  // The types of one field agree; together they have none in common.
  return { column, get, set } as unknown as Field
}

/** A field that is a fact by itself. */
function plain<K extends keyof Facts>(name: K, column: Column<NonNullable<Facts[K]>>): Field {
  return field(column, (facts) => facts[name] ?? undefined, (facts, value) => Object.assign(facts, { [name]: value })) // prettier-ignore
}

const ACTIVITY_SETS: readonly (readonly Activity[])[] = [
  ['released-quarter', 'released-year'],
  ['released-year'],
  ['quiet'],
]
const LANGUAGE_JOINT = '\n'

function listFields(base: IsoDate): readonly Field[] {
  return [
    field(
      words,
      ({ licence }) => licence,
      (facts, licence) => {
        Object.assign(facts, { licence, ...(isRestricted(licence) && { isRestricted: true }) })
      },
    ),
    plain('isLicenceOld', flags),
    field(
      words,
      (facts) => mainLanguages(facts).join(LANGUAGE_JOINT) || undefined,
      (facts, names) => {
        facts.mainLanguages = names.split(LANGUAGE_JOINT)
      },
    ),
    field(
      numbers,
      (facts) => {
        const released = activitiesOf(facts).filter((activity) => activity !== 'archived')
        const at = ACTIVITY_SETS.findIndex((set) => set.join() === released.join())
        return at < 0 ? undefined : at
      },
      (facts, at) => {
        facts.activity = ACTIVITY_SETS[at]
      },
    ),
    // Names come with the details.
    field(
      days(base),
      ({ latestRelease }) => latestRelease?.date,
      (facts, date) => {
        facts.latestRelease = { name: '', date }
      },
    ),
    field(
      days(base),
      ({ productRelease }) => productRelease?.date,
      (facts, date) => {
        facts.productRelease = { name: '', date }
      },
    ),
    field(
      flags,
      ({ isArchived }) => isArchived || undefined,
      (facts) => {
        facts.isArchived = true
      },
    ),
    plain('stars', numbers),
    plain('commits12m', numbers),
    plain('people12m', numbers),
    plain('maintainers', numbers),
    plain('supportedUntil', days(base)),
  ]
}

/** A repository's name that is the row's key; no name of a repository is this. */
const SAME = '='
/** Tenths of a score are whole. */
const TENTHS = 10

function detailFields(base: IsoDate, sourceDays: FactDays): readonly Field[] {
  return [
    field(
      lines,
      ({ latestRelease }) => latestRelease?.name,
      (facts, name) => {
        if (facts.latestRelease) facts.latestRelease = { ...facts.latestRelease, name }
      },
    ),
    field(
      lines,
      ({ productRelease }) => productRelease?.name,
      (facts, name) => {
        if (facts.productRelease) facts.productRelease = { ...facts.productRelease, name }
      },
    ),
    field(
      lines,
      ({ repository }, key) => (repository === key ? SAME : repository),
      (facts, name, key) => {
        facts.repository = name === SAME ? key : name
      },
    ),
    plain('day', days(base)),
    plain('licenceDay', days(base)),
    plain('licenceSource', rare()),
    ...(['github', 'landscape'] as const).flatMap((source) => {
      const usual = sourceDays[source] ?? base
      const isUsual = field(
        flags,
        ({ asked }) => (asked?.[source] === usual ? true : undefined),
        (facts) => {
          facts.asked = { ...facts.asked, [source]: usual }
        },
      )
      const other = field<IsoDate>(
        rare(),
        ({ asked }) => (asked?.[source] === usual ? undefined : asked?.[source]),
        (facts, day) => {
          facts.asked = { ...facts.asked, [source]: day }
        },
      )
      return [isUsual, other]
    }),
    ...(['licence', 'latestRelease', 'stars'] as const).map((fact) =>
      field<string>(
        words,
        ({ origins }) => origins?.[fact],
        (facts, source) => {
          facts.origins = { ...facts.origins, [fact]: source }
        },
      ),
    ),
    plain('forks', numbers),
    plain('lastCommit', days(base)),
    plain('halfOfCommitsBy', numbers),
    plain('employers', numbers),
    plain('largestEmployerShare', numbers),
    field(
      numbers,
      ({ scorecard }) => scorecard && Math.round(scorecard.score * TENTHS),
      (facts, tenths) => {
        facts.scorecard = { date: '', ...facts.scorecard, score: tenths / TENTHS }
      },
    ),
    field(
      days(base),
      ({ scorecard }) => scorecard?.date,
      (facts, date) => {
        facts.scorecard = { score: 0, ...facts.scorecard, date }
      },
    ),
    plain('product', lines),
    field<readonly SupportCycle[]>(
      rare(),
      ({ support }) => support,
      (facts, support) => {
        facts.support = support
      },
    ),
    plain('others', rare()),
  ]
}

/**
 * Packs facts for pages: what lists use, and the details of an item.
 * @param base the day of the landscape
 */
export function packFacts(
  { facts, days: sourceDays = {}, aliases = {} }: FactsTable,
  base: IsoDate,
): { list: PackedFacts; details: PackedDetails } {
  const keys = Object.keys(facts).toSorted()
  const pack = (fields: readonly Field[]) =>
    fields.map(({ column, get }) => column.pack(keys.map((key) => get(facts[key] ?? {}, key) as undefined)))
  return {
    list: { base, keys: keys.join('\n'), aliases, columns: pack(listFields(base)) },
    details: { days: sourceDays, columns: pack(detailFields(base, sourceDays)) },
  }
}

/** Unpacks the facts for lists, and with the details those of items; only then the table has the days of sources. */
export function unpackFacts({ base, keys, aliases, columns }: PackedFacts, details?: PackedDetails): FactsTable {
  const names = keys.split('\n')
  const rows = names.map((): Facts => ({}))
  const unpack = (fields: readonly Field[], packed: readonly unknown[]) => {
    for (const [at, { column, set }] of fields.entries()) {
      const values = column.unpack(packed[at])
      for (const [row, facts] of rows.entries()) {
        const value = values[row]
        if (value !== undefined) set(facts, value, names[row] ?? '')
      }
    }
  }
  unpack(listFields(base), columns)
  if (details) unpack(detailFields(base, details.days), details.columns)
  return { days: details?.days, aliases, facts: Object.fromEntries(names.map((name, at) => [name, rows[at] ?? {}])) }
}
