import { unique } from '../../lib/arrays.ts'
import { slugify, SLUG_LENGTH } from '../../lib/text.ts'
import type { Item, Path } from './landscape.ts'

/** Ids by name. Every filter asks for those of every item's places, and a landscape has some hundred names. */
const ids = new Map<string, string>()
/** More names than any landscape has; what knows more is not worth remembering. */
const MANY = 5000

/** The address part for a category, from its name; from its letters' numbers where none of them is Latin. */
export function categoryId(name: string): string {
  const known = ids.get(name)
  if (known !== undefined) return known
  const id =
    slugify(name) ||
    `n-${[...name].map((letter) => (letter.codePointAt(0) ?? 0).toString(36)).join('')}`.slice(0, SLUG_LENGTH)
  if (ids.size >= MANY) ids.clear()
  ids.set(name, id)
  return id
}

/** The ids of subcategories, by the names of their categories and by their own. */
const subcategoryIds = new Map<string, Map<string, string>>()

/** The address part for a subcategory; names repeat across categories, so it carries its category's. */
export function subcategoryId({ category, subcategory }: Path): string {
  const own = subcategoryIds.get(category) ?? new Map<string, string>()
  const known = own.get(subcategory)
  if (known !== undefined) return known
  const id = `${categoryId(category)}/${categoryId(subcategory)}`
  if (subcategoryIds.size >= MANY) subcategoryIds.clear()
  if (own.size >= MANY) own.clear()
  subcategoryIds.set(category, own.set(subcategory, id))
  return id
}

/** Every place that an item is listed in, its own first. */
export function placesOf(item: Pick<Item, 'category' | 'subcategory' | 'additionalPaths'>): Path[] {
  return [{ category: item.category, subcategory: item.subcategory }, ...item.additionalPaths]
}

/** The ids of every category and subcategory that an item is listed in, each once. */
export function placeIdsOf(item: Pick<Item, 'category' | 'subcategory' | 'additionalPaths'>): string[] {
  const own = [categoryId(item.category), subcategoryId(item)]
  if (item.additionalPaths.length === 0) return own
  return unique([...own, ...item.additionalPaths.flatMap((path) => [categoryId(path.category), subcategoryId(path)])])
}

/** A place as the file writes it in `second_path`. */
export function pathText(path: Path): string {
  return `${path.category} / ${path.subcategory}`
}

/** Whether a text can be an item's id, or another id that is made of a name. */
export function isItemId(text: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(text)
}
