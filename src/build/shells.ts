import { FOCUS_AREAS } from '../domain/landscape/landscape.ts'
import { socialHead } from './head.ts'
import type { BuildSettings } from './settings.ts'
import { replaceWithoutScript, withoutScript } from './without-script.ts'
import { manifestHead } from './web-manifest.ts'

/** Pages that do not depend on the data; each is written in both languages. */
const PAGES = [
  '',
  'bookmarks/',
  'changes/',
  'compare/',
  'data/',
  'glossary/',
  'guide/',
  'shared/',
  'stack/',
  'timeline/',
  ...FOCUS_AREAS.map((area) => `focus/${area}/`),
]

/**
 * The static pages besides index.html: one for each fixed address, and the neutral `404.html` that static hosts serve for
 * all others. All start the application, which then reads the address.
 * @param files all files of the build, including the French catalogue.
 */
export function shellPages(
  indexHtml: string,
  files: readonly string[],
  settings: Pick<BuildSettings, 'basePath' | 'siteUrl'>,
): [fileName: string, html: string][] {
  const english = files.find((file) => /\btext-en-core-[^/]*\.js$/.test(file))
  const french = files.find((file) => /\btext-fr-core-[^/]*\.js$/.test(file))
  const englishHtml = replaceWithoutScript(indexHtml, withoutScript('en'))
  const frenchHtml = replaceWithoutScript(indexHtml, withoutScript('fr'))
    .replace('<html lang="en"', '<html lang="fr"')
    .replace(socialHead('en', settings), socialHead('fr', settings))
    .replace(manifestHead('en', settings), manifestHead('fr', settings))
    .replace(english ?? '\0', french ?? '')
  return [
    ['404.html', indexHtml],
    ...PAGES.filter((page) => page !== '').map((page): [string, string] => [`${page}index.html`, englishHtml]),
    ...PAGES.map((page): [string, string] => [`fr/${page}index.html`, frenchHtml]),
  ]
}
