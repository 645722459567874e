import type { Facts, SupportCycle } from '../domain/facts/facts.ts'
import { identityKeys } from '../domain/landscape/identity.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { daysBetween, type IsoDate } from '../lib/dates.ts'
import { repositoryKey } from '../lib/url.ts'
import type { Row, Sheet } from './sheet.ts'

/** A licence that a copy of the repository does not tell, or that is not open source: a row of ours. */
export type LicenceRow = { licence: string; since?: IsoDate | undefined; source: string; checked: IsoDate }

/** Whose a row of a source is where neither a repository nor a name tells, with the reason. */
export type MatchRow = { item: string; why: string }

/** Every source of facts as data/facts holds it. */
export type FactSheets = {
  repositories: Sheet
  maintainers: Sheet
  support: Sheet
  /** By repository, "owner/name" in lower case. */
  licences: Readonly<Record<string, LicenceRow>>
  matches: {
    /** By the source's name of the project. */
    maintainers: Readonly<Record<string, MatchRow>>
    /** By the product's id. */
    support: Readonly<Record<string, MatchRow>>
    /** Where a name or repository would lead to the wrong product. */
    notSupport: readonly { product: string; item: string; why: string }[]
  }
}

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

const GITHUB = 'github.com/'

/** The repository that an item's facts are of: the first of its own, where GitHub has it. @returns "owner/name" */
export function factsRepository(item: Pick<Item, 'repositories'>): string | undefined {
  const key = item.repositories[0] && repositoryKey(item.repositories[0].url)
  const path = key?.startsWith(GITHUB) ? key.slice(GITHUB.length) : undefined
  return path !== undefined && /^[^/]+\/[^/]+$/.test(path) ? path : undefined
}

/** A name without what spelling makes different: case, blanks, punctuation. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

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

/** A cycle as the source has it: its name, first release, end of active support, end of fixes, latest release. */
type Cycle = [
  name: string,
  released: IsoDate | null,
  active: IsoDate | null,
  until: IsoDate | true | null,
  latest: string | null,
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
    .map(([cycle, , , until, latest]): SupportCycle => ({
      cycle,
      ...(typeof until === 'string' && { until }),
      ...(latest !== null && { latest }),
    }))
  const end = cycles[0]?.[3]
  return { product: row['product'] as string, support, ...(typeof end === 'string' && { supportedUntil: end }) }
}

function maintainersFinder({ maintainers, matches }: FactSheets): (item: Item) => Row | undefined {
  const byName = new Map(maintainers.rows.map((row) => [plain(String(row['project'])), row]))
  const byItem = new Map(Object.entries(matches.maintainers).map(([name, { item }]) => [item, byName.get(plain(name))]))
  // The list is of the foundation's projects alone: another product may have the name of one.
  return (item) => byItem.get(item.id) ?? (item.maturity === undefined ? undefined : byName.get(plain(item.name)))
}

function productFinder({ support, matches }: FactSheets): (item: Item) => Row | undefined {
  const byRepository = new Map<string, Row[]>()
  const byName = new Map<string, Row>()
  const byId = new Map(support.rows.map((row) => [String(row['product']), row]))
  for (const row of support.rows) {
    for (const repository of row['repositories'] as string[]) {
      const key = repository.toLowerCase()
      byRepository.set(key, [...(byRepository.get(key) ?? []), row])
    }
    for (const name of namesOf(row)) byName.set(plain(name), row)
  }
  const byItem = new Map(Object.entries(matches.support).map(([product, { item }]) => [item, byId.get(product)]))
  const wrong = new Set(matches.notSupport.map(({ product, item }) => `${product} ${item}`))
  return (item) => {
    const named = byName.get(plain(item.name))
    const owned = byRepository.get(factsRepository(item) ?? '') ?? []
    // Of several products of a repository, the one that is called like the item.
    const found = [byItem.get(item.id), named && owned.includes(named) ? named : owned[0], named]
    return found.find((row) => row && !wrong.has(`${String(row['product'])} ${item.id}`))
  }
}

function namesOf(row: Row): string[] {
  return [String(row['product']), String(row['label']), ...((row['aliases'] as string[] | undefined) ?? [])]
}

/** The keys under which an item's facts are shipped, the one that proves most first. */
export function factsKey(item: Item): string {
  const repository = factsRepository(item)
  return repository ?? identityKeys(item).at(-1) ?? ''
}
