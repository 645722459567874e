import { shortHash } from '../lib/short-hash.ts'
import type { GuideFile } from './knowledge-assets.ts'
import { readKnowledge } from './knowledge-files.ts'
import { typesetText } from './typography.ts'

/**
 * The French names of categories and subcategories: a line with the hashes of all ids, then a line for each name. The table is
 * loaded before the first results, and the ids would be most of it; hashes and names compress better apart. Read by
 * src/i18n/fr/place-names.ts.
 * @param folder the project's `data`
 */
export function packPlaceNames(folder: string): string {
  const guide = readKnowledge<GuideFile>(folder, 'guide')
  const names = Object.values(guide).map(({ fr }) => typesetText(fr.name, 'fr'))
  return [Object.keys(guide).map(shortHash).join(''), ...names].join('\n')
}
