import { CODE_HOSTS, isShared } from './hosts.ts'

/** An address that stands in a query, in lower case: a host and the parts of its path. */
export type WebAddress = {
  kind: 'web'
  host: string
  path: string[]
  /** What it asks for behind the `?`, and its fragment, as typed. */
  rest: string
  /** Whether it cannot be anything else: it has a scheme, or a path, or begins with `www.`. */
  isSure: boolean
}
/** `owner/name`, as code hosts and registries name things. */
export type Pair = { kind: 'pair'; owner: string; name: string }

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i
/** `git@github.com:owner/name.git` */
const SCP = /^[\w.-]+@(?<host>[\w-]+(?:\.[\w-]+)+):(?!\d+\/)(?<path>[\w./~-]+)$/i
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*\p{L}$/u
const PAIR = /^(?<owner>[a-z0-9](?:[\w-]*[a-z0-9])?)\/(?<name>[\w.-]+)$/i

/** Hosts without a dot, where addresses are of what runs on one's own machine. */
const LOCAL = 'localhost'

/** Characters; more than browsers and servers take of an address. */
const LONGEST = 2000
/** Characters that a host may have (RFC 1035). */
const LONGEST_HOST = 253

/** Reads a part of a query as an address. @returns undefined when it is none. */
export function readAddress(part: string): WebAddress | Pair | undefined {
  if (part.length > LONGEST) return undefined
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

/** What stands around an address in a text: brackets, quotes, `key=`, the full stop of a sentence. */
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
  if (host.length > LONGEST_HOST || (!HOST.test(host) && host !== LOCAL)) return undefined
  const parts = decoded(path).toLowerCase().split('/').filter(Boolean)
  return { kind: 'web', host, path: parts.map(withoutRevision).map(plainPart), rest, isSure }
}

/** `/index.html` and `.git` at the end say nothing. */
function plainPart(part: string, at: number, parts: readonly string[]): string {
  if (at < parts.length - 1) return part
  return part.replace(/^index\.\w{3,4}$/, '').replace(/\.git$/, '')
}

/** `name@v1.2.3`, `name#12` */
function withoutRevision(text: string): string {
  return text.startsWith('@') ? text : text.replace(/[@#].*$/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The key under which an address is looked up: host and path. */
export function addressKey(host: string, path: readonly string[]): string {
  const parts = path.filter((part) => part !== '')
  return parts.length === 0 ? host : `${host}/${parts.join('/')}`
}

/** Ends of hosts that no product's name ends in, so that what stands before one is surely no word ("node.js" is). */
const TOP_LEVEL =
  /\.(?:com|org|net|io|dev|cloud|app|ai|sh|co|tech|eu|us|uk|de|fr|ch|nl|be|es|it|at|se|no|fi|dk|pl|cz|cn|jp|kr|in|ru|br|au|ca|info|edu|gov|tools|run|works|systems|solutions|software|page|site|online|xyz|me|tv|so|gg)$/

/** Whether an address cannot be words: of a host that is one for certain, or whole. */
export function isSurelyAddress({ host, isSure }: WebAddress): boolean {
  if (CODE_HOSTS.has(host) || isShared(host)) return true
  return isSure || TOP_LEVEL.test(host)
}
