import { identityKeys } from '../domain/landscape/identity.ts'
import type { Item } from '../domain/landscape/landscape.ts'
import { repositoryKey } from '../lib/url.ts'

const GITHUB = 'github.com/'

/** The repository that an item's facts are of: the first of its own, where GitHub has it. @returns "owner/name" */
export function factsRepository(item: Pick<Item, 'repositories'>): string | undefined {
  const key = item.repositories[0] && repositoryKey(item.repositories[0].url)
  const path = key?.startsWith(GITHUB) ? key.slice(GITHUB.length) : undefined
  return path !== undefined && /^[^/]+\/[^/]+$/.test(path) ? path : undefined
}

/** Under which key an item's facts are shipped: its repository, else its name with the host of its home page. */
export function factsKey(item: Item): string {
  const repository = factsRepository(item)
  return repository ?? identityKeys(item).at(-1) ?? ''
}
