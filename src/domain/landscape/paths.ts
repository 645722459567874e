import { unique } from '../../lib/arrays.ts'
import { slugify, SLUG_LENGTH } from '../../lib/text.ts'
import type { Item, Path } from './landscape.ts'

/** Cache of ids by name: every filter needs those of every item's places, and a landscape has some hundred names. */
const ids = new Map<string, string>()
/** Cache capacity, more than the names of any landscape; the cache is cleared beyond it. */
const MAX_CACHED = 5000

/** The address part for a category: the slug of its name, or its code points if the slug is empty. */
export function categoryId(name: string): string {
  const cached = ids.get(name)
  if (cached !== undefined) return cached
  const id =
    slugify(name) ||
    `n-${[...name].map((letter) => (letter.codePointAt(0) ?? 0).toString(36)).join('')}`.slice(0, SLUG_LENGTH)
  if (ids.size >= MAX_CACHED) ids.clear()
  ids.set(name, id)
  return id
}

/** Cache of subcategory ids, by category name and subcategory name. */
const subcategoryIds = new Map<string, Map<string, string>>()

/** The address part for a subcategory, prefixed with its category's because names repeat across categories. */
export function subcategoryId({ category, subcategory }: Path): string {
  const siblings = subcategoryIds.get(category) ?? new Map<string, string>()
  const cached = siblings.get(subcategory)
  if (cached !== undefined) return cached
  const id = `${categoryId(category)}/${categoryId(subcategory)}`
  if (subcategoryIds.size >= MAX_CACHED) subcategoryIds.clear()
  if (siblings.size >= MAX_CACHED) siblings.clear()
  subcategoryIds.set(category, siblings.set(subcategory, id))
  return id
}

/** Every place that lists an item, the main one first. */
export function placesOf(item: Pick<Item, 'category' | 'subcategory' | 'additionalPaths'>): Path[] {
  return [{ category: item.category, subcategory: item.subcategory }, ...item.additionalPaths]
}

/** The ids of all categories and subcategories that list an item, without duplicates. */
export function placeIdsOf(item: Pick<Item, 'category' | 'subcategory' | 'additionalPaths'>): string[] {
  const main = [categoryId(item.category), subcategoryId(item)]
  if (item.additionalPaths.length === 0) return main
  return unique([...main, ...item.additionalPaths.flatMap((path) => [categoryId(path.category), subcategoryId(path)])])
}

/** A place as the file writes it in `second_path`. */
export function pathText(path: Path): string {
  return `${path.category} / ${path.subcategory}`
}

/** Whether a text can be an item's id, or another slug. */
export function isItemId(text: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(text)
}
