import { slugify, SLUG_LENGTH } from '../lib/text.ts'
import type { Item, Path } from './landscape.ts'

/** The address part for a category, from its name; from its letters' numbers where none of them is Latin. */
export function categoryId(name: string): string {
  return (
    slugify(name) ||
    `n-${[...name].map((letter) => (letter.codePointAt(0) ?? 0).toString(36)).join('')}`.slice(0, SLUG_LENGTH)
  )
}

/** The address part for a subcategory; names repeat across categories, so it carries its category's. */
export function subcategoryId(path: Path): string {
  return `${categoryId(path.category)}/${categoryId(path.subcategory)}`
}

/** Every place that an item is listed in, its own first. */
export function placesOf(item: Pick<Item, 'category' | 'subcategory' | 'additionalPaths'>): Path[] {
  return [{ category: item.category, subcategory: item.subcategory }, ...item.additionalPaths]
}

/** A place as the file writes it in `second_path`. */
export function pathText(path: Path): string {
  return `${path.category} / ${path.subcategory}`
}
