import { identityKeys } from '../domain/landscape/identity.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { repositoryKey } from '../lib/url.ts'

const GITHUB = 'github.com/'

/**
 * The repository that an item's facts are of, where GitHub has it: the first that is listed, and where none is, the home
 * page, which may be a repository.
 * @returns "owner/name"
 */
export function factsRepository(item: Pick<Item, 'repositories' | 'homepageUrl'>): string | undefined {
  const url = item.repositories[0]?.url ?? item.homepageUrl
  const key = url === undefined ? undefined : repositoryKey(url)
  const path = key?.startsWith(GITHUB) ? key.slice(GITHUB.length) : undefined
  return path !== undefined && /^[^/]+\/[^/]+$/.test(path) ? path : undefined
}

/** Under which key an item's facts are shipped: its repository, else its name with the host of its home page. */
export function factsKey(item: Item): string {
  const repository = factsRepository(item)
  return repository ?? identityKeys(item).at(-1) ?? ''
}
