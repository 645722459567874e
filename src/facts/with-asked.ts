import type { Facts, Release } from '../domain/facts/facts.ts'
import { isRepositoryName, type HourLimit, type RepositoryAnswer } from '../domain/facts/github-answer.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { dayOf } from '../lib/dates.ts'
import { factsRepository } from './facts-key.ts'
import { isRestricted } from './match.ts'

/** What GitHub answered about a repository, and when (milliseconds since 1970). */
export type Asked = RepositoryAnswer & {
  /** 'none': GitHub knows of no release; undefined: it did not say. */
  release: Release | 'none' | undefined
  limit: HourLimit | undefined
  askedAt: number
}

/** The facts that an answer can bring. */
export type AskedFact = 'licence' | 'release'

/** The repository that GitHub can be asked about for an item: "owner/name"; undefined where it has none there. */
export function askedRepository(item: Item): string | undefined {
  const repository = item.kind === 'technology' ? factsRepository(item) : undefined
  return repository !== undefined && isRepositoryName(repository) ? repository : undefined
}

/**
 * What is known of an item once GitHub was asked, and which facts are of that moment. What GitHub does not know never
 * takes the place of what is known, nor what it knows less exactly.
 */
export function withAsked(facts: Facts, asked: Asked): { facts: Facts; fresh: ReadonlySet<AskedFact> } {
  const licence = licenceOf(facts, asked)
  const release = releaseOf(facts, asked)
  const fresh: AskedFact[] = [...(licence ? (['licence'] as const) : []), ...(release ? (['release'] as const) : [])]
  return { facts: { ...facts, repository: asked.repository, ...licence, ...release }, fresh: new Set(fresh) }
}

function licenceOf(facts: Facts, { licence: said, askedAt }: Asked): Partial<Facts> | undefined {
  const { licence: known } = facts
  // GitHub reads one file: where a choice of licences is known, it names one of them.
  if (said === undefined || (known !== undefined && / (?:OR|AND|WITH) /.test(known) && known.includes(said))) {
    return undefined
  }
  const confirmed = { licenceDay: dayOf(askedAt), isLicenceOld: undefined }
  // Of the GNU licences, GitHub does not tell whether a later version may be chosen.
  if (known !== undefined && known.replace(/-(?:only|or-later)$/, '') === said) return confirmed
  return {
    ...confirmed,
    licence: said,
    licenceSource: undefined,
    isRestricted: isRestricted(said) ? true : undefined,
  }
}

/** Tags are known, too, and not every one is a release on GitHub: the newer of both is the last. */
function releaseOf({ latestRelease: known }: Facts, { release: said }: Asked): Partial<Facts> | undefined {
  if (said === undefined || (known !== undefined && (said === 'none' || said.date < known.date))) return undefined
  return { latestRelease: said === 'none' ? undefined : said }
}
