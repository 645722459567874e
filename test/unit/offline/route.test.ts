import { describe, expect, it } from 'vitest'

import { routeOf, type Places } from '../../../src/offline/route.ts'

const PLACES: Places = {
  scope: 'https://a.example/explorer/',
  landscapeUrl: 'https://raw.example/landscape.yml?x=1',
  logoUrl: 'https://raw.example/logos/{name}?sanitize=true',
}
const OWN = new Set(['https://a.example/explorer/assets/start.js', 'https://a.example/explorer/licenses.txt'])
const isBuildFile = (url: string) => OWN.has(url)

type Asked = Parameters<typeof routeOf>[0]
function route(url: string, more: Partial<Asked> = {}, places = PLACES) {
  return routeOf({ url, method: 'GET', mode: 'cors', destination: '', ...more }, places, isBuildFile)
}
const page = (path: string) => route(`https://a.example${path}`, { mode: 'navigate', destination: 'document' })
const image = { destination: 'image' } as const

describe('routeOf', () => {
  it.each([
    ['/explorer/', 'en'],
    ['/explorer/item/prometheus?q=x#y', 'en'],
    ['/explorer/fr', 'fr'],
    ['/explorer/fr/focus/logging/', 'fr'],
    ['/explorer/french', 'en'],
  ])('%s is the kept page, in %s', (path, language) => {
    expect(page(path)).toEqual({ to: 'shell', language })
  })

  it.each(['/', '/other/', '/explorer/og-en.png', '/explorer/sw.js', '/explorer/headers/Caddyfile.txt'])(
    '%s is none of its pages',
    (path) => {
      expect(page(path)).toEqual({ to: 'network' })
    },
  )

  it('a file of the build that is opened by itself is that file', () => {
    expect(page('/explorer/licenses.txt')).toEqual({ to: 'assets' })
    expect(page('/explorer/licences.txt')).toEqual({ to: 'network' })
  })

  it('answers for the files of the build, whatever follows the hash, and for no other', () => {
    expect(route('https://a.example/explorer/assets/start.js#x')).toEqual({ to: 'assets' })
    expect(route('https://a.example/explorer/robots.txt')).toEqual({ to: 'network' })
    expect(route('https://a.example/explorer/assets/start.js', { method: 'POST' })).toEqual({ to: 'network' })
  })

  it('keeps logos that were asked for as data, or as pictures that can be read', () => {
    const logo = 'https://raw.example/logos/a%20b.svg?sanitize=true'
    expect(route(logo, image)).toEqual({ to: 'logos' })
    expect(route(logo, { ...image, mode: 'no-cors' })).toEqual({ to: 'network' })
    expect(route(logo)).toEqual({ to: 'logos' })
    expect(route(logo, { destination: 'document' })).toEqual({ to: 'network' })
    expect(route('https://raw.example/logos/?sanitize=true', image)).toEqual({ to: 'network' })
    expect(route('https://raw.example/logos/a.svg', image)).toEqual({ to: 'network' })
  })

  it('never answers for the landscape file, wherever it is and whoever asks', () => {
    expect(route('https://raw.example/landscape.yml?x=1')).toEqual({ to: 'network' })
    expect(route('https://api.github.com/repos/cncf/landscape/commits')).toEqual({ to: 'network' })
    const own = { ...PLACES, landscapeUrl: '/explorer/assets/start.js', logoUrl: 'https://a.example/explorer/{name}' }
    expect(route('https://a.example/explorer/assets/start.js', {}, own)).toEqual({ to: 'network' })
    expect(route('https://a.example/explorer/assets/start.js', image, own)).toEqual({ to: 'network' })
    expect(route('https://a.example/explorer/assets/start.js', {}, { ...own, landscapeUrl: '/a.yml' })).toEqual({
      to: 'assets',
    })
  })
})
