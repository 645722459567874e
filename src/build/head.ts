import type { BuildSettings } from './settings.ts'

/** What a page says of itself to those who list or share it, by its language. */
const WORDS = {
  en: {
    description: 'Find your way through the cloud native landscape: browse, filter, search and keep what you chose.',
    locale: 'en_US',
  },
  fr: {
    description:
      'Trouvez votre chemin dans le paysage cloud native : parcourez, filtrez, cherchez et gardez ce que vous choisissez.',
    locale: 'fr_FR',
  },
} as const

/** The application's whole name. */
export const TITLE = 'CNCF Landscape Explorer'

/** What the application is for, in a sentence. */
export const DESCRIPTIONS = { en: WORDS.en.description, fr: WORDS.fr.description } as const

/**
 * The part of the head by which others list the application or show a link to it (Open Graph, ogp.me). The picture, drawn
 * by `npm run pictures`, wants a whole address, which only a build that is told its SITE_URL knows; else its path must do.
 */
export function socialHead(
  language: keyof typeof WORDS,
  settings: Pick<BuildSettings, 'basePath' | 'siteUrl'>,
): string {
  const { description, locale } = WORDS[language]
  const properties: Record<string, string | number> = {
    'og:type': 'website',
    'og:title': TITLE,
    'og:description': description,
    'og:locale': locale,
    'og:image': `${settings.siteUrl}${settings.basePath}og-${language}.png`,
    'og:image:width': 1200,
    'og:image:height': 630,
    'og:image:alt': TITLE,
  }
  return [
    `<meta name="description" content="${description}" />`,
    ...Object.entries(properties).map(([name, content]) => `<meta property="${name}" content="${content}" />`),
    '<meta name="twitter:card" content="summary_large_image" />',
  ].join('\n    ')
}
