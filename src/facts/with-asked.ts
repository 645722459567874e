import type { Facts, Release } from '../domain/facts/facts.ts'
import { isRepositoryName, type HourLimit, type RepositoryAnswer } from '../domain/facts/github-answer.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { dayOf } from '../lib/dates.ts'
import { factsRepository } from './facts-key.ts'
import { isConfirmed, isRestricted } from './licences.ts'

/** GitHub's answer about a repository, and its time (milliseconds since 1970). */
export type Asked = RepositoryAnswer & {
  /** 'none': GitHub has no release; undefined: not answered. */
  release: Release | 'none' | undefined
  limit: HourLimit | undefined
  askedAt: number
}

/** The facts that an answer can update. */
export type AskedFact = 'licence' | 'release'

/** An item's repository on GitHub: "owner/name"; undefined if it has none there. */
export function askedRepository(item: Item): string | undefined {
  const repository = item.kind === 'technology' ? factsRepository(item) : undefined
  return repository !== undefined && isRepositoryName(repository) ? repository : undefined
}

/**
 * Merges GitHub's answer into an item's facts, and lists the updated ones. Existing facts are never replaced by missing
 * or less precise ones.
 */
export function withAsked(facts: Facts, asked: Asked): { facts: Facts; fresh: ReadonlySet<AskedFact> } {
  const licence = licenceOf(facts, asked)
  const release = releaseOf(facts, asked)
  const fresh: AskedFact[] = [...(licence ? (['licence'] as const) : []), ...(release ? (['release'] as const) : [])]
  return { facts: { ...facts, repository: asked.repository, ...licence, ...release }, fresh: new Set(fresh) }
}

function licenceOf(facts: Facts, { licence: answered, askedAt }: Asked): Partial<Facts> | undefined {
  const { licence: existing } = facts
  const same = existing === undefined || answered === undefined ? undefined : isConfirmed(existing, answered)
  if (answered === undefined || same === 'expression') return undefined
  const confirmed = { licenceDay: dayOf(askedAt), isLicenceOld: undefined }
  if (same === 'version') return confirmed
  return {
    ...confirmed,
    licence: answered,
    licenceSource: undefined,
    isRestricted: isRestricted(answered) ? true : undefined,
  }
}

/** Existing facts include tags, which need not be releases on GitHub: the newer of both is the latest. */
function releaseOf({ latestRelease: existing }: Facts, { release: answered }: Asked): Partial<Facts> | undefined {
  if (answered === undefined || (existing !== undefined && (answered === 'none' || answered.date < existing.date)))
    return undefined
  return { latestRelease: answered === 'none' ? undefined : answered }
}
