import { identityKeys } from '../domain/landscape/identity.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { repositoryKey } from '../lib/url.ts'

const GITHUB = 'github.com/'

/** "owner/name", in lower case, of the address of a repository on GitHub; undefined for any other address. */
export function factsPath(url: string): string | undefined {
  const key = repositoryKey(url)
  const path = key.startsWith(GITHUB) ? key.slice(GITHUB.length) : undefined
  return path !== undefined && /^[^/]+\/[^/]+$/.test(path) ? path : undefined
}

/**
 * The GitHub repository from which an item's facts are taken: the first listed one, or else the home page if it is a
 * repository.
 * @returns "owner/name"
 */
export function factsRepository(item: Pick<Item, 'repositories' | 'homepageUrl'>): string | undefined {
  const url = item.repositories[0]?.url ?? item.homepageUrl
  return url === undefined ? undefined : factsPath(url)
}

/** The key of an item's facts in the bundled table: its repository, or else its name with the host of its home page. */
export function factsKey(item: Item): string {
  const repository = factsRepository(item)
  return repository ?? identityKeys(item).at(-1) ?? ''
}
