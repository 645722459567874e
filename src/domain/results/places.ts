import { toggled } from '../../lib/arrays.ts'

/**
 * A choice of places after one more click: a subcategory chosen inside a chosen category narrows it, so the category
 * goes; a category chosen over its subcategories takes their place.
 */
export function toggledPlace(chosen: readonly string[], id: string): string[] {
  const [category] = id.split('/', 1)
  const isAdded = !chosen.includes(id)
  const kept = isAdded ? chosen.filter((other) => other !== category && !other.startsWith(`${id}/`)) : chosen
  return toggled(kept, id)
}
