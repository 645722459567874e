import type { IsoDate } from '../../lib/dates.ts'
import { repositoryKey } from '../../lib/url.ts'
import type { Item, ItemKind, Landscape } from '../landscape/landscape.ts'
import { pathText, placesOf } from '../landscape/paths.ts'

/**
 * The compared properties of an item, which are also stored for the next visit: small, and the same for items of a file
 * and of an earlier visit.
 */
export type ItemState = {
  id: string
  name: string
  kind: ItemKind
  /** The foundation's slug. */
  slug?: string | undefined
  maturity?: string | undefined
  acceptedAt?: IsoDate | undefined
  /** Every place as the file writes it ("Runtime / Container Runtime"), the main one first. */
  places: readonly string[]
  /** Normalised addresses (see `repositoryKey`), the main one first. */
  repositories: readonly string[]
  /** The home page's address, normalised like a repository's: a trailing slash or `www.` is not a change. */
  homepage: string
  audits: number
}

const itemStates = new WeakMap<Item, ItemState>()

/** The compared properties of an item; cached for each item. */
export function stateOf(item: Item): ItemState {
  const cached = itemStates.get(item)
  if (cached) return cached
  const state: ItemState = {
    id: item.id,
    name: item.name,
    kind: item.kind,
    slug: item.lfxSlug,
    maturity: item.maturity,
    acceptedAt: item.acceptedAt,
    places: placesOf(item).map(pathText),
    repositories: item.repositories.map(({ url }) => repositoryKey(url)).filter((key) => key !== ''),
    homepage: repositoryKey(item.homepageUrl ?? ''),
    audits: item.audits.length,
  }
  itemStates.set(item, state)
  return state
}

const landscapeStates = new WeakMap<Landscape, readonly ItemState[]>()

/** The compared properties of a landscape's items, in the file's order; cached for each landscape. */
export function statesOf(landscape: Landscape): readonly ItemState[] {
  const cached = landscapeStates.get(landscape)
  if (cached) return cached
  const states = landscape.items.map(stateOf)
  landscapeStates.set(landscape, states)
  return states
}
