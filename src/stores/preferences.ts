import { create } from 'zustand'
import { persist, type PersistStorage } from 'zustand/middleware'
import { validColumns, type ColumnName } from '../domain/results/columns.ts'
import { localTextStorage, readJson, stateIn, writeJson } from './storage/storage.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export type Preferences = {
  theme: Theme
  /** The table's columns besides the name; undefined until somebody has chosen. */
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

/** How a person likes the interface. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ theme: 'system', columns: undefined }), {
    name: PREFERENCES_KEY,
    version: VERSION,
    storage,
  }),
)

/** Chooses a theme and shows it at once. */
export function setTheme(theme: Theme): void {
  usePreferences.setState({ theme })
  showTheme(theme)
}

/** Chooses the table's columns; undefined goes back to the usual ones. */
export function setColumns(columns: readonly ColumnName[] | undefined): void {
  usePreferences.setState({ columns: columns && validColumns(columns) })
}

/** Sets the theme on the page; 'system' leaves the choice to the style sheet's media query. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

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
