import { slugify } from '../lib/text.ts'
import type { Item, Path } from './landscape.ts'

/** The address part for a category, from its name. */
export function categoryId(name: string): string {
  return slugify(name) || 'unnamed'
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
