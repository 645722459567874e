import { joined, slugify } from '../../lib/text.ts'
import { hostOf, httpUrl, repositoryKey } from '../../lib/url.ts'
import { itemsById, type Item, type Landscape } from './landscape.ts'
import { placeIdsOf } from './paths.ts'

/** Hosts where every owner has a path: what stands under one owner says nothing of another. */
const CODE_HOSTS: ReadonlySet<string> = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'])
/** Parts of a site that projects put before the name of their host. */
const SITE_PARTS = /^(?:docs?|documentation|blog|learn|community)\./

type Page = { path: string; item: Item }
type Index = {
  /** Items by repository; one that several have leads to the only one whose first it is, or to none. */
  repositories: ReadonlyMap<string, Item | undefined>
  /** Home pages by host, the longest path first. */
  pages: ReadonlyMap<string, Page[]>
  names: ReadonlyMap<string, Item[]>
}
const indexes = new WeakMap<Landscape, Index>()

/**
 * The item that an address is about: by our own address of it, by that of a CNCF landscape (today's `?item=` and the
 * earlier `?selected=`), by its repository or anything within, or by its home page: the one on that host whose path is
 * the longest that the address begins with. Nothing is fetched.
 * @param address http(s), without its scheme, or as git writes one (`git@host:owner/name.git`)
 * @returns undefined where no item or more than one is meant
 */
export function itemForAddress(landscape: Landscape, address: string): Item | undefined {
  const url = urlOf(address)
  if (!url) return undefined
  const host = hostOf(url.href)
  const index = indexOf(landscape)
  const isCode = CODE_HOSTS.has(host)
  return (
    (isCode ? undefined : (ownItem(landscape, url) ?? landscapeItem(index, url, host))) ??
    repositoryItem(index, url) ??
    pageItem(index, url, host, isCode)
  )
}

/** Whether a text without spaces can be an address: a scheme, a git address, or a host with what follows it. */
export function isAddress(text: string): boolean {
  return urlOf(text) !== undefined
}

function urlOf(text: string): URL | undefined {
  const trimmed = text.trim()
  const git = /^(?:git\+)?(?:ssh:\/\/)?git@([\w.-]+)[:/]([\w./-]+)$/i.exec(trimmed)
  const whole = git
    ? `https://${git[1]}/${git[2]}`
    : /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:]\S*)?$/i.test(trimmed)
      ? `https://${trimmed}`
      : trimmed.replace(/^git(?:\+https?)?:\/\//i, 'https://')
  const url = httpUrl(whole)
  return url === undefined ? undefined : new URL(url)
}

/** `/item/ID` at the end of a path in either language, or `?item=ID`, wherever the application is served. */
function ownItem(landscape: Landscape, url: URL): Item | undefined {
  const id = /\/item\/([a-z0-9-]{1,80})\/?$/.exec(url.pathname)?.[1] ?? parameter(url, 'item')
  return itemsById(landscape).get(id)
}

/** `?item=category--subcategory--name`, and before 2024 `?selected=name`, also as a part of the path. */
function landscapeItem({ names }: Index, url: URL, host: string): Item | undefined {
  const item = parameter(url, 'item')
  if (item.includes('--')) {
    const parts = item.split('--')
    const found = names.get(joined(parts.pop() ?? '')) ?? []
    const place = parts.map(slugify).join('/')
    return found.find((one) => placeIdsOf(one).includes(place)) ?? only(found)
  }
  const selected = /^(?:landscape|l)\./.test(host) ? parameter(url, 'selected') : ''
  return selected === '' ? undefined : only(names.get(joined(selected)) ?? [])
}

/** A parameter of an address, in its query or its path; empty where it has none. */
function parameter(url: URL, name: string): string {
  const value = new RegExp(`[?&/]${name}=([^&#]*)`).exec(url.href)?.[1] ?? ''
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return value
  }
}

/** The one that is meant: the only one, or the only one that is no organisation. */
function only(items: readonly Item[]): Item | undefined {
  const [first, second] = items
  if (!second) return first
  const [technology, another] = items.filter((item) => item.kind === 'technology')
  return another ? undefined : technology
}

function repositoryItem({ repositories }: Index, url: URL): Item | undefined {
  const whole = repositoryKey(url.href)
  // Some projects name all that they own as their repository.
  if (repositories.has(whole)) return repositories.get(whole)
  const parts = whole.split('/')
  // The host, the owner and the name at least.
  for (let length = Math.min(parts.length, 12); length >= 3; length -= 1) {
    const key = parts
      .slice(0, length)
      .join('/')
      .replace(/\.git$/, '')
    if (repositories.has(key)) return repositories.get(key)
  }
  return undefined
}

function pageItem({ pages }: Index, url: URL, host: string, isCode: boolean): Item | undefined {
  const path = pathOf(url)
  for (const one of [host, host.replace(SITE_PARTS, '')]) {
    const own = pages.get(one) ?? []
    const begun = own.find((page) => page.path === '' || `${path}/`.startsWith(`${page.path}/`))
    // Of an owner's page, what stands beneath is another thing.
    if (begun && !(isCode && begun.path !== path && begun.path.split('/').length < 3))
      return only(own.filter((page) => page.path === begun.path).map((page) => page.item))
  }
  return undefined
}

/** The path of an address for comparing: in lower case, without a slash or an index page at its end. */
function pathOf(url: URL): string {
  return url.pathname
    .toLowerCase()
    .replace(/\/index\.html?$/, '')
    .replace(/\/+$/, '')
}

function indexOf(landscape: Landscape): Index {
  const known = indexes.get(landscape)
  if (known) return known
  const owners = new Map<string, { item: Item; isFirst: boolean }[]>()
  const pages = new Map<string, Page[]>()
  const names = new Map<string, Item[]>()
  for (const item of landscape.items) {
    const keys = new Set<string>()
    for (const [place, { url }] of item.repositories.entries()) {
      const key = repositoryKey(url)
      if (keys.has(key)) continue
      keys.add(key)
      add(owners, key, { item, isFirst: place === 0 })
    }
    add(names, joined(item.name), item)
    const home = item.homepageUrl === undefined ? undefined : urlOf(item.homepageUrl)
    if (home) add(pages, hostOf(home.href), { path: pathOf(home), item })
  }
  for (const own of pages.values()) own.sort((a, b) => b.path.length - a.path.length)
  const repositories = new Map(
    [...owners].map(([key, own]) => {
      const first = own.filter(({ isFirst }) => isFirst)
      return [key, only((first.length > 0 ? first : own).map(({ item }) => item))]
    }),
  )
  const index = { repositories, pages, names }
  indexes.set(landscape, index)
  return index
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const own = map.get(key)
  if (own) own.push(value)
  else map.set(key, [value])
}
