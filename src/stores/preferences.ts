import { create } from 'zustand'
import { persist, type PersistStorage } from 'zustand/middleware'
import { validColumns, type ColumnName } from '../domain/results/columns.ts'
import { localTextStorage, readJson, stateIn, writeJson } from './storage/storage.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export type Preferences = {
  theme: Theme
  /** The table's columns besides the name; undefined until the user has chosen some. */
  columns: readonly ColumnName[] | undefined
}

/** The inline script of the page (src/build/theme-script.ts) reads this key before anything else runs. */
export const PREFERENCES_KEY = 'explorer:preferences'
const VERSION = 1

const storage: PersistStorage<Preferences> = {
  getItem: (key) => {
    const state = stateIn(readJson(localTextStorage(), key))
    return {
      state: {
        theme: THEMES.find((theme) => theme === state['theme']) ?? 'system',
        columns: Array.isArray(state['columns']) ? validColumns(state['columns']) : undefined,
      },
      version: VERSION,
    }
  },
  setItem: (key, value) => void writeJson(localTextStorage(), key, value),
  removeItem: (key) => localTextStorage()?.removeItem(key),
}

/** The user's preferences for the interface. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ theme: 'system', columns: undefined }), {
    name: PREFERENCES_KEY,
    version: VERSION,
    storage,
  }),
)

/** Stores a theme and applies it at once. */
export function setTheme(theme: Theme): void {
  usePreferences.setState({ theme })
  applyTheme(theme)
}

/** Stores the table's columns; undefined restores the default ones. */
export function setColumns(columns: readonly ColumnName[] | undefined): void {
  usePreferences.setState({ columns: columns && validColumns(columns) })
}

/** Applies a theme to the page; 'system' leaves it to the media query of the style sheet. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** The inline script of the page (src/build/theme-script.ts) reads this key before anything else runs. */
export const LANGUAGE_KEY = 'explorer:language'

/** Stores the language that the user chose, or that French was offered once. */
export function rememberLanguage(language: 'en' | 'fr' | 'asked'): void {
  writeJson(localTextStorage(), LANGUAGE_KEY, language)
}

/** Whether the browser prefers French, and the user has neither chosen a language nor been offered one. */
export function shouldOfferFrench(): boolean {
  return navigator.language.startsWith('fr') && readJson(localTextStorage(), LANGUAGE_KEY) === undefined
}
