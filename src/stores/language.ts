import { localTextStorage, readJson, writeJson } from './storage.ts'

/** The inline script of the page (src/build/theme-script.ts) reads this key before anything else runs. */
export const LANGUAGE_KEY = 'explorer:language'

/** Keeps the language that somebody chose, or that they have been asked once. */
export function rememberLanguage(language: 'en' | 'fr' | 'asked'): void {
  writeJson(localTextStorage(), LANGUAGE_KEY, language)
}

/** Whether the browser speaks French before any other language, and nobody has been asked or has chosen yet. */
export function mayOfferFrench(): boolean {
  return navigator.language.startsWith('fr') && readJson(localTextStorage(), LANGUAGE_KEY) === undefined
}
