import type { Path } from '../../domain/landscape/landscape.ts'
import { categoryId, subcategoryId } from '../../domain/landscape/paths.ts'
import { placeName } from '../../i18n/place-names.ts'

/** A place in the interface's language: "Category / Subcategory". */
export function placeText(path: Path): string {
  return `${placeName(categoryId(path.category), path.category)} / ${placeName(subcategoryId(path), path.subcategory)}`
}

/** The same for a place as `pathText` writes it. */
export function placeTextOf(written: string): string {
  const [category = '', ...rest] = written.split(' / ')
  return rest.length > 0 ? placeText({ category, subcategory: rest.join(' / ') }) : written
}
