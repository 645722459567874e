import type { ImageName } from './finding.ts'

// The grammar of image references, after github.com/distribution/reference (reference.go and normalize.go):
//   reference := [host [":" port] "/"] path [":" tag] ["@" digest]
// Each part is checked separately, so that no expression backtracks excessively on a hostile text.

/** The implicit host, and its implicit namespace for a name of one part. */
export const DEFAULT_HOST = 'docker.io'
const OFFICIAL = 'library'

/** Maximum length of a name (host and path) in the grammar. */
const MAX_NAME_LENGTH = 255

const HOST_PART = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/
const IPV6 = /^\[[a-fA-F0-9:]+\]$/
const PORT = /^[0-9]{1,5}$/
const PATH_PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const TAG = /^\w[\w.-]{0,127}$/
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/
/** 64 hexadecimal digits are an image's identifier, not a name. */
const IDENTIFIER = /^[a-f0-9]{64}$/

/**
 * Parses an image reference and completes its name: `redis:7` is `docker.io`, `library/redis`, `7`.
 * @returns undefined if the text is not a reference.
 */
export function parseReference(text: string): ImageName | undefined {
  const at = text.indexOf('@')
  const digest = at < 0 ? undefined : text.slice(at + 1)
  if (digest !== undefined && !DIGEST.test(digest)) return undefined
  const rest = at < 0 ? text : text.slice(0, at)
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1)
  const tag = colon < 0 ? undefined : rest.slice(colon + 1)
  if (tag !== undefined && !TAG.test(tag)) return undefined
  const name = colon < 0 ? rest : rest.slice(0, colon)
  if (IDENTIFIER.test(name)) return undefined
  const { host, path } = splitHost(name)
  if (host.length + path.length + 1 > MAX_NAME_LENGTH || !isHost(host)) return undefined
  if (!path.split('/').every((part) => PATH_PART.test(part))) return undefined
  return { kind: 'image', host: host.toLowerCase(), path, tag, digest }
}

/** Docker's rule: the part before the first slash is a host if it has a dot, a port or a capital, or is localhost. */
function splitHost(name: string): { host: string; path: string } {
  const slash = name.indexOf('/')
  const first = slash < 0 ? '' : name.slice(0, slash)
  const isNamed = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase()
  const host = isNamed ? first : DEFAULT_HOST
  const path = isNamed ? name.slice(slash + 1) : name
  if (host !== DEFAULT_HOST && host !== 'index.docker.io') return { host, path }
  return { host: DEFAULT_HOST, path: path.includes('/') ? path : `${OFFICIAL}/${path}` }
}

function isHost(host: string): boolean {
  const bracket = host.lastIndexOf(']')
  const colon = host.indexOf(':', bracket + 1)
  if (colon >= 0 && !PORT.test(host.slice(colon + 1))) return false
  const bare = colon < 0 ? host : host.slice(0, colon)
  return IPV6.test(bare) || bare.split('.').every((part) => HOST_PART.test(part))
}
