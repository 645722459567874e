import Fuse from 'fuse.js'
import type { Item } from '../domain/landscape.ts'
import { placesOf } from '../domain/paths.ts'
import { maturityRank } from '../domain/sort.ts'
import { joined, wordsOf } from '../lib/text.ts'

/** What search knows of one item, folded once. */
export type IndexedItem = {
  id: string
  name: string
  /** Names it goes by, joined: the whole name, and what stands inside and outside of parentheses. */
  names: string[]
  nameWords: string[]
  placeWords: string[]
  descriptionWords: string[]
  description: string
  /** Smaller is better where the match is equally good. */
  prior: number
}

/** A landscape ready to search. fuse.js gets the names alone: over long texts it is slow and finds noise. */
export type SearchIndex = { items: IndexedItem[]; fuse: Fuse<{ at: number; name: string }> }

/** Builds the index; takes some tens of milliseconds for the whole landscape, so it belongs in the worker. */
export function buildSearchIndex(items: readonly Item[]): SearchIndex {
  const indexed = items.map(indexItem)
  const names = indexed.flatMap((item, at) => item.names.map((name) => ({ at, name })))
  const fuse = new Fuse(names, { keys: ['name'], threshold: 0.45, ignoreLocation: true, includeScore: true })
  return { items: indexed, fuse }
}

function indexItem(item: Item): IndexedItem {
  const description = item.description ?? ''
  return {
    id: item.id,
    name: item.name,
    names: namesOf(item.name),
    nameWords: wordsOf(item.name),
    placeWords: placesOf(item).flatMap((path) => [...wordsOf(path.subcategory), ...wordsOf(path.category)]),
    descriptionWords: wordsOf(description),
    description,
    prior: maturityRank(item) + (item.kind === 'technology' ? 0 : 10),
  }
}

/** "Open Policy Agent (OPA)" goes by "openpolicyagentopa", "openpolicyagent" and "opa". */
function namesOf(name: string): string[] {
  const inside = [...name.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? '')
  const names = [name, name.replace(/\([^)]*\)/g, ' '), ...inside].map(joined)
  return [...new Set(names)].filter((one) => one !== '')
}
