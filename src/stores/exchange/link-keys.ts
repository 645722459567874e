import { unique } from '../../lib/arrays.ts'
import { slugify } from '../../lib/text.ts'
import { hostOf, repositoryKey } from '../../lib/url.ts'
import type { ItemOfAddress } from './item-of-address.ts'

/**
 * The keys by which an item can be recognised of which only the name and some links are known; see `identityKeys`. After
 * them those of the items that have these addresses, by whatever name they were kept.
 */
export function keysOfLinks(name: string, links: readonly string[], itemOf: ItemOfAddress = () => undefined): string[] {
  const own = links.length > 0 ? links : ['']
  const keys = own.flatMap((link) => {
    const byName = `name:${slugify(name) || name}@${hostOf(link)}`
    return link === '' ? [byName] : [`repo:${repositoryKey(link)}`, byName]
  })
  return unique([...keys, ...links.flatMap((link) => itemOf(link)?.keys ?? [])])
}

/** The repository that a bookmark's keys name, as an address; for what the landscape lists no longer. */
export function repositoryOfKeys(keys: readonly string[]): string {
  const key = keys.find((one) => one.startsWith('repo:'))?.slice('repo:'.length)
  return key && /^[\w.-]+\.[a-z]+\/[\w./-]+$/.test(key) ? `https://${key}` : ''
}
