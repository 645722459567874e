import { LANGUAGES, type Language } from '../knowledge-assets.ts'

/** The ids of the items that have an address and, in a build of a sample, no page of their own. */
export type ItemShells = { items: readonly string[] }

/** Where such a build lists them, from its root. What lies in this folder tells hosts what to do and is not served. */
export const SHELLS_FILE = 'headers/item-shells.json'

/** The neutral page of a language, which a host that knows the list answers for them. */
export function shellFile(language: Language): string {
  return `headers/item-shell-${language}.html`
}

/**
 * What a build of a sample writes so that its host tells an item without a page from an item that does not exist. A
 * published build has no such list: hosts answer 404.html for what has no page there.
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
