import { FOCUS_AREAS, type FocusArea } from '../domain/landscape/landscape.ts'
import { DESCRIPTIONS, TITLE } from './head.ts'
import { LANGUAGES, type Language } from './knowledge-assets.ts'
import type { BuildSettings } from './settings.ts'

/** The file name of the manifest in a language. */
export function webManifestFile(language: Language): string {
  return language === 'en' ? 'manifest.webmanifest' : `manifest-${language}.webmanifest`
}

/** The colours of the header and of the page, as in src/app/styles/tokens.css; a test compares them. */
export const THEME_COLOURS = { light: '#ffffff', dark: '#1b1c22' } as const
const BACKGROUND = '#f7f7f5'

const AREA_NAMES: Record<Language, Record<FocusArea, string>> = {
  en: {
    monitoring: 'Monitoring',
    logging: 'Logging',
    security: 'Security',
    registries: 'Registries',
    messaging: 'Messaging',
    orchestration: 'Orchestration',
  },
  fr: {
    monitoring: 'Supervision',
    logging: 'Journalisation',
    security: 'Sécurité',
    registries: 'Registres d’images',
    messaging: 'Files de messages',
    orchestration: 'Orchestration',
  },
}

/**
 * The web application manifest in a language (W3C). Both languages have the same `id`: they are one application,
 * installed in the user's language.
 */
export function webManifest(language: Language, { basePath }: Pick<BuildSettings, 'basePath'>): string {
  const home = language === 'en' ? basePath : `${basePath}${language}/`
  const icon = (file: string, sizes: string, type: string, purpose: string) => ({
    src: `${basePath}${file}`,
    sizes,
    type,
    purpose,
  })
  return JSON.stringify({
    id: basePath,
    name: TITLE,
    short_name: 'Landscape',
    description: DESCRIPTIONS[language],
    lang: language,
    dir: 'ltr',
    start_url: home,
    scope: basePath,
    display: 'standalone',
    theme_color: THEME_COLOURS.light,
    background_color: BACKGROUND,
    categories: ['developer', 'education', 'reference'],
    icons: [
      icon('icon-192.png', '192x192', 'image/png', 'any'),
      icon('icon-512.png', '512x512', 'image/png', 'any'),
      icon('icon.svg', 'any', 'image/svg+xml', 'any'),
      icon('icon-maskable-512.png', '512x512', 'image/png', 'maskable'),
    ],
    shortcuts: FOCUS_AREAS.map((area) => ({
      name: AREA_NAMES[language][area],
      url: `${home}focus/${area}/`,
      icons: [icon('icon-192.png', '192x192', 'image/png', 'any')],
    })),
  })
}

/** The head's elements for the manifest and the theme colour. */
export function manifestHead(language: Language, { basePath }: Pick<BuildSettings, 'basePath'>): string {
  return [
    `<link rel="manifest" href="${basePath}${webManifestFile(language)}" />`,
    ...Object.entries(THEME_COLOURS).map(
      ([scheme, colour]) => `<meta name="theme-color" content="${colour}" media="(prefers-color-scheme: ${scheme})" />`,
    ),
  ].join('\n    ')
}

/** Both manifests, by file name. */
export function webManifests(settings: Pick<BuildSettings, 'basePath'>): [fileName: string, source: string][] {
  return LANGUAGES.map((language) => [webManifestFile(language), webManifest(language, settings)])
}
