import { hrefInLocale, type Locale } from '../routing/locale.ts'
import { rememberLanguage } from '../stores/preferences.ts'

/** Each language by its own name, whatever the interface speaks. */
export const LANGUAGES: readonly { value: Locale; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
]

/** Opens the same view in another language, a page of its own, and remembers the choice for the bare address of the site. */
export function changeLocale(locale: Locale): void {
  rememberLanguage(locale)
  const { pathname, search, hash } = globalThis.location
  globalThis.location.assign(hrefInLocale(pathname + search + hash, locale))
}
