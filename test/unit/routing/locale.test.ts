import { afterEach, describe, expect, it, vi } from 'vitest'

/** The module as it is in a build under `base`. */
async function under(base: string) {
  vi.stubEnv('BASE_URL', base)
  vi.resetModules()
  return import('../../../src/routing/locale.ts')
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(['/', '/landscape/', '/a/b/'])('under %s', (base) => {
  it.each([
    ['', 'en'],
    ['bookmarks', 'en'],
    ['item/kubernetes', 'en'],
    ['fr', 'fr'],
    ['fr/', 'fr'],
    ['fr/item/kubernetes', 'fr'],
    ['french', 'en'],
    ['item/fr', 'en'],
  ])('%s is %s', async (path, locale) => {
    expect((await under(base)).localeOf(`${base}${path}`)).toBe(locale)
  })

  it('has a path for each language, without a slash at its end', async () => {
    const { basePathOf } = await under(base)
    expect(basePathOf('en')).toBe(base === '/' ? '/' : base.slice(0, -1))
    expect(basePathOf('fr')).toBe(`${base}fr`)
  })

  it.each([
    ['', 'fr/'],
    ['bookmarks', 'fr/bookmarks'],
    ['?q=a&item=b', 'fr/?q=a&item=b'],
    ['item/kubernetes?q=a#top', 'fr/item/kubernetes?q=a#top'],
    ['item/fr', 'fr/item/fr'],
  ])('%s is %s in French, and back', async (english, french) => {
    const { hrefInLocale } = await under(base)
    expect(hrefInLocale(`${base}${english}`, 'fr')).toBe(`${base}${french}`)
    expect(hrefInLocale(`${base}${french}`, 'en')).toBe(`${base}${english}`)
    expect(hrefInLocale(`${base}${french}`, 'fr')).toBe(`${base}${french}`)
    expect(hrefInLocale(`${base}${english}`, 'en')).toBe(`${base}${english}`)
  })

  it('finds the way from an address without its last slash', async () => {
    const { hrefInLocale } = await under(base)
    expect(hrefInLocale(`${base}fr`, 'en')).toBe(base)
    expect(hrefInLocale(`${base}fr?q=a`, 'en')).toBe(`${base}?q=a`)
  })
})

it('treats paths outside the base path as English', async () => {
  expect((await under('/landscape/')).localeOf('/fr/')).toBe('en')
})
