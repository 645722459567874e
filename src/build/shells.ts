/** The pages that exist without knowing the data; each is written in both languages. */
const PAGES = ['', 'bookmarks/', 'data/'] as const

/**
 * The static pages beside index.html: one for each known address, and the neutral `404.html` that static hosts
 * serve for every other one. All start the application, which then reads the address.
 */
export function shellPages(indexHtml: string): [fileName: string, html: string][] {
  const french = indexHtml.replace('<html lang="en"', '<html lang="fr"')
  return [
    ['404.html', indexHtml],
    ...PAGES.filter((page) => page !== '').map((page): [string, string] => [`${page}index.html`, indexHtml]),
    ...PAGES.map((page): [string, string] => [`fr/${page}index.html`, french]),
  ]
}
