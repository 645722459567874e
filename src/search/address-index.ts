import type { Item } from '../domain/landscape/landscape.ts'
import { joined } from '../lib/text.ts'
import { addressKey, readAddress, type Pair, type WebAddress } from './address.ts'
import { atCodeHost, CODE_HOSTS, isShared } from './hosts.ts'

/** The relation of an address to the item it resolves to. */
export const ADDRESS_KINDS = ['repository', 'homepage', 'link', 'site', 'organisation', 'image', 'id'] as const
export type AddressKind = (typeof ADDRESS_KINDS)[number]

/** Items that an address resolves to. */
export type Addressed = { docs: readonly number[]; of: AddressKind }

type Entry = { doc: number; of: 'repository' | 'homepage' | 'link' }

/** A home page: its host, and whether it is the host's root page (`/`, `/en`). */
type Home = { doc: number; host: string; isWhole: boolean }

/** The index over the addresses of all items. */
export type AddressIndex = {
  items: readonly Item[]
  /** Host and path → the uses of exactly that address. */
  at: ReadonlyMap<string, readonly Entry[]>
  /** Host, and its parent domains → the items with a home page there. */
  homes: ReadonlyMap<string, readonly Home[]>
  /** `host/owner` → the items with repositories of that owner. */
  owners: ReadonlyMap<string, ReadonlySet<number>>
  ids: ReadonlyMap<string, number>
  /** Names, reduced to letters and digits. */
  names: ReadonlyMap<string, readonly number[]>
}

/** Number of items from which a shared link identifies none of them, such as a common chat. */
const SHARED_LINK = 3
/** Number of items from which a shared root page identifies none of them. */
const SHARED_HOME = 3

/** Indexes the addresses of `items`; items are identified by their index. */
export function buildAddressIndex(items: readonly Item[]): AddressIndex {
  const at = new Map<string, Entry[]>()
  const homes = new Map<string, Home[]>()
  const owners = new Map<string, Set<number>>()
  const names = new Map<string, number[]>()
  const add = (url: string, entry: Entry): { host: string; path: readonly string[] } | undefined => {
    const address = readAddress(url)
    if (address?.kind !== 'web') return undefined
    const { host, path } = address
    const key = addressKey(host, path)
    const entries = at.get(key)
    if (!entries) at.set(key, [entry])
    else if (!entries.some(({ doc }) => doc === entry.doc)) entries.push(entry)
    return { host, path }
  }
  items.forEach((item, doc) => {
    push(names, joined(item.name), doc)
    for (const { url } of item.repositories) {
      const code = add(url, { doc, of: 'repository' })
      if (code?.path[0]) put(owners, `${code.host}/${code.path[0]}`, doc)
    }
    const home = item.homepageUrl === undefined ? undefined : add(item.homepageUrl, { doc, of: 'homepage' })
    if (home) {
      const { host, path } = home
      for (const domain of domainsOf(host)) push(homes, domain, { doc, host, isWhole: isRootPage(path) })
    }
    for (const { url } of item.links) add(url, { doc, of: 'link' })
  })
  return { items, at, homes, owners, ids: new Map(items.map(({ id }, doc) => [id, doc])), names }
}

/** A host and its parent domains, down to two labels. */
function domainsOf(host: string): string[] {
  const parts = host.split('.')
  return parts.slice(0, Math.max(1, parts.length - 1)).map((_, from) => parts.slice(from).join('.'))
}

/** Whether a path is a host's root page after its redirect: `/en`, `/fr-fr`, `/home`. */
function isRootPage(path: readonly string[]): boolean {
  return /^(?:[a-z]{2}(?:[-_][a-z]{2})?|home|intl|main)$/.test(path.filter(Boolean).join('/'))
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function put<K>(map: Map<K, Set<number>>, key: K, doc: number): void {
  const set = map.get(key)
  if (set) set.add(doc)
  else map.set(key, new Set([doc]))
}

/** Resolves `address` to items: by the longest matching path, by its organisation, or by its site. */
export function findByAddress(index: AddressIndex, address: WebAddress | Pair): Addressed | undefined {
  if (address.kind === 'pair') return atPath(index, 'github.com', [address.owner, address.name])
  const named = byParameter(index, address)
  if (named) return named.docs.length > 0 ? named : undefined
  // Pages of a code host ("owner.github.io") may be an item's home page, which takes precedence over the owner.
  return atPath(index, address.host, address.path) ?? atCode(index, address) ?? byAppPage(index, address)
}

function atCode(index: AddressIndex, { host, path }: WebAddress): Addressed | undefined {
  const code = atCodeHost(host, path)
  if (code.host === host && code.path.length === path.length) return bySite(index, host)
  return atPath(index, code.host, code.path)
}

function atPath(index: AddressIndex, host: string, path: readonly string[]): Addressed | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const found = entriesAt(index, addressKey(host, path.slice(0, length)), length === path.length)
    if (found) return found
  }
  if (CODE_HOSTS.has(host)) {
    const root = path.length === 0 ? entriesAt(index, host, true) : undefined
    return root ?? (path[0] ? ofOwner(index, `${host}/${path[0]}`, path.length === 1) : undefined)
  }
  return path.length === 0 || !isShared(host) ? atRoot(index, host, path.length === 0) : undefined
}

/** The items with that address; for a prefix of the query's address, links are ignored. */
function entriesAt(index: AddressIndex, key: string, isWhole: boolean): Addressed | undefined {
  const entries = index.at.get(key) ?? []
  for (const of of ['repository', 'homepage', 'link'] as const) {
    if (of === 'link' && !isWhole) continue
    const docs = entries.flatMap((entry) => (entry.of === of ? [entry.doc] : []))
    if (docs.length === 0 || (of === 'link' && docs.length >= SHARED_LINK)) continue
    return { docs: [...docs, ...others(entries, of)], of }
  }
  return undefined
}

/** Items with another use of the address: an item's repository may be another's home page. */
function others(entries: readonly Entry[], of: Entry['of']): number[] {
  return entries.flatMap((entry) => (entry.of !== of && entry.of !== 'link' ? [entry.doc] : []))
}

function atRoot(index: AddressIndex, host: string, isWhole: boolean): Addressed | undefined {
  const root = entriesAt(index, host, true)
  const isTechnology = root?.docs.some((doc) => index.items[doc]?.kind === 'technology')
  if (!root) return undefined
  // On the site of an organisation, items with the site's name match as well.
  const named = isTechnology ? [] : namedAfter(index, labelOf(host), index.homes.get(host))
  return { docs: technologyFirst(index, [...new Set([...named, ...root.docs])]), of: isWhole ? root.of : 'site' }
}

/** The items whose site contains a host: the root page is theirs, or the host has their name. */
function bySite(index: AddressIndex, host: string): Addressed | undefined {
  for (const domain of domainsOf(host)) {
    if (isShared(domain)) return undefined
    const root = domain === host ? undefined : atRoot(index, domain, false)
    if (root) return root
    const homes = index.homes.get(domain) ?? []
    const whole = homes.filter((home) => home.isWhole && home.host === host)
    const docs = whole.length < SHARED_HOME ? whole.map(({ doc }) => doc) : []
    const named = docs.length > 0 ? docs : namedAfter(index, labelOf(domain), homes)
    if (named.length > 0) return { docs: technologyFirst(index, named), of: 'site' }
    if (homes.length > 0) return undefined
  }
  return undefined
}

/** The distinctive label of a host. */
function labelOf(host: string): string {
  const parts = host.split('.')
  return parts.at(-2) ?? host
}

/** Among the items with a home page there, those whose name equals the label, or the only one contained in it. */
function namedAfter(index: AddressIndex, label: string, homes: readonly Home[] = []): number[] {
  const wanted = joined(label)
  const bare = (doc: number) => joined(nameOf(index, doc).replace(/\([^)]*\)/g, ''))
  const docs = homes.map(({ doc }) => doc)
  const exact = docs.filter((doc) => bare(doc) === wanted)
  if (exact.length > 0) return exact
  const most = docs.filter((doc) => bare(doc).length > MIN_NAME_LENGTH && wanted.includes(bare(doc)))
  return most.length === 1 ? most : []
}

function technologyFirst(index: AddressIndex, docs: readonly number[]): number[] {
  const isTechnology = (doc: number) => index.items[doc]?.kind === 'technology'
  return [...docs.filter(isTechnology), ...docs.filter((doc) => !isTechnology(doc))]
}

function nameOf(index: AddressIndex, doc: number): string {
  return index.items[doc]?.name ?? ''
}

/** Shortest name, in characters, that can identify an owner. */
const MIN_NAME_LENGTH = 3

/** The items of an owner: all for the owner's page, otherwise the item with the owner's name. */
function ofOwner(index: AddressIndex, owner: string, isAll: boolean): Addressed | undefined {
  const docs = [...(index.owners.get(owner) ?? [])]
  const ownerName = joined(owner.slice(owner.indexOf('/')))
  const related = (doc: number) => {
    const name = joined(nameOf(index, doc))
    if (Math.min(ownerName.length, name.length) < MIN_NAME_LENGTH) return false
    return ownerName.includes(name) || name.includes(ownerName)
  }
  const exact = docs.filter((doc) => joined(nameOf(index, doc)) === ownerName)
  const alike = docs.filter(related)
  const projects = alike.filter((doc) => index.items[doc]?.maturity !== undefined)
  const main = exact.length > 0 ? exact : projects.length === 1 ? projects : alike.length === 1 ? alike : []
  const found = isAll ? [...new Set([...main, ...docs])] : main
  return found.length > 0 ? { docs: found, of: 'organisation' } : undefined
}

/**
 * Resolves `?item=category--subcategory--name` of landscape.cncf.io, its older `selected=name`, and our `?item=id`;
 * without items if the name does not exist.
 */
function byParameter(index: AddressIndex, { host, path, rest }: WebAddress): Addressed | undefined {
  const text = [path.at(-1), rest].join(' ')
  const value = /(?:^|[?&#\s])(?:item|selected)=([^&#\s]+)/i.exec(text)?.[1]
  if (value === undefined) return undefined
  const named = unescape(value)
  const parts = named.split('--')
  const id = index.ids.get(named)
  if (parts.length === 1 && id !== undefined && !index.homes.has(host)) return { docs: [id], of: 'id' }
  const docs = index.names.get(joined(parts.at(-1) ?? '')) ?? []
  const inPlace = docs.filter((doc) => joined(index.items[doc]?.category ?? '') === joined(parts[0] ?? ''))
  const found = inPlace.length > 0 ? inPlace : docs
  // On other hosts the parameter may be unrelated, unless it has the landscape's double dashes.
  const isLandscape = host.includes('landscape') || host === 'l.cncf.io'
  if (!isLandscape && parts.length < 3 && host !== 'localhost') return undefined
  return found.length > 0 || isLandscape ? { docs: found, of: 'id' } : undefined
}

/** An item page of this application, `…/item/ID`, unless the host is an item's home page. */
function byAppPage(index: AddressIndex, { host, path }: WebAddress): Addressed | undefined {
  const id = path.at(-2) === 'item' ? index.ids.get(path.at(-1) ?? '') : undefined
  return id === undefined || index.homes.has(host) ? undefined : { docs: [id], of: 'id' }
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
