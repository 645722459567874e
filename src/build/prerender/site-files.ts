import { addressOf } from '../head.ts'
import { LANGUAGES } from '../knowledge-assets.ts'
import type { BuildSettings } from '../settings.ts'

/**
 * The sitemap and robots.txt for search engines; none without SITE_URL, because both need absolute addresses. Search
 * engines read robots.txt only at the root of a host.
 * @param paths of the pages, below the language's path.
 */
export function siteFiles(
  paths: readonly string[],
  settings: Pick<BuildSettings, 'basePath' | 'siteUrl'>,
): [fileName: string, text: string][] {
  if (settings.siteUrl === '') return []
  const urls = paths.flatMap((path) => {
    const links = LANGUAGES.map(
      (language) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${addressOf(language, path, settings)}"/>`,
    ).join('')
    return LANGUAGES.map((language) => `<url><loc>${addressOf(language, path, settings)}</loc>${links}</url>`)
  })
  const sitemap = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
  const robots = `User-agent: *\nAllow: /\nSitemap: ${settings.siteUrl}${settings.basePath}sitemap.xml\n`
  return [
    ['robots.txt', robots],
    ['sitemap.xml', sitemap],
  ]
}
