import { unique } from '../../lib/arrays.ts'
import { slugify } from '../../lib/text.ts'
import { hostOf, repositoryKey } from '../../lib/url.ts'
import type { ItemOfAddress } from './item-of-address.ts'

/**
 * Derives identity keys from a name and links; see `identityKeys`. The keys of the items at these addresses follow, as the
 * bookmark may have another name.
 */
export function keysOfLinks(name: string, links: readonly string[], itemOf: ItemOfAddress = () => undefined): string[] {
  const sources = links.length > 0 ? links : ['']
  const keys = sources.flatMap((link) => {
    const byName = `name:${slugify(name) || name}@${hostOf(link)}`
    return link === '' ? [byName] : [`repo:${repositoryKey(link)}`, byName]
  })
  return unique([...keys, ...links.flatMap((link) => itemOf(link)?.keys ?? [])])
}

/** The address of the repository in a bookmark's keys, for items that are no longer listed. */
export function repositoryOfKeys(keys: readonly string[]): string {
  const key = keys.find((entry) => entry.startsWith('repo:'))?.slice('repo:'.length)
  return key && /^[\w.-]+\.[a-z]+\/[\w./-]+$/.test(key) ? `https://${key}` : ''
}
