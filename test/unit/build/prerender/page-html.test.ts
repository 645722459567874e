import { describe, expect, it } from 'vitest'

import { socialHead } from '../../../../src/build/head.ts'
import type { Language } from '../../../../src/build/knowledge-assets.ts'
import { pageHtml, type PageParts } from '../../../../src/build/prerender/page-html.ts'
import { withoutScriptAnywhere } from '../../../../src/build/without-script.ts'
import { siteFiles } from '../../../../src/build/prerender/site-files.ts'

const SITE = { basePath: '/x/', siteUrl: 'https://a.example' }
const NOWHERE = { basePath: '/', siteUrl: '' }

const shell = (language: Language, site: typeof SITE) => `<!doctype html><html lang="${language}"><head>
    <title>Neutral</title>
    <meta name="start" content="/x/assets/start.js" />
    ${socialHead(language, site)}
  </head><body>
    ${withoutScriptAnywhere('/x/')}
    <div id="root"></div>
  </body></html>`

const PARTS: PageParts = {
  head: { title: 'A "B" & <C>', description: 'What $& is for.', path: '/item/a' },
  markup: '<h1>A $1</h1>',
  data: ['landscape', 'sentences'],
  files: { modules: ['assets/p.js'], styles: ['assets/p.css'], data: ['assets/l.json'] },
}

const page = (language: Language, site = SITE, parts = PARTS) => pageHtml(shell(language, site), parts, language, site)

/** The value of an attribute of the first element that has another one. */
const valueOf = (html: string, having: string, name: string) =>
  new RegExp(`<[^>]*${having}[^>]* ${name}="([^"]*)"`).exec(html)?.[1]

describe('a page', () => {
  it.each([
    ['en', '/x/item/a', 'https://a.example/x/item/a/'],
    ['fr', '/x/fr/item/a', 'https://a.example/x/fr/item/a/'],
  ] as const)('in %s says where it is, in each language too', (language, path, address) => {
    const html = page(language)
    expect(valueOf(html, 'lang=', 'data-page')).toBe(path)
    expect(valueOf(html, 'rel="canonical"', 'href')).toBe(address)
    expect(valueOf(html, 'og:url', 'content')).toBe(address)
    expect(valueOf(html, 'hreflang="en"', 'href')).toBe('https://a.example/x/item/a/')
    expect(valueOf(html, 'hreflang="fr"', 'href')).toBe('https://a.example/x/fr/item/a/')
    expect(valueOf(html, 'hreflang="x-default"', 'href')).toBe('https://a.example/x/item/a/')
  })

  it('says what it is, in text that stays text', () => {
    const html = page('en')
    expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe('A &quot;B&quot; &amp; &lt;C&gt;')
    expect(valueOf(html, 'og:title', 'content')).toBe('A &quot;B&quot; &amp; &lt;C&gt;')
    expect(valueOf(html, 'name="description"', 'content')).toBe('What $&amp; is for.')
    expect(html).toContain('<div id="root"><h1>A $1</h1></div>')
    expect(html.match(/og:title/g)).toHaveLength(1)
  })

  it('names the files it needs and what it was rendered from', () => {
    const html = page('en')
    expect(valueOf(html, 'rel="stylesheet"', 'href')).toBe('/x/assets/p.css')
    expect(valueOf(html, 'name="start"', 'content')).toBe('/x/assets/p.js /x/assets/start.js')
    expect(valueOf(html, 'name="data"', 'content')).toBe('/x/assets/l.json')
    expect(valueOf(html, 'lang=', 'data-data')).toBe('landscape sentences')
  })

  it('tells those without script in their language that there is more', () => {
    expect(page('en')).toMatch(/<noscript>[^<]*JavaScript/)
    expect(page('fr')).toMatch(/<noscript>[^<]*favoris/)
    expect(page('fr').match(/<noscript>/g), 'in no other').toHaveLength(1)
    expect(page('fr').indexOf('<noscript>'), 'before the page that they read').toBeLessThan(page('fr').indexOf('<h1>'))
  })

  it('has a line with a button for when its scripts do not come, which is not there until then', () => {
    for (const [language, word] of [
      ['en', 'Retry'],
      ['fr', 'Réessayer'],
    ] as const) {
      const line = new RegExp(`<p id="late" role="alert" hidden>[^<]* <button type="button">${word}</button></p>`)
      expect(page(language)).toMatch(line)
    }
  })

  it('brings the texts of cards as data that no text can end', () => {
    const html = page('en', SITE, { ...PARTS, texts: { a: ['An </script> end.', 'End'] } })
    const text = /<script type="application\/json" id="first-texts">(.*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(JSON.parse(text)).toEqual({ a: ['An </script> end.', 'End'] })
  })

  it('has paths alone where the build knows no host, and no address that must be whole', () => {
    const html = page('fr', NOWHERE)
    expect(valueOf(html, 'rel="canonical"', 'href')).toBe('/fr/item/a/')
    expect(html).not.toContain('og:url')
  })

  it('may have no style that the policy refuses', () => {
    expect(() => page('en', SITE, { ...PARTS, markup: '<p class="a" style="top:0">A</p>' })).toThrow(/style/)
    expect(() => page('en', SITE, { ...PARTS, markup: '<p>a style="b"</p>' })).not.toThrow()
  })

  it('cannot be made of something else', () => {
    expect(() => pageHtml('<html lang="en"></html>', PARTS, 'en', SITE)).toThrow(/no place/)
  })
})

describe('siteFiles', () => {
  it('lists every page in both languages', () => {
    const files = new Map(siteFiles(['', '/item/a'], SITE))
    expect(files.get('robots.txt')).toContain('Sitemap: https://a.example/x/sitemap.xml')
    const addresses = [...(files.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1])
    expect(addresses).toEqual([
      'https://a.example/x/',
      'https://a.example/x/fr/',
      'https://a.example/x/item/a/',
      'https://a.example/x/fr/item/a/',
    ])
  })

  it('says nothing where the build knows no host', () => {
    expect(siteFiles([''], NOWHERE)).toEqual([])
  })
})
