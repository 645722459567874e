import { groupBy } from '../../lib/arrays.ts'
import { slugify, SLUG_LENGTH } from '../../lib/text.ts'
import { hostOf, repositoryKey } from '../../lib/url.ts'
import type { Item } from './landscape.ts'
import { subcategoryId } from './paths.ts'

type Identified = Pick<
  Item,
  'name' | 'maturity' | 'lfxSlug' | 'homepageUrl' | 'repositories' | 'category' | 'subcategory'
>

/**
 * Keys that identify an item after it moved or became a project, most reliable first: the foundation's slug, its
 * repository, and its name with the host of its home page.
 */
export function identityKeys(item: Identified): string[] {
  const keys: string[] = []
  if (item.lfxSlug) keys.push(`lfx:${item.lfxSlug}`)
  const repository = item.repositories[0] && repositoryKey(item.repositories[0].url)
  if (repository) keys.push(`repo:${repository}`)
  keys.push(`name:${slugify(item.name) || item.name}@${hostOf(item.homepageUrl ?? '')}`)
  return keys
}

/**
 * Assigns every item an id for addresses: the slug of its name. If several items share it, a project gets it and the
 * others get a suffix from their home page, then from their place: never from the order of the file.
 * @returns unique ids in the order of `items`.
 */
export function assignIds(items: readonly Identified[]): string[] {
  const base = items.map((item) => slugify(item.name) || addSuffix('item', slugify(hostOf(item.homepageUrl ?? ''))))
  const ids = items.map(() => '')
  const taken = new Set<string>(base)
  const lastNumbers = new Map<string, number>()
  const groups = [...groupBy(items.keys(), (index) => base[index] ?? '')]
  // Sorted by slug, because two groups may compete for the same suffixed id.
  for (const [slug, indexes] of groups.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const ranked = indexes.length === 1 ? indexes : byClaim(items, indexes)
    const [owner, ...others] = ranked
    if (owner !== undefined) ids[owner] = slug
    for (const index of others) {
      const id = freeId(slug, items[index], taken, lastNumbers)
      taken.add(id)
      ids[index] = id
    }
  }
  return ids
}

/** Characters of a numeric suffix with its dash: there are fewer than a million items. */
const MAX_NUMBER_SUFFIX = 7

function freeId(
  slug: string,
  item: Identified | undefined,
  taken: ReadonlySet<string>,
  lastNumbers: Map<string, number>,
): string {
  const host = slugify(hostOf(item?.homepageUrl ?? ''))
  const place = item ? slugify(subcategoryId(item)) : ''
  const candidates = [addSuffix(slug, host), addSuffix(slug, place), addSuffix(slug, `${host}-${place}`)]
  const free = candidates.find((candidate) => !taken.has(candidate))
  if (free) return free
  // Same name, home page and place: only a number can distinguish them.
  // Numbers below the last one are taken; counting from two each time would take hours for a hostile file.
  // Long slugs that differ only in their last letters share candidates, because the number replaces those letters.
  const start = slug.slice(0, SLUG_LENGTH - MAX_NUMBER_SUFFIX)
  for (let number = (lastNumbers.get(start) ?? 1) + 1; ; number += 1) {
    const candidate = addSuffix(slug, String(number))
    if (taken.has(candidate)) continue
    lastNumbers.set(start, number)
    return candidate
  }
}

function addSuffix(slug: string, suffix: string): string {
  if (!suffix) return slug
  const end = suffix.slice(0, SLUG_LENGTH / 2)
  return slugify(`${slug.slice(0, SLUG_LENGTH - end.length - 1)}-${end}`)
}

/** The indexes of items that compete for an id, the strongest claim first. */
function byClaim(items: readonly Identified[], indexes: readonly number[]): number[] {
  const claims = new Map(indexes.map((index) => [index, claimOf(items[index])]))
  const claim = (index: number) => claims.get(index) ?? ''
  return indexes.toSorted((a, b) => (claim(a) < claim(b) ? -1 : claim(a) > claim(b) ? 1 : a - b))
}

function claimOf(item: Identified | undefined): string {
  if (!item) return ''
  return [
    item.maturity ? '0' : '1',
    hostOf(item.homepageUrl ?? ''),
    repositoryKey(item.repositories[0]?.url ?? ''),
    subcategoryId(item),
    item.name,
    item.homepageUrl ?? '',
    item.lfxSlug ?? '',
    ...item.repositories.map((repository) => repository.url),
  ].join(' ')
}
