import { describe, expect, it, vi } from 'vitest'

import { integrityOf } from '../../../src/build/offline-packs.ts'
import { languageOfAsset, type Language, type ManifestEntry } from '../../../src/offline/assets.ts'
import { Shell } from '../../../src/offline/shell.ts'
import { addressOf, FakeCaches } from '../../support/fake-caches.ts'

const SCOPE = 'https://a.example/x/'
/** What the host below answers with for a file. */
const contentOf = (url: string) => `content of ${url}`
const asset = (url: string, revision: string | null = null) => ({
  url,
  revision,
  integrity: integrityOf(contentOf(url)),
})

const FIRST: ManifestEntry[] = [
  asset('404.html', '1'),
  asset('assets/start-AAAAAAAA.js'),
  asset('assets/text-en-core-AAAAAAAA.js'),
  asset('assets/text-fr-core-AAAAAAAA.js'),
  asset('assets/text-en-item-AAAAAAAA.js'),
  asset('assets/text-fr-item-AAAAAAAA.js'),
]
const SECOND: ManifestEntry[] = [asset('404.html', '2'), asset('assets/start-BBBBBBBB.js'), ...FIRST.slice(2)]

/** A host that has everything but what is named, and the shells of several versions over the same caches. */
function world(broken: RegExp = /^$/) {
  const caches = new FakeCaches()
  const asked: string[] = []
  const fetcher = vi.fn(async (input: RequestInfo | URL) => {
    const path = addressOf(input).slice(SCOPE.length)
    asked.push(path)
    if (broken.test(path)) throw new TypeError('Failed to fetch')
    return new Response(contentOf(path), { headers: { 'Content-Type': typeOf(path) } })
  }) as unknown as typeof fetch
  return {
    asked,
    caches,
    fetcher,
    shell: (listed: ManifestEntry[], version: string) => new Shell({ caches, fetcher, scope: SCOPE }, listed, version),
  }
}
const typeOf = (path: string) =>
  path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html'
const only = (...languages: Language[]) => new Set(languages)

describe('Shell', () => {
  it('holds what one language needs, and no more', async () => {
    const { shell, asked } = world()
    const first = shell(FIRST, '1')
    await first.cacheLanguages(only('fr'))
    expect(asked).not.toContain('assets/text-en-item-AAAAAAAA.js')
    expect(asked).toHaveLength(FIRST.length - 1)
    expect(await first.cachedLanguages()).toEqual(only('fr'))
    expect(await (await first.page('fr', SCOPE))?.text()).toBe(contentOf('404.html'))
    expect(await first.page('en', SCOPE), 'a visit in English goes to the network').toBeUndefined()
    expect(await (await first.anyPage())?.text(), 'unless there is none').toBe(contentOf('404.html'))
  })

  it('asks the browser to check each file, and twice where its own cache was damaged', async () => {
    const { shell, fetcher } = world(/start/)
    await expect(shell(FIRST, '1').cacheLanguages(only('en'))).rejects.toThrow('Failed to fetch')
    const calls = vi.mocked(fetcher).mock.calls.filter(([url]) => addressOf(url).includes('start'))
    expect(calls.map(([, options]) => [options?.integrity, options?.cache])).toEqual([
      [integrityOf(contentOf('assets/start-AAAAAAAA.js')), 'default'],
      [integrityOf(contentOf('assets/start-AAAAAAAA.js')), 'reload'],
    ])
    expect(vi.mocked(fetcher).mock.calls.find(([url]) => addressOf(url).endsWith('404.html'))?.[1]?.cache).toBe(
      'no-cache',
    )
  })

  it('stores a sheet of logos when it is first used, never ahead, and takes it over from an earlier version', async () => {
    const { shell, asked } = world()
    const sheet = { ...asset('assets/logos-AAAAAAAA.webp'), isOnDemand: true as const }
    const address = SCOPE + sheet.url
    const first = shell([...FIRST, sheet], '1')
    await first.cacheLanguages(only('en'))
    expect(asked).not.toContain(sheet.url)
    for (const _ of [1, 2]) expect(await (await first.find(address))?.text()).toBe(contentOf(sheet.url))
    expect(asked.filter((url) => url === sheet.url)).toHaveLength(1)
    const second = shell([...SECOND, sheet], '2')
    await second.cacheLanguages(only('en'))
    await first.clean()
    expect(await (await second.find(address))?.text()).toBe(contentOf(sheet.url))
    expect(asked.filter((url) => url === sheet.url)).toHaveLength(1)
  })

  it('leaves a sheet that cannot be had to the page, and stays complete', async () => {
    const { shell } = world(/webp/)
    const sheet = { ...asset('assets/logos-AAAAAAAA.webp'), isOnDemand: true as const }
    const first = shell([...FIRST, sheet], '1')
    await first.cacheLanguages(only('en'))
    expect(await first.find(SCOPE + sheet.url)).toBeUndefined()
    expect(await first.cachedLanguages()).toEqual(only('en'))
  })

  it('holds no language of which anything is missing', async () => {
    const { shell } = world(/text-en-item/)
    const first = shell(FIRST, '1')
    await expect(first.cacheLanguages(only('en'))).rejects.toThrow()
    expect(await first.cachedLanguages()).toEqual(only())
    expect(await first.page('en', SCOPE)).toBeUndefined()
  })

  it('takes from the version before what has not changed', async () => {
    const { shell, asked } = world()
    await shell(FIRST, '1').cacheLanguages(only('en'))
    asked.length = 0
    const second = shell(SECOND, '2')
    expect(await second.cachedLanguages(), 'the new one must hold them as well').toEqual(only('en'))
    await second.cacheLanguages(only('en'))
    expect(asked).toEqual(['assets/start-BBBBBBBB.js'])
  })

  it('keeps the version before for the tabs that run it, and none before that or half fetched', async () => {
    const { shell, caches } = world(/start-BBBB/)
    const [first, third] = [shell(FIRST, '1'), shell(FIRST.slice(0, 4), '3')]
    await shell([asset('404.html', '0')], '0').cacheLanguages(only('en'))
    await first.cacheLanguages(only('en'))
    await expect(shell(SECOND, '2').cacheLanguages(only('en'))).rejects.toThrow()
    await third.cacheLanguages(only('en'))
    await caches.open('another application')
    await third.clean()
    expect(await caches.keys()).toEqual([`explorer ${SCOPE} 1`, `explorer ${SCOPE} 3`, 'another application'])
    expect(await (await third.find(`${SCOPE}assets/text-en-item-AAAAAAAA.js`))?.text()).toContain('item')
  })

  it('answers a visit with the prerendered page of its address, with the headers of the neutral one', async () => {
    const pages = ['index.html', 'focus/logging/index.html', 'fr/index.html', 'fr/focus/logging/index.html']
    const listed: ManifestEntry[] = [...FIRST, ...pages.map((page) => asset(page, '1'))]
    const { shell, asked, fetcher } = world()
    const answer = vi.mocked(fetcher).getMockImplementation()
    vi.mocked(fetcher).mockImplementation(async (...given) => {
      const response = await answer?.(...given)
      if (addressOf(given[0]).endsWith('404.html')) response?.headers.set('X-Frame-Options', 'DENY')
      return response ?? Response.error()
    })
    const first = shell(listed, '1')
    await first.cacheLanguages(only('fr'))
    expect(asked.filter((url) => url.endsWith('index.html'))).toEqual(['fr/index.html', 'fr/focus/logging/index.html'])
    for (const [visit, file] of [
      ['fr', 'fr/index.html'],
      ['fr/', 'fr/index.html'],
      ['fr/focus/logging', 'fr/focus/logging/index.html'],
      ['fr/focus/logging/', 'fr/focus/logging/index.html'],
      ['fr/item/envoy', '404.html'],
      ['fr/?q=envoy', '404.html'],
      ['fr/focus/logging?maturity=graduated', '404.html'],
    ] as const) {
      const page = await first.page('fr', SCOPE + visit)
      expect(await page?.text(), visit).toBe(contentOf(file))
      expect(page?.headers.get('X-Frame-Options'), visit).toBe('DENY')
    }
    expect(await first.page('en', SCOPE)).toBeUndefined()
    await first.cacheLanguages(only('en'))
    expect(await (await first.page('en', SCOPE))?.text()).toBe(contentOf('index.html'))
  })

  it('serves the page of a newer version that was accepted, until that one is active', async () => {
    const { shell, caches } = world()
    const [first, second] = [shell(FIRST, '1'), shell(SECOND, '2')]
    await first.cacheLanguages(only('en'))
    await second.cacheLanguages(only('en'))
    expect(await first.acceptedPage('en'), 'not accepted yet').toBeUndefined()
    expect(await second.isAccepted()).toBe(false)
    await second.accept()
    expect(await second.isAccepted()).toBe(true)
    expect(await (await first.acceptedPage('en'))?.text()).toBe(contentOf('404.html'))
    expect(await first.acceptedPage('fr'), 'not in a language that it does not hold').toBeUndefined()

    const cache = await caches.open(`explorer ${SCOPE} 2`)
    await cache.put(`${SCOPE}404.html`, new Response('half of it', { headers: { 'Content-Type': 'text/html' } }))
    expect(await first.acceptedPage('en'), 'a damaged page is not served').toBeUndefined()
    await second.cacheLanguages(only('en'))
    expect(await first.acceptedPage('en')).toBeDefined()
    await second.clearAccepted()
    expect(await first.acceptedPage('en')).toBeUndefined()
    expect(await second.isAccepted()).toBe(false)
  })

  it('takes many small files from a pack, and a few by themselves', async () => {
    const files = Array.from({ length: 12 }, (_, index) => `assets/Part${index}-AAAAAAAA.css`)
    const pack = { ...asset('assets/offline-all-AAAAAAAA.json'), files }
    const listed: ManifestEntry[] = [...FIRST, ...files.map((file) => asset(file)), pack]
    const { shell, asked, fetcher } = world()
    vi.mocked(fetcher).mockImplementation(async (input) => {
      const path = addressOf(input).slice(SCOPE.length)
      asked.push(path)
      return path === pack.url
        ? Response.json(Object.fromEntries(files.map((file) => [file, contentOf(file)])))
        : new Response(contentOf(path), { headers: { 'Content-Type': typeOf(path) } })
    })
    const first = shell(listed, '1')
    await first.cacheLanguages(only('en'))
    expect(asked.filter((path) => /Part|offline/.test(path))).toEqual([pack.url])
    const kept = await first.find(`${SCOPE}${files[3]}`)
    expect(await kept?.text()).toBe(contentOf(files[3] ?? ''))
    expect(kept?.headers.get('Content-Type')).toMatch(/^text\/css/)

    asked.length = 0
    const changed = listed.map((one) => (one.url === files[3] ? asset('assets/Part3-BBBBBBBB.css') : one))
    await shell(changed, '2').cacheLanguages(only('en'))
    expect(asked.filter((path) => /Part|offline/.test(path))).toEqual(['assets/Part3-BBBBBBBB.css'])
  })

  it('makes a page that may be answered of one that a host has moved', async () => {
    const { shell, fetcher } = world()
    vi.mocked(fetcher).mockImplementation(async () =>
      Object.defineProperty(new Response(contentOf('404.html'), { status: 404 }), 'redirected', { value: true }),
    )
    const first = shell([asset('404.html', '1')], '1')
    await first.cacheLanguages(only('en'))
    const page = await first.page('en', SCOPE)
    expect([page?.status, page?.redirected, await page?.text()]).toEqual([200, false, contentOf('404.html')])
  })
})

describe('a stored file that was damaged', () => {
  const START = `${SCOPE}assets/start-AAAAAAAA.js`
  const ITEM = `${SCOPE}assets/text-en-item-AAAAAAAA.js`
  const damages: [string, (text: string, type: string) => Response | undefined][] = [
    ['by one byte', (text, type) => new Response(text.replace('of', 'if'), { headers: { 'Content-Type': type } })],
    ['to nothing', (_text, type) => new Response('', { headers: { 'Content-Type': type } })],
    ['to a page', () => new Response('<title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } })],
    ['by its type', (text) => new Response(text, { headers: { 'Content-Type': 'text/plain' } })],
    ['by its absence', () => undefined],
  ]

  /** The first version, held in English, with every file damaged that `which` says. */
  async function damaged(which: RegExp, damage: (typeof damages)[number][1], broken?: RegExp) {
    const given = world()
    const first = given.shell(FIRST, '1')
    await first.cacheLanguages(only('en'))
    const cache = await given.caches.open(`explorer ${SCOPE} 1`)
    for (const { url } of FIRST.filter((one) => which.test(one.url))) {
      const stored = damage(contentOf(url), typeOf(url))
      if (stored) await cache.put(SCOPE + url, stored)
      else await cache.delete(SCOPE + url)
    }
    given.asked.length = 0
    if (broken) {
      vi.mocked(given.fetcher).mockImplementation(async (input) => {
        given.asked.push(addressOf(input).slice(SCOPE.length))
        throw new TypeError('Failed to fetch')
      })
    }
    return { ...given, first }
  }

  it.each(damages)('%s is fetched again before it answers, once', async (_how, damage) => {
    const { first, asked } = await damaged(/start/, damage)
    for (let time = 0; time < 2; time++) {
      const found = await first.find(START)
      expect([await found?.text(), found?.headers.get('Content-Type')]).toEqual([
        contentOf('assets/start-AAAAAAAA.js'),
        'text/javascript',
      ])
    }
    expect(asked).toEqual(['assets/start-AAAAAAAA.js'])
  })

  it.each(damages)('%s is found when all is looked through', async (_how, damage) => {
    const { first, asked } = await damaged(/./, damage)
    await first.cacheLanguages(only('en'))
    expect(new Set(asked)).toEqual(new Set(FIRST.map(({ url }) => url).filter((url) => !url.includes('text-fr-item'))))
    asked.length = 0
    await first.cacheLanguages(only('en'))
    expect(asked).toEqual([])
  })

  it('is no page to begin with', async () => {
    const { first } = await damaged(/404/, () => new Response('login'))
    expect(await (await first.page('en', SCOPE))?.text()).toBe(contentOf('404.html'))
  })

  it('and cannot be had again sends visits to the network until it can', async () => {
    const { first, fetcher, shell } = await damaged(/item/, () => new Response('?'), /./)
    expect(await first.find(ITEM)).toBeUndefined()
    expect(await first.page('en', SCOPE)).toBeUndefined()
    expect(await (await first.anyPage())?.text(), 'and to what there is without one').toBe(contentOf('404.html'))
    vi.mocked(fetcher).mockImplementation(async (input) => {
      const path = addressOf(input).slice(SCOPE.length)
      return new Response(contentOf(path), { headers: { 'Content-Type': typeOf(path) } })
    })
    await shell(FIRST, '1').cacheLanguages(only('en'))
    expect(await first.page('en', SCOPE)).toBeDefined()
  })

  it('is not carried into the next version', async () => {
    const { shell, asked } = await damaged(/text-en-item/, () => new Response('?'))
    const second = shell(SECOND, '2')
    await second.cacheLanguages(only('en'))
    expect(asked).toContain('assets/text-en-item-AAAAAAAA.js')
    expect(await (await second.find(ITEM))?.text()).toBe(contentOf('assets/text-en-item-AAAAAAAA.js'))
  })

  it('of a language that is not in use counts as no loss', async () => {
    const { first, asked } = await damaged(/^$/, () => undefined)
    expect(await first.find(`${SCOPE}assets/text-fr-item-AAAAAAAA.js`)).toBeUndefined()
    expect(asked).toEqual([])
  })
})

it.each([
  ['assets/text-fr-item-AbC_-123.js', 'fr'],
  ['assets/text-en-item-AbC_-12.js', 'en'],
  ['assets/glossary-fr-AbC_-123.json', 'fr'],
  ['assets/text-fr-core-AbC_-123.js', undefined],
  ['assets/sentences1-fr-AbC_-123.json', undefined],
  ['assets/stack-fr-AbCde.json', undefined],
  ['assets/start-AbC_-123.js', undefined],
  ['404.html', undefined],
])('%s is of %s', (url, language) => {
  expect(languageOfAsset(url)).toBe(language)
})
