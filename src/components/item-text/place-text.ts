import type { Path } from '../../domain/landscape/landscape.ts'
import { categoryId, subcategoryId } from '../../domain/landscape/paths.ts'
import { placeName } from '../../i18n/place-names.ts'

/** A place in the interface's language: "Category / Subcategory". */
export function placeText(path: Path): string {
  return `${placeName(categoryId(path.category), path.category)} / ${placeName(subcategoryId(path), path.subcategory)}`
}
