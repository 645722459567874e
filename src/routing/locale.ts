import { languageOfPath } from '../lib/url.ts'

export const LOCALES = ['en', 'fr'] as const
export type Locale = (typeof LOCALES)[number]

/** The base path of the application, with a slash at both ends. */
export const BASE_PATH = import.meta.env.BASE_URL

/** The language of an address: French below `/fr/`, English everywhere else. */
export function localeOf(pathname: string): Locale {
  return languageOfPath(pathname, BASE_PATH)
}

/** The base path of a language's pages, without a trailing slash unless it is the root. */
export function basePathOf(locale: Locale): string {
  return locale === 'en' ? BASE_PATH.replace(/(.)\/$/, '$1') : `${BASE_PATH}fr`
}

/** The address of the same view in another language. `href` is path, search and fragment. */
export function hrefInLocale(href: string, locale: Locale): string {
  const currentBase = basePathOf(localeOf(href.replace(/[?#].*$/, '')))
  const rest = href.slice(currentBase.length).replace(/^(?=[^/]|$)/, '/')
  return `${basePathOf(locale).replace(/\/$/, '')}${rest}`
}
