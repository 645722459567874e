import { localTextStorage, readJson, writeJson } from './storage/storage.ts'

/** The inline script of the page (src/build/theme-script.ts) reads this key before anything else runs. */
export const LANGUAGE_KEY = 'explorer:language'

/** Stores the language that the user chose, or that it was offered once. */
export function rememberLanguage(language: 'en' | 'fr' | 'asked'): void {
  writeJson(localTextStorage(), LANGUAGE_KEY, language)
}

/** Whether the browser speaks French before any other language, and none was offered or chosen yet. */
export function mayOfferFrench(): boolean {
  return navigator.language.startsWith('fr') && readJson(localTextStorage(), LANGUAGE_KEY) === undefined
}
