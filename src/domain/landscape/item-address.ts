import { joined, slugify } from '../../lib/text.ts'
import { hostOf, httpUrl, repositoryKey } from '../../lib/url.ts'
import { itemsById, type Item, type Landscape } from './landscape.ts'
import { placeIdsOf } from './paths.ts'

/** Code hosts, where the first path segment is the owner. */
const CODE_HOSTS: ReadonlySet<string> = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'])
/** Common subdomains of a project's site. */
const SITE_PARTS = /^(?:docs?|documentation|blog|learn|community)\./

type Page = { path: string; item: Item }
type Index = {
  /** Items by repository; a shared one maps to the only item whose main repository it is, or to undefined. */
  repositories: ReadonlyMap<string, Item | undefined>
  /** Home pages by host, the longest path first. */
  pages: ReadonlyMap<string, Page[]>
  names: ReadonlyMap<string, Item[]>
}
const indexes = new WeakMap<Landscape, Index>()

/**
 * Finds the item that an address is about: an item page of this application, one of a CNCF landscape (`?item=`, formerly
 * `?selected=`), a repository or a page within it, or a home page: the longest matching path on that host. Nothing is
 * fetched.
 * @param address http(s), without its scheme, or in git's form (`git@host:owner/name.git`)
 * @returns undefined if no item or more than one matches
 */
export function itemForAddress(landscape: Landscape, address: string): Item | undefined {
  const url = urlOf(address)
  if (!url) return undefined
  const host = hostOf(url.href)
  const index = indexOf(landscape)
  const isCode = CODE_HOSTS.has(host)
  return (
    (isCode ? undefined : (appItem(landscape, url) ?? landscapeItem(index, url, host))) ??
    repositoryItem(index, url) ??
    pageItem(index, url, host, isCode)
  )
}

/** Whether a text without spaces can be an address: a URL, a git address, or a host with an optional path. */
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

/** `/item/ID` at the end of a path in either language, or `?item=ID`, under any base path. */
function appItem(landscape: Landscape, url: URL): Item | undefined {
  const id = /\/item\/([a-z0-9-]{1,80})\/?$/.exec(url.pathname)?.[1] ?? parameter(url, 'item')
  return itemsById(landscape).get(id)
}

/** `?item=category--subcategory--name`, or before 2024 `?selected=name`, in the query or the path. */
function landscapeItem({ names }: Index, url: URL, host: string): Item | undefined {
  const item = parameter(url, 'item')
  if (item.includes('--')) {
    const parts = item.split('--')
    const found = names.get(joined(parts.pop() ?? '')) ?? []
    const place = parts.map(slugify).join('/')
    return found.find((candidate) => placeIdsOf(candidate).includes(place)) ?? only(found)
  }
  const selected = /^(?:landscape|l)\./.test(host) ? parameter(url, 'selected') : ''
  return selected === '' ? undefined : only(names.get(joined(selected)) ?? [])
}

/** A parameter from the query or the path of an address; empty if absent. */
function parameter(url: URL, name: string): string {
  const value = new RegExp(`[?&/]${name}=([^&#]*)`).exec(url.href)?.[1] ?? ''
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return value
  }
}

/** The only item, or the only technology among `items`. */
function only(items: readonly Item[]): Item | undefined {
  const [first, second] = items
  if (!second) return first
  const [technology, another] = items.filter((item) => item.kind === 'technology')
  return another ? undefined : technology
}

function repositoryItem({ repositories }: Index, url: URL): Item | undefined {
  const whole = repositoryKey(url.href)
  // Some projects list their whole organisation as their repository.
  if (repositories.has(whole)) return repositories.get(whole)
  const parts = whole.split('/')
  // A repository needs at least host, owner and name.
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
  for (const candidate of [host, host.replace(SITE_PARTS, '')]) {
    const hostPages = pages.get(candidate) ?? []
    const match = hostPages.find((page) => page.path === '' || `${path}/`.startsWith(`${page.path}/`))
    // Repositories below an owner's page are not that page's item.
    if (match && !(isCode && match.path !== path && match.path.split('/').length < 3))
      return only(hostPages.filter((page) => page.path === match.path).map((page) => page.item))
  }
  return undefined
}

/** The path of an address for comparison: in lower case, without a trailing slash or index page. */
function pathOf(url: URL): string {
  return url.pathname
    .toLowerCase()
    .replace(/\/index\.html?$/, '')
    .replace(/\/+$/, '')
}

function indexOf(landscape: Landscape): Index {
  const cached = indexes.get(landscape)
  if (cached) return cached
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
  for (const hostPages of pages.values()) hostPages.sort((a, b) => b.path.length - a.path.length)
  const repositories = new Map(
    [...owners].map(([key, uses]) => {
      const first = uses.filter(({ isFirst }) => isFirst)
      return [key, only((first.length > 0 ? first : uses).map(({ item }) => item))]
    }),
  )
  const index = { repositories, pages, names }
  indexes.set(landscape, index)
  return index
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
