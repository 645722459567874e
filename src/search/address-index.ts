import type { Item } from '../domain/landscape/landscape.ts'
import { joined } from '../lib/text.ts'
import { addressKey, readAddress, type Pair, type WebAddress } from './address.ts'
import { atCodeHost, CODE_HOSTS, isShared } from './hosts.ts'

/** What an address is to the item that it leads to. */
export const ADDRESS_KINDS = ['repository', 'homepage', 'link', 'site', 'organisation', 'image', 'id'] as const
export type AddressKind = (typeof ADDRESS_KINDS)[number]

/** Items that an address leads to. */
export type Addressed = { docs: readonly number[]; of: AddressKind }

type Entry = { doc: number; of: 'repository' | 'homepage' | 'link' }

/** A home page: its host, and whether it is all that lies there (`/`, `/en`). */
type Home = { doc: number; host: string; isWhole: boolean }

/** The addresses of all items. */
export type AddressIndex = {
  items: readonly Item[]
  /** Host and path → what has that very address. */
  at: ReadonlyMap<string, readonly Entry[]>
  /** Host, and every domain above it → the items whose home page lies there. */
  homes: ReadonlyMap<string, readonly Home[]>
  /** `host/owner` → the items with repositories of that owner. */
  owners: ReadonlyMap<string, ReadonlySet<number>>
  ids: ReadonlyMap<string, number>
  /** Names, letters and digits alone. */
  names: ReadonlyMap<string, readonly number[]>
}

/** A link of so many items is of none of them (a chat that all share). */
const SHARED_LINK = 3
/** A first page that so many items call their home belongs to none of them alone. */
const SHARED_HOME = 3

/** Collects the addresses of `items`; a position in it is an item. */
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
    const known = at.get(key)
    if (!known) at.set(key, [entry])
    else if (!known.some(({ doc }) => doc === entry.doc)) known.push(entry)
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
      for (const domain of domainsOf(host)) push(homes, domain, { doc, host, isWhole: isAllOfHost(path) })
    }
    for (const { url } of item.links) add(url, { doc, of: 'link' })
  })
  return { items, at, homes, owners, ids: new Map(items.map(({ id }, doc) => [id, doc])), names }
}

/** A host and the domains above it, down to two parts. */
function domainsOf(host: string): string[] {
  const parts = host.split('.')
  return parts.slice(0, Math.max(1, parts.length - 1)).map((_, from) => parts.slice(from).join('.'))
}

/** `/en`, `/fr-fr`, `/home`: the first page of a host, under the address that the host itself leads to. */
function isAllOfHost(path: readonly string[]): boolean {
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

/** The items that `address` leads to: by the longest path that is one's, by its organisation, or by its site. */
export function findByAddress(index: AddressIndex, address: WebAddress | Pair): Addressed | undefined {
  if (address.kind === 'pair') return atPath(index, 'github.com', [address.owner, address.name])
  const named = byParameter(index, address)
  if (named) return named.docs.length > 0 ? named : undefined
  // What a page of a code host's own shows ("owner.github.io") may be an item's home page; only then is it taken apart.
  return atPath(index, address.host, address.path) ?? atCode(index, address) ?? byOwnPage(index, address)
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
    const own = path.length === 0 ? entriesAt(index, host, true) : undefined
    return own ?? (path[0] ? ofOwner(index, `${host}/${path[0]}`, path.length === 1) : undefined)
  }
  return path.length === 0 || !isShared(host) ? atRoot(index, host, path.length === 0) : undefined
}

/** What has that address; of a longer one's beginning, only what everything below it belongs to. */
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

/** What has it as something else: the one's repository may be another's home page. */
function others(entries: readonly Entry[], of: Entry['of']): number[] {
  return entries.flatMap((entry) => (entry.of !== of && entry.of !== 'link' ? [entry.doc] : []))
}

function atRoot(index: AddressIndex, host: string, isWhole: boolean): Addressed | undefined {
  const own = entriesAt(index, host, true)
  const isTechnology = own?.docs.some((doc) => index.items[doc]?.kind === 'technology')
  if (!own) return undefined
  // On a site that an organisation calls its home, what goes by the site's name is meant as well.
  const named = isTechnology ? [] : namedAfter(index, labelOf(host), index.homes.get(host))
  return { docs: technologyFirst(index, [...new Set([...named, ...own.docs])]), of: isWhole ? own.of : 'site' }
}

/** The items whose site a host is part of: its first page is theirs, or it is called after them. */
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

/** The part of a host that people know it by. */
function labelOf(host: string): string {
  const parts = host.split('.')
  return parts.at(-2) ?? host
}

/** Of the items with a home page there, the one that the host is called after: by its whole name, or by most of it. */
function namedAfter(index: AddressIndex, label: string, homes: readonly Home[] = []): number[] {
  const wanted = joined(label)
  const bare = (doc: number) => joined(nameOf(index, doc).replace(/\([^)]*\)/g, ''))
  const docs = homes.map(({ doc }) => doc)
  const exact = docs.filter((doc) => bare(doc) === wanted)
  if (exact.length > 0) return exact
  const most = docs.filter((doc) => bare(doc).length > MIN_NAME && wanted.includes(bare(doc)))
  return most.length === 1 ? most : []
}

function technologyFirst(index: AddressIndex, docs: readonly number[]): number[] {
  const isTechnology = (doc: number) => index.items[doc]?.kind === 'technology'
  return [...docs.filter(isTechnology), ...docs.filter((doc) => !isTechnology(doc))]
}

function nameOf(index: AddressIndex, doc: number): string {
  return index.items[doc]?.name ?? ''
}

/** The shortest name that an owner's can be told by. */
const MIN_NAME = 3

/** What lies under an owner: all of it where the owner alone is asked for, otherwise the item it is called after. */
function ofOwner(index: AddressIndex, owner: string, isAll: boolean): Addressed | undefined {
  const docs = [...(index.owners.get(owner) ?? [])]
  const own = joined(owner.slice(owner.indexOf('/')))
  const related = (doc: number) => {
    const name = joined(nameOf(index, doc))
    if (Math.min(own.length, name.length) < MIN_NAME) return false
    return own.includes(name) || name.includes(own)
  }
  const exact = docs.filter((doc) => joined(nameOf(index, doc)) === own)
  const alike = docs.filter(related)
  const projects = alike.filter((doc) => index.items[doc]?.maturity !== undefined)
  const main = exact.length > 0 ? exact : projects.length === 1 ? projects : alike.length === 1 ? alike : []
  const found = isAll ? [...new Set([...main, ...docs])] : main
  return found.length > 0 ? { docs: found, of: 'organisation' } : undefined
}

/** By `?item=category--subcategory--name` of landscape.cncf.io, its older `selected=name`, and our own `?item=id`; none where it names what is not there. */
function byParameter(index: AddressIndex, { host, path, rest }: WebAddress): Addressed | undefined {
  const text = [path.at(-1), rest].join(' ')
  const value = /(?:^|[?&#\s])(?:item|selected)=([^&#\s]+)/i.exec(text)?.[1]
  if (value === undefined) return undefined
  const named = unescaped(value)
  const parts = named.split('--')
  const id = index.ids.get(named)
  if (parts.length === 1 && id !== undefined && !index.homes.has(host)) return { docs: [id], of: 'id' }
  const docs = index.names.get(joined(parts.at(-1) ?? '')) ?? []
  const inPlace = docs.filter((doc) => joined(index.items[doc]?.category ?? '') === joined(parts[0] ?? ''))
  const found = inPlace.length > 0 ? inPlace : docs
  // Elsewhere such a parameter may be of anything; two dashes twice are the landscape's.
  const isLandscape = host.includes('landscape') || host === 'l.cncf.io'
  if (!isLandscape && parts.length < 3 && host !== 'localhost') return undefined
  return found.length > 0 || isLandscape ? { docs: found, of: 'id' } : undefined
}

/** The page of an item here: `…/item/ID`. Of a host that the landscape knows, it is a page of that host's. */
function byOwnPage(index: AddressIndex, { host, path }: WebAddress): Addressed | undefined {
  const id = path.at(-2) === 'item' ? index.ids.get(path.at(-1) ?? '') : undefined
  return id === undefined || index.homes.has(host) ? undefined : { docs: [id], of: 'id' }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
