import { languageOfPath } from '../lib/url.ts'

export const LOCALES = ['en', 'fr'] as const
export type Locale = (typeof LOCALES)[number]

/** The path that the application lives under, with a slash at both ends. */
export const BASE_PATH = import.meta.env.BASE_URL

/** The language of an address: French below `/fr/`, English everywhere else. */
export function localeOf(pathname: string): Locale {
  return languageOfPath(pathname, BASE_PATH)
}

/** The path below which a language's pages live, without a slash at the end unless it is the root. */
export function basePathOf(locale: Locale): string {
  return locale === 'en' ? BASE_PATH.replace(/(.)\/$/, '$1') : `${BASE_PATH}fr`
}

/** The address of the same view in another language. `href` is what follows the host: path, search and fragment. */
export function hrefInLocale(href: string, locale: Locale): string {
  const own = basePathOf(localeOf(href.replace(/[?#].*$/, '')))
  const rest = href.slice(own.length).replace(/^(?=[^/]|$)/, '/')
  return `${basePathOf(locale).replace(/\/$/, '')}${rest}`
}
