import { describe, expect, it } from 'vitest'

import { socialHead } from '../../../src/build/head.ts'
import { shellPages } from '../../../src/build/shells.ts'
import { withoutScriptAnywhere } from '../../../src/build/without-script.ts'
import { manifestHead } from '../../../src/build/web-manifest.ts'

const SETTINGS = { basePath: '/x/', siteUrl: 'https://a.example' }
const INDEX = `<!doctype html><html lang="en"><head><link rel="modulepreload" href="/assets/text-en-core-AbC123.js" />
    ${manifestHead('en', SETTINGS)}${socialHead('en', SETTINGS)}</head><body>${withoutScriptAnywhere('/x/')}</body></html>`
const FILES = [
  'assets/index-1.js',
  'assets/text-en-core-AbC123.js',
  'assets/text-fr-core-dEf456.js',
  'assets/landscape-2.json',
]

describe('shellPages', () => {
  const pages = new Map(shellPages(INDEX, FILES, SETTINGS))

  it('404.html is the page as it is, and says in both languages where one can read on without script', () => {
    const page = pages.get('404.html') ?? ''
    expect(page).toBe(INDEX)
    const noScript = /<noscript>(.*)<\/noscript>/.exec(page)?.[1] ?? ''
    expect(
      [...noScript.matchAll(/<span lang="(..)">[^<]*<a href="([^"]*)">/g)].map(([, lang, to]) => [lang, to]),
    ).toEqual([
      ['en', '/x/'],
      ['fr', '/x/fr/'],
    ])
    expect(page).toContain('Retry')
    expect(page).toContain('Réessayer')
  })

  it.each(['bookmarks/index.html', 'data/index.html'])('%s speaks English alone', (name) => {
    expect(pages.get(name)).not.toContain('lang="fr"')
    expect(pages.get(name)).not.toContain('Réessayer')
  })

  it.each(['fr/index.html', 'fr/bookmarks/index.html', 'fr/data/index.html'])(
    '%s speaks French from the first byte, and loads the French texts first',
    (name) => {
      expect(pages.get(name)).toContain('<html lang="fr"')
      expect(pages.get(name)).toContain('content="https://a.example/x/og-fr.png"')
      expect(pages.get(name)).not.toContain('og-en.png')
      expect(pages.get(name)).toContain('href="/x/manifest-fr.webmanifest"')
      expect(pages.get(name)).not.toContain('href="/x/manifest.webmanifest"')
      expect(pages.get(name)).toContain('assets/text-fr-core-dEf456.js')
      expect(pages.get(name)).not.toContain('assets/text-en-core-AbC123.js')
    },
  )

  it('has a French page for every English one, writes none twice and leaves index.html to the build', () => {
    const names = shellPages(INDEX, FILES, SETTINGS).map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain('index.html')
    const english = names.filter((name) => !name.startsWith('fr/') && name !== '404.html')
    const french = names.filter((name) => name.startsWith('fr/') && name !== 'fr/index.html')
    expect(french).toEqual(english.map((name) => `fr/${name}`))
  })
})
