import { languageOfPath } from '../lib/url.ts'

/** A file of the build that is kept, as workbox lists it: its address from the scope, and the digest of its content. */
export type Asset = {
  url: string
  /** Null where the address itself changes with the content. */
  revision: string | null
  integrity: string
}

/** Many small files in one, so that a first visit asks for a few large ones: fewer requests, and fewer bytes in all. */
export type Pack = Asset & { files: readonly string[] }

/** What the build tells the service worker of: the files to keep, and those of them that come in packs, too. */
export type Listed = Asset | Pack

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** Texts are `text-fr-PART-HASH.js`, knowledge is `PART-fr-HASH.json`: see vite.config.ts and src/build/assets.ts. */
const OF_A_LANGUAGE = /(?:\btext-(en|fr)-(\w+)|\b(\w+)-(en|fr))-[\w-]{7,8}\.js(?:on)?$/

/** Needed in every language: the search finds by the sentences of both, and a page says at least what it is called. */
const OF_ALL = new Set(['core', 'sentences'])

/** What a visit is answered with where there is nothing better: it reads its view and its language from the address. */
export const SHELL_PAGE = '404.html'

/** The one language that needs a file; undefined where all do. */
export function languageOfAsset(url: string): Language | undefined {
  if (isPage(url)) return languageOfPath(url, '')
  const [, ofText, text, knowledge, ofKnowledge] = OF_A_LANGUAGE.exec(url) ?? []
  if (OF_ALL.has(text ?? knowledge ?? '')) return undefined
  return LANGUAGES.find((one) => one === (ofText ?? ofKnowledge))
}

/** Whether a file is a prerendered page. */
export function isPage(url: string): boolean {
  return url.endsWith('.html') && url !== SHELL_PAGE
}

/** What the pages in some languages need, in the order of the list. */
export function assetsOf(assets: readonly Asset[], languages: ReadonlySet<Language>): Asset[] {
  return assets.filter(({ url }) => {
    const language = languageOfAsset(url)
    return language === undefined || languages.has(language)
  })
}
