import { languageOfPath } from '../lib/url.ts'

/** A file of the build in workbox's manifest: its address relative to the scope, and the digest of its content. */
export type Asset = {
  url: string
  /** Null if the address contains a hash of the content. */
  revision: string | null
  integrity: string
  /** Stored when it is first used, never ahead: a sheet of logos. */
  isOnDemand?: true
}

/** Many small files bundled in one, so that a first visit needs fewer requests, and fewer bytes in total. */
export type Pack = Asset & { files: readonly string[] }

/** An entry of the precache manifest: a file, or a pack of files that are also listed separately. */
export type ManifestEntry = Asset | Pack

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** Texts are `text-fr-PART-HASH.js`, knowledge is `PART-fr-HASH.json`: see vite.config.ts and src/build/assets.ts. */
const LANGUAGE_ASSET = /(?:\btext-(en|fr)-(\w+)|\b(\w+)-(en|fr))-[\w-]{7,8}\.js(?:on)?$/

/** Parts needed in every language: search uses the sentences of both, and every page has core texts. */
const SHARED_PART = /^(core|sentences\d)$/

/** The fallback page of a visit: it reads its view and language from the address. */
export const SHELL_PAGE = '404.html'

/** The only language that needs a file; undefined if all do. */
export function languageOfAsset(url: string): Language | undefined {
  if (isPage(url)) return languageOfPath(url, '')
  const [, textLanguage, text, knowledge, knowledgeLanguage] = LANGUAGE_ASSET.exec(url) ?? []
  if (SHARED_PART.test(text ?? knowledge ?? '')) return undefined
  return LANGUAGES.find((entry) => entry === (textLanguage ?? knowledgeLanguage))
}

/** Whether a file is a prerendered page. */
export function isPage(url: string): boolean {
  return url.endsWith('.html') && url !== SHELL_PAGE
}

/** The files that pages in the given languages need ahead, in the order of the list. */
export function assetsOf(assets: readonly Asset[], languages: ReadonlySet<Language>): Asset[] {
  return assets.filter(({ url, isOnDemand }) => {
    if (isOnDemand) return false
    const language = languageOfAsset(url)
    return language === undefined || languages.has(language)
  })
}
