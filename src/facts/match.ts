import type { Facts, OtherRepository, SupportCycle } from '../domain/facts/facts.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { daysBetween, type IsoDate } from '../lib/dates.ts'
import { factsRepository } from './facts-key.ts'
import { maintainersFinder, othersFinder, productFinder } from './find-rows.ts'
import type { FactSheets, LicenceRow, Row } from './sheet.ts'

/**
 * Source-available licences that the Open Source Initiative does not approve (opensource.org/licenses); those without an
 * SPDX identifier have a LicenseRef- name.
 */
const NOT_APPROVED = /^(BUSL|SSPL|Elastic|FSL|PolyForm|CC-BY-NC|LicenseRef)-/

/** Whether no alternative of an SPDX expression consists only of approved licences. */
export function isRestricted(licence: string): boolean {
  return licence.split(' OR ').every((choice) => choice.split(' AND ').some((term) => NOT_APPROVED.test(term)))
}

/** Age in days after which a copy's activity is outdated; its licence and first commit remain valid. */
export const OLD_COPY_DAYS = 120

/**
 * Matches the rows of all sources to a landscape's items: by repository, then by name, or else by an explicit row with a
 * reason.
 * @param day the landscape's date: activity of much older copies is dropped, and support is evaluated for that day
 * @returns the facts by item id, without items that have none
 */
export function matchFacts(items: readonly Item[], sheets: FactSheets, day: IsoDate): Map<string, Facts> {
  const repositories = new Map(sheets.repositories.rows.map((row) => [String(row['repository']).toLowerCase(), row]))
  const maintainersOf = maintainersFinder(sheets)
  const productOf = productFinder(sheets)
  const othersOf = othersFinder(sheets)
  const facts = items
    .filter(({ kind }) => kind === 'technology')
    .map((item): [string, Facts] => {
      const repository = factsRepository(item)
      const row = repository === undefined ? undefined : repositories.get(repository)
      const licence = repository === undefined ? undefined : sheets.licences[repository]
      return [
        item.id,
        {
          ...(row && ofRepository(row, sheets.repositories.head.day, day)),
          ...(licence && ofLicence(licence)),
          ...ofMaintainers(maintainersOf(item)),
          ...ofProduct(productOf(item), day),
          ...ofOthers(othersOf(item), sheets.repositories.head.day, day),
        },
      ]
    })
  return new Map(facts.filter(([, itemFacts]) => Object.keys(itemFacts).length > 0))
}

function ofRepository(row: Row, sheetDay: IsoDate, day: IsoDate): Facts {
  const copied = (row['day'] as IsoDate | undefined) ?? sheetDay
  const licence = row['licence'] as string | undefined
  const base: Facts = {
    repository: row['repository'] as string,
    day: copied,
    firstCommit: row['firstCommit'] as IsoDate | undefined,
    ...(licence !== undefined && {
      licence,
      licenceDay: copied,
      ...(isRestricted(licence) && { isRestricted: true as const }),
    }),
  }
  if (daysBetween(copied, day) > OLD_COPY_DAYS) return licence === undefined ? base : { ...base, isLicenceOld: true }
  const count = (name: string) => row[name] as number | undefined
  return {
    ...base,
    languages: row['languages'] as Facts['languages'],
    ...(row['released'] !== undefined && {
      latestRelease: { name: String(row['release']), date: row['released'] as IsoDate },
    }),
    releases12m: count('releases12m'),
    commits12m: count('commits12m'),
    commits90d: count('commits90d'),
    people12m: count('people12m'),
    halfOfCommitsBy: count('halfOfCommitsBy'),
  }
}

function ofOthers(rows: readonly Row[], sheetDay: IsoDate, day: IsoDate): Facts {
  if (rows.length === 0) return {}
  const others = rows.map((row): OtherRepository => {
    const {
      day: copied,
      licence,
      isLicenceOld,
      latestRelease,
      commits12m,
      people12m,
    } = ofRepository(row, sheetDay, day)
    const repository = row['repository'] as string
    return { repository, day: copied, licence, isLicenceOld, latestRelease, commits12m, people12m }
  })
  return { others }
}

/** Facts from a manually checked licence, which is newer than any copy. */
function ofLicence({ licence, source, checked }: LicenceRow): Facts {
  return {
    licence,
    licenceDay: checked,
    licenceSource: source,
    isLicenceOld: undefined,
    isRestricted: isRestricted(licence) ? true : undefined,
  }
}

function ofMaintainers(row: Row | undefined): Facts {
  if (!row) return {}
  const count = (name: string) => row[name] as number | undefined
  return {
    maintainers: count('maintainers'),
    employers: count('employers'),
    largestEmployerShare: count('largestEmployerShare'),
  }
}

/** A cycle in the source: name, first release, end of active support, end of fixes, latest release and its date. */
type Cycle = [
  name: string,
  released: IsoDate | null,
  active: IsoDate | null,
  until: IsoDate | true | null,
  latest: string | null,
  latestDate: IsoDate | null,
]

/** Number of ended cycles to include, newest first, so that users who still run them notice. */
const ENDED_CYCLES = 2

function ofProduct(row: Row | undefined, day: IsoDate): Facts {
  if (!row) return {}
  const cycles = row['cycles'] as Cycle[]
  const hasEnded = ([, , , until]: Cycle) => until !== null && (until === true || until < day)
  // An ended cycle without a date is not useful.
  const ended = new Set(cycles.filter((cycle) => hasEnded(cycle) && cycle[3] !== true).slice(0, ENDED_CYCLES))
  const support = cycles
    .filter((cycle) => !hasEnded(cycle) || ended.has(cycle))
    .map(([cycle, , , until]): SupportCycle => ({
      cycle,
      ...(typeof until === 'string' && { until }),
    }))
  const end = cycles[0]?.[3]
  const [newest] = cycles
    .flatMap(([, , , , name, date]) => (name === null || !date ? [] : [{ name, date }]))
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
  return {
    product: row['product'] as string,
    support,
    ...(newest && { productRelease: newest }),
    ...(typeof end === 'string' && { supportedUntil: end }),
  }
}
