import type { Facts, OtherRepository, SupportCycle } from '../domain/facts/facts.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { daysBetween, type IsoDate } from '../lib/dates.ts'
import { factsRepository } from './facts-key.ts'
import { maintainersFinder, othersFinder, productFinder } from './find-rows.ts'
import type { FactSheets, LicenceRow, Row } from './sheet.ts'

/**
 * Licences of which the source can be read and which the Open Source Initiative does not approve (opensource.org/licenses);
 * what SPDX has no identifier for is named by us (LicenseRef-).
 */
const NOT_APPROVED = /^(BUSL|SSPL|Elastic|FSL|PolyForm|CC-BY-NC|LicenseRef)-/

/** Whether an SPDX expression offers no choice of approved licences alone. */
export function isRestricted(licence: string): boolean {
  return licence.split(' OR ').every((choice) => choice.split(' AND ').some((term) => NOT_APPROVED.test(term)))
}

/** Days after which the activity of a copy says nothing about today; its licence and its beginning still hold. */
export const OLD_COPY_DAYS = 120

/**
 * What a landscape's items are known to be by the sources. A repository tells whose a row is, then a name, and where
 * neither does, a row with a reason.
 * @param day the landscape's: a copy that is much older says nothing about activity, and its cycles in support are those
 *   of that day
 * @returns the facts by the item's id; items without any are left out
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
  return new Map(facts.filter(([, one]) => Object.keys(one).length > 0))
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

/** What we looked up ourselves is newer than any copy. */
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

/** A cycle as the source has it: its name, first release, end of active support, end of fixes, latest release and its day. */
type Cycle = [
  name: string,
  released: IsoDate | null,
  active: IsoDate | null,
  until: IsoDate | true | null,
  latest: string | null,
  latestDate: IsoDate | null,
]

/** Cycles that have ended are shown, too, so that those who still run them see it: so many, the newest. */
const ENDED_CYCLES = 2

function ofProduct(row: Row | undefined, day: IsoDate): Facts {
  if (!row) return {}
  const cycles = row['cycles'] as Cycle[]
  const hasEnded = ([, , , until]: Cycle) => until !== null && (until === true || until < day)
  // Without a day, one that has ended says nothing that helps.
  const ended = new Set(cycles.filter((one) => hasEnded(one) && one[3] !== true).slice(0, ENDED_CYCLES))
  const support = cycles
    .filter((one) => !hasEnded(one) || ended.has(one))
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
