import { slugify } from '../../lib/text.ts'
import { hostOf, repositoryKey } from '../../lib/url.ts'

/** The keys by which an item can be recognised of which only the name and some links are known; see `identityKeys`. */
export function keysOfLinks(name: string, links: readonly string[]): string[] {
  const own = links.length > 0 ? links : ['']
  return own.flatMap((link) => {
    const byName = `name:${slugify(name) || name}@${hostOf(link)}`
    return link === '' ? [byName] : [`repo:${repositoryKey(link)}`, byName]
  })
}

/** The repository that a bookmark's keys name, as an address; for what the landscape lists no longer. */
export function repositoryOfKeys(keys: readonly string[]): string {
  const key = keys.find((one) => one.startsWith('repo:'))?.slice('repo:'.length) ?? ''
  return /^[\w.-]+\.[a-z]+\/[\w./-]+$/.test(key) ? `https://${key}` : ''
}
