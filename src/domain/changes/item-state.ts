import type { IsoDate } from '../../lib/dates.ts'
import { repositoryKey } from '../../lib/url.ts'
import type { Item, ItemKind, Landscape } from '../landscape/landscape.ts'
import { pathText, placesOf } from '../landscape/paths.ts'

/**
 * What is looked at when two landscapes are compared, and what is remembered of one: small, and the same for an item
 * of a file and for one of an earlier visit.
 */
export type ItemState = {
  id: string
  name: string
  kind: ItemKind
  /** The foundation's slug. */
  slug?: string | undefined
  maturity?: string | undefined
  acceptedAt?: IsoDate | undefined
  /** Every place as the file writes it ("Runtime / Container Runtime"), its own first. */
  places: readonly string[]
  /** Normalised addresses (see `repositoryKey`), the main one first. */
  repositories: readonly string[]
  /** The home page's address, normalised as a repository's is: a slash at the end or `www.` is no change. */
  homepage: string
  audits: number
}

const knownItems = new WeakMap<Item, ItemState>()

/** What a comparison looks at in an item; made once for each. */
export function stateOf(item: Item): ItemState {
  const made = knownItems.get(item)
  if (made) return made
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
  knownItems.set(item, state)
  return state
}

const knownLandscapes = new WeakMap<Landscape, readonly ItemState[]>()

/** What a comparison looks at in a landscape, in the file's order; made once for each landscape. */
export function statesOf(landscape: Landscape): readonly ItemState[] {
  const made = knownLandscapes.get(landscape)
  if (made) return made
  const states = landscape.items.map(stateOf)
  knownLandscapes.set(landscape, states)
  return states
}
