import type { Language } from './knowledge-assets.ts'
import type { BuildSettings } from './settings.ts'
import { typesetText } from './typography.ts'

/** What a page says of itself to those who list or share it, by its language. */
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

/** The application's whole name. */
export const TITLE = 'CNCF Landscape Explorer'

/** What the application is for, in a sentence. */
export const DESCRIPTIONS = { en: WORDS.en.description, fr: WORDS.fr.description } as const

type Site = Pick<BuildSettings, 'basePath' | 'siteUrl'>

/** A page of its own: what it is called and about, and its path below a language's, as in `/item/prometheus`. */
export type HeadOfPage = { title: string; description: string; path: string }

/**
 * The part of the head by which others list the application or show a link to it (Open Graph, ogp.me). The picture, drawn
 * by `npm run pictures`, wants a whole address, which only a build that is told its SITE_URL knows; else its path must do.
 * @param page what the page says of itself; what the application does where it is no page of its own.
 */
export function socialHead(language: Language, settings: Site, page?: HeadOfPage): string {
  const { description: usual, locale } = WORDS[language]
  const { title, description } = page ?? { title: TITLE, description: usual }
  const properties: Record<string, string | number> = {
    'og:type': 'website',
    'og:title': title,
    'og:description': description,
    'og:locale': locale,
    ...(page && { 'og:locale:alternate': WORDS[language === 'en' ? 'fr' : 'en'].locale, 'og:site_name': TITLE }),
    // Unlike a link, this must be a whole address.
    ...(page && settings.siteUrl !== '' && { 'og:url': addressOf(language, page.path, settings) }),
    'og:image': `${settings.siteUrl}${settings.basePath}og-${language}.png`,
    'og:image:width': 1200,
    'og:image:height': 630,
    'og:image:alt': TITLE,
  }
  return [
    `<meta name="description" content="${escaped(description)}" />`,
    ...Object.entries(properties).map(
      ([name, content]) => `<meta property="${name}" content="${escaped(String(content))}" />`,
    ),
    '<meta name="twitter:card" content="summary_large_image" />',
    ...(page ? addressLinks(language, page.path, settings) : []),
  ].join('\n    ')
}

/** What the application says of itself in a language. */
export function usualDescription(language: Language): string {
  return WORDS[language].description
}

/**
 * Where a page is: with the slash at its end that a static host puts there, so that nobody is sent on; a path alone where
 * the build knows no host.
 */
export function addressOf(language: Language, path: string, { basePath, siteUrl }: Site): string {
  return `${siteUrl}${basePath}${language === 'fr' ? 'fr/' : ''}${path.slice(1)}${path === '' ? '' : '/'}`
}

/** The page's own address, and the same page in each language; English is for everybody else. */
function addressLinks(language: Language, path: string, settings: Site): string[] {
  const alternates = { en: 'en', fr: 'fr', 'x-default': 'en' } as const
  return [
    `<link rel="canonical" href="${addressOf(language, path, settings)}" />`,
    ...Object.entries(alternates).map(
      ([tag, of]) => `<link rel="alternate" hreflang="${tag}" href="${addressOf(of, path, settings)}" />`,
    ),
  ]
}

/** Text as it may stand in an element or an attribute's quotes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
