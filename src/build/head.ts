import type { Language } from './knowledge-assets.ts'
import type { BuildSettings } from './settings.ts'
import { typesetText } from './typography.ts'

/** The application's description for search engines and shared links, by language. */
const WORDS = {
  en: {
    description: 'Find your way through the cloud native landscape: browse, filter, search and keep what you chose.',
    locale: 'en_US',
  },
  fr: {
    description: typesetText(
      'Trouvez votre chemin dans le paysage cloud native : parcourez, filtrez, cherchez et gardez ce que vous choisissez.',
      'fr',
    ),
    locale: 'fr_FR',
  },
} as const

/** The application's full name. */
export const TITLE = 'CNCF Landscape Explorer'

/** The purpose of the application in a sentence. */
export const DESCRIPTIONS = { en: WORDS.en.description, fr: WORDS.fr.description } as const

type Site = Pick<BuildSettings, 'basePath' | 'siteUrl'>

/** The head of a prerendered page: title, description, and path below the language's, as in `/item/prometheus`. */
export type HeadOfPage = { title: string; description: string; path: string }

/**
 * The part of the head for search engines and link previews (Open Graph, ogp.me). The picture, drawn by `npm run
 * pictures`, needs an absolute address, which requires SITE_URL; without it, only the path is given.
 * @param page the page's title and description; by default the application's.
 */
export function socialHead(language: Language, settings: Site, page?: HeadOfPage): string {
  const { description: usual, locale } = WORDS[language]
  const { title, description } = page ?? { title: TITLE, description: usual }
  const properties: Record<string, string | number> = {
    'og:type': 'website',
    'og:title': title,
    'og:locale': locale,
    // Unlike a link, this must be an absolute address.
    ...(page && settings.siteUrl !== '' && { 'og:url': addressOf(language, page.path, settings) }),
    'og:image': `${settings.siteUrl}${settings.basePath}og-${language}.png`,
    'og:image:width': 1200,
    'og:image:height': 630,
  }
  return [
    // One element for search engines and link previews.
    `<meta name="description" property="og:description" content="${escapeHtml(description)}" />`,
    ...Object.entries(properties).map(
      ([name, content]) => `<meta property="${name}" content="${escapeHtml(String(content))}" />`,
    ),
    '<meta name="twitter:card" content="summary_large_image" />',
    ...(page ? addressLinks(language, page.path, settings) : []),
  ].join('\n    ')
}

/** The application's description in a language. */
export function usualDescription(language: Language): string {
  return WORDS[language].description
}

/**
 * The address of a page, with the trailing slash of static hosts to avoid redirects; only a path without SITE_URL.
 */
export function addressOf(language: Language, path: string, { basePath, siteUrl }: Site): string {
  return `${siteUrl}${basePath}${language === 'fr' ? 'fr/' : ''}${path.slice(1)}${path === '' ? '' : '/'}`
}

/** The canonical link, and the links to the page in each language; English is the default. */
function addressLinks(language: Language, path: string, settings: Site): string[] {
  const alternates = { en: 'en', fr: 'fr', 'x-default': 'en' } as const
  return [
    `<link rel="canonical" href="${addressOf(language, path, settings)}" />`,
    ...Object.entries(alternates).map(
      ([tag, of]) => `<link rel="alternate" hreflang="${tag}" href="${addressOf(of, path, settings)}" />`,
    ),
  ]
}

/** Escapes text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
