import { joined } from '../lib/text.ts'
import { isSurelyAddress, readAddress } from './address.ts'
import { buildAddressIndex, findByAddress, type AddressIndex, type AddressKind } from './address-index.ts'
import type { FindImage } from './hits.ts'
import { usesOf } from './name-index.ts'
import type { Ranked } from './rank.ts'
import type { SearchIndex } from './search-index.ts'
import { isTag } from './versions.ts'

/** The resolved addresses of a query. */
export type QueryAddresses = {
  found: Ranked[]
  /** The query without them. */
  text: string
  /** The query with each address replaced by its item's name. */
  named: string
  /** Addresses without an item, as typed. */
  unknown: string[]
}

const indexes = new WeakMap<SearchIndex, AddressIndex>()

/** Built lazily, because most queries have no address. */
function indexOf(index: SearchIndex): AddressIndex {
  let addresses = indexes.get(index)
  if (!addresses) indexes.set(index, (addresses = buildAddressIndex(index.items)))
  return addresses
}

/** Sort key above those of items that are matched by words. */
const ADDRESS_KEY = 2000

/** Extracts the addresses of a query, and resolves each. */
export function findAddresses(index: SearchIndex, text: string, image?: FindImage): QueryAddresses {
  const result: QueryAddresses = { found: [], text, named: text, unknown: [] }
  if (!/[./:]/.test(text)) return result
  const rest: string[] = []
  const named: string[] = []
  for (const part of text.split(/\s+/)) {
    const docs = resolve(index, part, image)
    if (docs === 'unknown') result.unknown.push(part)
    else if (docs === undefined) rest.push(part)
    else result.found.push(...docs)
    const [first] = typeof docs === 'object' ? docs : []
    named.push(first ? (index.items[first.doc]?.name ?? part) : part)
  }
  const seen = new Set<number>()
  result.found = result.found
    .filter(({ doc }) => !seen.has(doc) && seen.add(doc))
    .map((match, at) => ({ ...match, key: ADDRESS_KEY - at }))
  if (result.found.length > 0 || result.unknown.length > 0) result.text = rest.join(' ')
  result.named = named.join(' ')
  return result
}

/** Whether a query may need `FindImage`, so that callers load its tables only then. */
export function mayNameImage(text: string): boolean {
  return text.split(/\s+/).some((part) => isImageLike(part) || onHub(part) !== undefined)
}

/** Pages of registries about an image: `hub.docker.com/r/grafana/grafana`, `/_/redis`, `quay.io/repository/…`. */
const HUB =
  /^(?:https?:\/\/)?(?:hub\.docker\.com\/(?:r|_|layers|repository\/docker)|(?<quay>quay\.io)\/repository)\/(?<path>[\w.-]+(?:\/[\w.-]+)?)/i

function onHub(part: string): string | undefined {
  const { quay, path } = HUB.exec(part)?.groups ?? {}
  return path === undefined ? undefined : `${quay === undefined ? '' : 'quay.io/'}${path.toLowerCase()}`
}

function withoutScheme(part: string): string {
  return part.replace(/^(?:oci|docker):\/\//, '')
}

/** A name with a tag, or with a path. */
function isImageLike(part: string): boolean {
  const bare = withoutScheme(part)
  const colon = bare.lastIndexOf(':')
  if (colon > 0 && colon > bare.lastIndexOf('/') && isTag(bare.slice(colon + 1))) return true
  return /^[a-z0-9][\w.:-]*\/[\w./:@-]+$/i.test(bare) && !bare.includes('//')
}

/** Whether a part is a name, such as "Logz.io", "OPA/Gatekeeper" or "CI/CD", rather than an address. */
function isName(index: SearchIndex, part: string): boolean {
  if (part.includes('//') || part.includes('@')) return false
  return usesOf(index.names, joined(part)).some(
    ({ isDerived, doc }) => !isDerived && index.items[doc]?.kind === 'technology',
  )
}

function resolve(index: SearchIndex, part: string, image: FindImage | undefined): Ranked[] | 'unknown' | undefined {
  const address = readAddress(part)
  const found = address && findByAddress(indexOf(index), address)
  const isVague = found?.of === 'organisation' || found?.of === 'site'
  // `owner/name` without a registry is a repository rather than an image.
  const isImage = isImageLike(part) && (!found || (isVague && (address?.kind === 'web' || /:/.test(part))))
  const reference = onHub(part) ?? (isImage ? withoutScheme(part) : undefined)
  const id = reference === undefined ? undefined : image?.(reference)
  const doc = id === undefined ? -1 : index.items.findIndex((item) => item.id === id)
  if (doc >= 0) return ranked(index, [doc], 'image')
  if (found) return ranked(index, found.docs, found.of)
  return address?.kind === 'web' && isSurelyAddress(address) && !isName(index, part) ? 'unknown' : undefined
}

function ranked(index: SearchIndex, docs: readonly number[], of: AddressKind): Ranked[] {
  const best = (doc: number) => (index.items[doc]?.kind === 'technology' ? 10 : 0) + (index.priors[doc] ?? 0)
  // Sites and organisations are already ordered: items with their name first.
  const ordered = of === 'site' || of === 'organisation' ? docs : docs.toSorted((a, b) => best(b) - best(a))
  return ordered.map((doc) => ({ doc, tier: 'exact', key: 0, address: of }))
}
