import type { Facts, OtherRepository, SupportCycle } from '../domain/facts/facts.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import type { IsoDate } from '../lib/dates.ts'
import { canonicalFinder } from './aliases.ts'
import { factsRepository } from './facts-key.ts'
import { maintainersFinder, othersFinder, productFinder } from './find-rows.ts'
import { isRestricted } from './licences.ts'
import { repositoryFinder } from './of-repository.ts'
import type { FactSheets, LicenceRow, Row } from './sheet.ts'

/**
 * Matches the rows of all sources to a landscape's items: by repository, then by name, or else by an explicit row with a
 * reason.
 * @param day the landscape's date: activity of much older copies is dropped, and support is evaluated for that day
 * @returns the facts by item id, without items that have none
 */
export function matchFacts(items: readonly Item[], sheets: FactSheets, day: IsoDate): Map<string, Facts> {
  const factsOf = repositoryFinder(sheets, day)
  const canonical = canonicalFinder(sheets.aliases)
  const licences = new Map(Object.entries(sheets.licences).map(([name, row]) => [canonical(name), row]))
  const maintainersOf = maintainersFinder(sheets)
  const productOf = productFinder(sheets)
  const othersOf = othersFinder(sheets)
  const facts = items
    .filter(({ kind }) => kind === 'technology')
    .map((item): [string, Facts] => {
      const repository = factsRepository(item)
      const licence = repository === undefined ? undefined : licences.get(canonical(repository))
      return [
        item.id,
        {
          ...(repository !== undefined && factsOf(repository)),
          ...(licence && ofLicence(licence)),
          ...ofMaintainers(maintainersOf(item)),
          ...ofProduct(productOf(item), day),
          ...ofOthers(othersOf(item), factsOf),
        },
      ]
    })
  return new Map(facts.filter(([, itemFacts]) => Object.keys(itemFacts).length > 0))
}

function ofOthers(names: readonly string[], factsOf: (repository: string) => Facts | undefined): Facts {
  const others = names.flatMap((name): OtherRepository[] => {
    const { repository, day, asked, licence, isLicenceOld, latestRelease, commits12m, people12m } = factsOf(name) ?? {}
    if (repository === undefined) return []
    const asOf = day ?? asked?.github ?? asked?.landscape
    return [{ repository, day: asOf, licence, isLicenceOld, latestRelease, commits12m, people12m }]
  })
  return others.length > 0 ? { others } : {}
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
