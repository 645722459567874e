import type { ImageName } from './finding.ts'
import type { Lookup } from './lookup.ts'
import { longestPrefix } from './prefixes.ts'
import { DEFAULT_HOST } from './reference.ts'
import type { Match } from './rules.ts'

/** Public registries, where a name has a single owner; images on other hosts may be copies. */
const PUBLIC_HOST =
  /^(?:docker\.io|quay\.io|ghcr\.io|gcr\.io|registry\.k8s\.io|public\.ecr\.aws|mcr\.microsoft\.com|cgr\.dev|lscr\.io|dhi\.io|registry\.gitlab\.com|docker\.elastic\.co|registry\.(?:access\.)?redhat\.(?:io|com)|nvcr\.io)$/

/** Registries whose first two path segments usually are those of the GitHub repository. */
const BY_REPOSITORY = new Set(['ghcr.io', 'quay.io', DEFAULT_HOST])

/** The prefix of Docker Official Images. */
const OFFICIAL = `${DEFAULT_HOST}/library`

/** A match, or 'none' for images that certainly are not in the landscape. */
type Answer = Match | 'none' | undefined

/** The item to which an image belongs; undefined if it is not in the landscape. */
export function matchImage({ host, path }: Pick<ImageName, 'host' | 'path'>, lookup: Lookup): Match | undefined {
  const name = inMirror(`${host || DEFAULT_HOST}/${path}`, lookup)
  const listed = fromTable(name, lookup)
  const answer =
    (listed && listed !== 'none' && host === '' ? { ...listed, rule: 'copy' as const } : listed) ??
    byOwner(name, lookup) ??
    asCopy(host, path, lookup) ??
    byName(name, lookup)
  return answer === 'none' ? undefined : answer
}

function inMirror(name: string, lookup: Lookup): string {
  const prefix = longestPrefix(name, lookup.mirrorPrefixes)
  return prefix === undefined ? name : `${lookup.mirrors.get(prefix) ?? ''}${name.slice(prefix.length)}`
}

function fromTable(name: string, lookup: Lookup): Answer {
  const exact = lookup.images.exact(name)
  const publisher = longestPrefix(name.slice(0, Math.max(0, name.lastIndexOf('/'))), lookup.publishers)
  const packed = publisher === undefined ? undefined : lookup.names.get(name.slice(publisher.length + 1))
  if (exact === undefined && packed !== undefined) {
    const isOfficial = publisher === OFFICIAL
    return {
      itemId: packed,
      rule: isOfficial ? 'official' : 'publisher',
      evidence: isOfficial ? name.slice(OFFICIAL.length + 1) : name,
    }
  }
  const hit = lookup.images.find(name)
  if (!hit || hit.value === 'none') return hit && 'none'
  const { itemId, isPart } = hit.value
  return { itemId, rule: 'image', evidence: hit.pattern, ...(isPart && { isPart }) }
}

/** Matches by owner and name of the source repository, or by the organisation of a project. */
function byOwner(name: string, lookup: Lookup): Answer {
  const [host = '', owner = '', repository = '', ...rest] = name.split('/')
  if (!BY_REPOSITORY.has(host) || repository === '') return undefined
  const fullName = `${owner}/${repository}`
  const itemId = lookup.repositories.get(fullName)
  const rule = host === 'ghcr.io' ? 'registry' : 'repository'
  if (itemId) return { itemId, rule, evidence: `github.com/${fullName}`, ...(rest.length > 0 && { isPart: true }) }
  const project = lookup.organisations.get(owner)
  return project ? { itemId: project, rule: 'organisation', evidence: `${host}/${owner}`, isPart: true } : undefined
}

/** Matches the copy of a listed image on a host that is not public: a cache, or a company's registry. */
function asCopy(host: string, path: string, lookup: Lookup): Answer {
  const mirrored = /^rancher\/mirrored-(.+)$/.exec(path)?.[1]
  if (mirrored !== undefined) return asMirrored(mirrored, lookup)
  if (host !== '' && PUBLIC_HOST.test(host)) return undefined
  const parts = path.split('/')
  if (parts.length > MAX_PARTS) return undefined
  for (let start = 0; start < parts.length - 1; start += 1) {
    const rest = parts.slice(start)
    const names = rest[0]?.includes('.') ? [rest.join('/')] : COPIED_FROM.map((from) => `${from}/${rest.join('/')}`)
    for (const name of names) {
      const listed = fromTable(inMirror(name, lookup), lookup)
      if (listed && listed !== 'none') return { ...listed, rule: 'copy' }
    }
  }
  return undefined
}

/** Most path segments that are searched for the name of an image: each is looked up in every registry. */
const MAX_PARTS = 16
/** Most hyphens that are tried as the slash: no owner's name has as many. */
const MAX_HYPHENS = 8

const COPIED_FROM = [DEFAULT_HOST, 'quay.io', 'ghcr.io', 'registry.k8s.io']

/** Rancher copies `owner/name` as `rancher/mirrored-owner-name`; both parts may contain hyphens. */
function asMirrored(text: string, lookup: Lookup): Answer {
  let left = MAX_HYPHENS
  for (let hyphen = text.indexOf('-'); hyphen > 0 && left > 0; hyphen = text.indexOf('-', hyphen + 1), left -= 1) {
    const rest = `${text.slice(0, hyphen)}/${text.slice(hyphen + 1)}`
    for (const from of COPIED_FROM) {
      const listed = fromTable(inMirror(`${from}/${rest}`, lookup), lookup)
      if (listed && listed !== 'none') return { ...listed, rule: 'copy' }
    }
  }
  const others = [
    `${DEFAULT_HOST}/library/${text.replace(/^library-/, '')}`,
    `registry.k8s.io/${text}`,
    `registry.k8s.io/${text}/${text}`,
  ]
  const listed = others.map((name) => fromTable(name, lookup)).find((answer) => answer && answer !== 'none')
  return listed && listed !== 'none' ? { ...listed, rule: 'copy' } : undefined
}

/** Matches by the last part of the name only, unless it is generic. Docker Official Images are all in the table. */
function byName(name: string, lookup: Lookup): Match | undefined {
  const lastPart = name.slice(name.lastIndexOf('/') + 1)
  if (name.startsWith(`${DEFAULT_HOST}/library/`) || lookup.generic.has(lastPart)) return undefined
  const itemId = lookup.names.get(lastPart)
  return itemId === undefined ? undefined : { itemId, rule: 'name', evidence: lastPart }
}
