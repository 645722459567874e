import { LANGUAGES, type Language } from '../knowledge-assets.ts'

/** The ids of items without a prerendered page in a sample build. */
export type ItemShells = { items: readonly string[] }

/** The path of the list in such a build. Files in this folder configure hosts and are not served. */
export const SHELLS_FILE = 'headers/item-shells.json'

/** The neutral page of a language, which a server with the list sends for these items. */
export function shellFile(language: Language): string {
  return `headers/item-shell-${language}.html`
}

/**
 * Files of a sample build with which its server distinguishes items without a page from items that do not exist. A
 * complete build has no such list: hosts send 404.html for missing pages.
 * @param items ids without a page
 * @param shellOf the neutral page of a language
 */
export function itemShellFiles(
  items: readonly string[],
  shellOf: (language: Language) => string,
): [fileName: string, text: string][] {
  const list: ItemShells = { items }
  return [
    [SHELLS_FILE, `${JSON.stringify(list)}\n`],
    ...LANGUAGES.map((language): [string, string] => [shellFile(language), shellOf(language)]),
  ]
}
