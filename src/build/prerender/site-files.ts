import { addressOf } from '../head.ts'
import { LANGUAGES } from '../knowledge-assets.ts'
import type { BuildSettings } from '../settings.ts'

/**
 * What tells search engines of the pages: nothing where the build knows no host, as both files want whole addresses. Of
 * several applications on one host, only the one at its root is asked for robots.txt.
 * @param paths of the pages, below a language's own path.
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
