import { CODE_HOSTS, isShared } from './hosts.ts'

/** An address in a query, in lower case: a host and the parts of its path. */
export type WebAddress = {
  kind: 'web'
  host: string
  path: string[]
  /** Query string and fragment, as typed. */
  rest: string
  /** Whether it is unambiguous: it has a scheme, or a path, or begins with `www.`. */
  isSure: boolean
}
/** `owner/name`, as on code hosts and registries. */
export type Pair = { kind: 'pair'; owner: string; name: string }

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i
/** `git@github.com:owner/name.git` */
const SCP = /^[\w.-]+@(?<host>[\w-]+(?:\.[\w-]+)+):(?!\d+\/)(?<path>[\w./~-]+)$/i
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*\p{L}$/u
const PAIR = /^(?<owner>[a-z0-9](?:[\w-]*[a-z0-9])?)\/(?<name>[\w.-]+)$/i

/** The only host without a dot: the local machine. */
const LOCAL = 'localhost'

/** Maximum length of an address in characters, above that of browsers and servers. */
const MAX_LENGTH = 2000
/** Maximum length of a host in characters (RFC 1035). */
const MAX_HOST_LENGTH = 253

/** Parses a part of a query as an address. @returns undefined if it is not an address. */
export function readAddress(part: string): WebAddress | Pair | undefined {
  if (part.length > MAX_LENGTH) return undefined
  const text = bare(part)
  const scp = SCP.exec(text)?.groups
  if (scp) return webAddress(`${scp['host']}/${scp['path']}`, true)
  const scheme = SCHEME.exec(text)?.[0]
  if (scheme !== undefined) return webAddress(text.slice(scheme.length), true)
  const web = webAddress(text, /[/?#][^/?#]/.test(text) || /^www\./i.test(text))
  if (web) return web
  const { owner, name } = PAIR.exec(withoutRevision(text).replace(/\.git$/i, ''))?.groups ?? {}
  return owner && name ? { kind: 'pair', owner: owner.toLowerCase(), name: name.toLowerCase() } : undefined
}

/** Removes the surroundings of an address in a text: brackets, quotes, `key=`, the full stop of a sentence. */
function bare(part: string): string {
  const from = part.search(/(?:https?|ssh|git(?:\+\w+)?|oci|docker|ftp):\/\//i)
  return part.slice(Math.max(0, from)).replace(/^[<([{"'«“]+|[>)\]}"'»”,;:!?.…]+$/g, '')
}

function webAddress(text: string, isSure: boolean): WebAddress | undefined {
  const [, authority = '', path = '', rest = ''] = /^([^/?#]*)([^?#]*)(.*)$/s.exec(text) ?? []
  const host = authority
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '')
  if (host.length > MAX_HOST_LENGTH || (!HOST.test(host) && host !== LOCAL)) return undefined
  const parts = decode(path).toLowerCase().split('/').filter(Boolean)
  return { kind: 'web', host, path: parts.map(withoutRevision).map(plainPart), rest, isSure }
}

/** Removes a trailing `/index.html` or `.git`. */
function plainPart(part: string, at: number, parts: readonly string[]): string {
  if (at < parts.length - 1) return part
  return part.replace(/^index\.\w{3,4}$/, '').replace(/\.git$/, '')
}

/** Removes a revision: `name@v1.2.3`, `name#12`. */
function withoutRevision(text: string): string {
  return text.startsWith('@') ? text : text.replace(/[@#].*$/, '')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The lookup key of an address: host and path. */
export function addressKey(host: string, path: readonly string[]): string {
  const parts = path.filter((part) => part !== '')
  return parts.length === 0 ? host : `${host}/${parts.join('/')}`
}

/** Top-level domains that are not endings of product names, unlike "node.js". */
const TOP_LEVEL =
  /\.(?:com|org|net|io|dev|cloud|app|ai|sh|co|tech|eu|us|uk|de|fr|ch|nl|be|es|it|at|se|no|fi|dk|pl|cz|cn|jp|kr|in|ru|br|au|ca|info|edu|gov|tools|run|works|systems|solutions|software|page|site|online|xyz|me|tv|so|gg)$/

/** Whether an address is not just words: it is unambiguous, or its host is certain. */
export function isSurelyAddress({ host, isSure }: WebAddress): boolean {
  if (CODE_HOSTS.has(host) || isShared(host)) return true
  return isSure || TOP_LEVEL.test(host)
}
