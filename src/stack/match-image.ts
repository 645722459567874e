import type { ImageName } from './finding.ts'
import type { Lookup } from './lookup.ts'
import { longestPrefix } from './prefixes.ts'
import { DEFAULT_HOST } from './reference.ts'
import type { Match } from './rules.ts'

/** Registries where a name belongs to whoever took it first; anything else may be somebody's copy. */
const PUBLIC_HOST =
  /^(?:docker\.io|quay\.io|ghcr\.io|gcr\.io|registry\.k8s\.io|public\.ecr\.aws|mcr\.microsoft\.com|cgr\.dev|lscr\.io|dhi\.io|registry\.gitlab\.com|docker\.elastic\.co|registry\.(?:access\.)?redhat\.(?:io|com)|nvcr\.io)$/

/** Registries whose first two parts are most often those of the repository on GitHub. */
const BY_REPOSITORY = new Set(['ghcr.io', 'quay.io', DEFAULT_HOST])

/** Where Docker's own images lie. */
const OFFICIAL = `${DEFAULT_HOST}/library`

/** What is told to be an item, or with certainty to be none that is listed. */
type Answer = Match | 'none' | undefined

/** The item that an image is, if it is one of the landscape. */
export function matchImage({ host, path }: Pick<ImageName, 'host' | 'path'>, lookup: Lookup): Match | undefined {
  const name = inMirror(`${host || DEFAULT_HOST}/${path}`, lookup)
  const known = fromTable(name, lookup)
  const answer =
    (known && known !== 'none' && host === '' ? { ...known, rule: 'copy' as const } : known) ??
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

/** By owner and name of the repository that it is built from, or by the organisation of a project. */
function byOwner(name: string, lookup: Lookup): Answer {
  const [host = '', owner = '', own = '', ...rest] = name.split('/')
  if (!BY_REPOSITORY.has(host) || own === '') return undefined
  const itemId = lookup.repositories.get(`${owner}/${own}`)
  const rule = host === 'ghcr.io' ? 'registry' : 'repository'
  if (itemId) return { itemId, rule, evidence: `github.com/${owner}/${own}`, ...(rest.length > 0 && { isPart: true }) }
  const project = lookup.organisations.get(owner)
  return project ? { itemId: project, rule: 'organisation', evidence: `${host}/${owner}`, isPart: true } : undefined
}

/** A known image below the path of a registry that is not known: a cache, a company's own. */
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
      const known = fromTable(inMirror(name, lookup), lookup)
      if (known && known !== 'none') return { ...known, rule: 'copy' }
    }
  }
  return undefined
}

/** Parts of a path in which the name of a known image is looked for: each is looked up in every registry. */
const MAX_PARTS = 16
/** Hyphens of a name that may stand for the slash: no owner's name has as many. */
const MAX_HYPHENS = 8

const COPIED_FROM = [DEFAULT_HOST, 'quay.io', 'ghcr.io', 'registry.k8s.io']

/** Rancher copies `owner/name` as `rancher/mirrored-owner-name`; either may hold hyphens. */
function asMirrored(text: string, lookup: Lookup): Answer {
  let left = MAX_HYPHENS
  for (let hyphen = text.indexOf('-'); hyphen > 0 && left > 0; hyphen = text.indexOf('-', hyphen + 1), left -= 1) {
    const rest = `${text.slice(0, hyphen)}/${text.slice(hyphen + 1)}`
    for (const from of COPIED_FROM) {
      const known = fromTable(inMirror(`${from}/${rest}`, lookup), lookup)
      if (known && known !== 'none') return { ...known, rule: 'copy' }
    }
  }
  const others = [
    `${DEFAULT_HOST}/library/${text.replace(/^library-/, '')}`,
    `registry.k8s.io/${text}`,
    `registry.k8s.io/${text}/${text}`,
  ]
  const known = others.map((name) => fromTable(name, lookup)).find((one) => one && one !== 'none')
  return known && known !== 'none' ? { ...known, rule: 'copy' } : undefined
}

/** By the last part of the name alone, where that says something. Docker's own images are all in the table. */
function byName(name: string, lookup: Lookup): Match | undefined {
  const own = name.slice(name.lastIndexOf('/') + 1)
  if (name.startsWith(`${DEFAULT_HOST}/library/`) || lookup.generic.has(own)) return undefined
  const itemId = lookup.names.get(own)
  return itemId === undefined ? undefined : { itemId, rule: 'name', evidence: own }
}
