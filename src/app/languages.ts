import { hrefInLocale, type Locale } from '../routing/locale.ts'
import { rememberLanguage } from '../stores/preferences.ts'

/** The languages, each with its native name. */
export const LANGUAGES: readonly { value: Locale; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
]

/** Opens the same view in another language, which has separate pages, and stores the choice for the root address. */
export function changeLocale(locale: Locale): void {
  rememberLanguage(locale)
  const { pathname, search, hash } = globalThis.location
  globalThis.location.assign(hrefInLocale(pathname + search + hash, locale))
}
