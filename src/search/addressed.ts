import { joined } from '../lib/text.ts'
import { isSurelyAddress, readAddress } from './address.ts'
import { buildAddressIndex, findByAddress, type AddressIndex, type AddressKind } from './address-index.ts'
import type { FindImage } from './hits.ts'
import { usesOf } from './name-index.ts'
import type { Ranked } from './rank.ts'
import type { SearchIndex } from './search-index.ts'
import { isTag } from './versions.ts'

/** What the addresses of a query lead to. */
export type AddressesSaid = {
  found: Ranked[]
  /** The query without them. */
  text: string
  /** The query with the name of its item in the place of each. */
  named: string
  /** Addresses, as typed, that lead nowhere. */
  unknown: string[]
}

const indexes = new WeakMap<SearchIndex, AddressIndex>()

/** Made when the first address is asked for: most people ask for none. */
function indexOf(index: SearchIndex): AddressIndex {
  let own = indexes.get(index)
  if (!own) indexes.set(index, (own = buildAddressIndex(index.items)))
  return own
}

/** Before an item that is merely named. */
const KEY = 2000

/** Takes the addresses out of a query, and finds what each leads to. */
export function findAddressed(index: SearchIndex, text: string, image?: FindImage): AddressesSaid {
  const said: AddressesSaid = { found: [], text, named: text, unknown: [] }
  if (!/[./:]/.test(text)) return said
  const rest: string[] = []
  const named: string[] = []
  for (const part of text.split(/\s+/)) {
    const docs = leadsTo(index, part, image)
    if (docs === 'unknown') said.unknown.push(part)
    else if (docs === undefined) rest.push(part)
    else said.found.push(...docs)
    const [first] = typeof docs === 'object' ? docs : []
    named.push(first ? (index.items[first.doc]?.name ?? part) : part)
  }
  const seen = new Set<number>()
  said.found = said.found
    .filter(({ doc }) => !seen.has(doc) && seen.add(doc))
    .map((one, at) => ({ ...one, key: KEY - at }))
  if (said.found.length > 0 || said.unknown.length > 0) said.text = rest.join(' ')
  said.named = named.join(' ')
  return said
}

/** Whether a query may need `FindImage`: callers that have to fetch the tables for it ask first. */
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

/** "Logz.io", "OPA/Gatekeeper" and "CI/CD" are names or words before they are addresses. */
function isName(index: SearchIndex, part: string): boolean {
  if (part.includes('//') || part.includes('@')) return false
  return usesOf(index.names, joined(part)).some(
    ({ isDerived, doc }) => !isDerived && index.items[doc]?.kind === 'technology',
  )
}

function leadsTo(index: SearchIndex, part: string, image: FindImage | undefined): Ranked[] | 'unknown' | undefined {
  const address = readAddress(part)
  const found = address && findByAddress(indexOf(index), address)
  const isVague = found?.of === 'organisation' || found?.of === 'site'
  // `owner/name` alone is a repository before it is an image.
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
  // A site or an organisation comes in its own order: what it is called after first.
  const ordered = of === 'site' || of === 'organisation' ? docs : docs.toSorted((a, b) => best(b) - best(a))
  return ordered.map((doc) => ({ doc, tier: 'exact', key: 0, address: of }))
}
