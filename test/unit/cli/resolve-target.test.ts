import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { resolveTarget, type Site } from '../../../src/cli/resolve-target.ts'

const outside = realpathSync(mkdtempSync(join(tmpdir(), 'resolve-target-')))
const root = join(outside, 'dist')
const FILES = [
  'index.html',
  '404.html',
  'fr/index.html',
  'fr/item/a b/index.html',
  'été/index.html',
  'assets/start.js',
  'assets/100%.txt',
  '_headers',
  'headers/headers.json',
  'headers/index.html',
  '.htaccess',
  '.git/index.html',
  '.well-known/security.txt',
  'evil.com/index.html',
]
const atRoot: Site = { root, basePath: '/' }
const below: Site = { root, basePath: '/tools/explorer/' }

function write(path: string): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, path)
}

beforeAll(() => {
  for (const file of FILES) write(join(root, file))
  write(join(outside, 'secret.json'))
  write(join(outside, 'secrets', 'index.html'))
  // A neighbour whose name begins like the root's.
  write(join(outside, 'dist-2', 'index.html'))
  symlinkSync(join(outside, 'secret.json'), join(root, 'leak.json'))
  symlinkSync(join(outside, 'secrets'), join(root, 'leaks'))
  symlinkSync(join(root, 'fr'), join(root, 'francais'))
  symlinkSync(join(root, 'nowhere'), join(root, 'dangling'))
})
afterAll(() => rmSync(outside, { recursive: true }))

const fileOf = async (target: string, site = atRoot) => {
  const found = await resolveTarget(site, target)
  return found && 'file' in found ? found.path : undefined
}
const locationOf = async (target: string, site = atRoot) => {
  const found = await resolveTarget(site, target)
  return found && 'location' in found ? found.location : undefined
}

describe('a file', () => {
  it.each([
    ['/', 'index.html'],
    ['/?q=..%2f..', 'index.html'],
    ['/#x', 'index.html'],
    ['/index.html', 'index.html'],
    ['/fr/', 'fr/index.html'],
    ['/f%72/', 'fr/index.html'],
    ['/fr/item/a%20b/', 'fr/item/a b/index.html'],
    ['/%C3%A9t%C3%A9/', 'été/index.html'],
    ['/assets/start.js?v=1', 'assets/start.js'],
    ['/assets/100%25.txt', 'assets/100%.txt'],
    ['/.well-known/security.txt', '.well-known/security.txt'],
    ['/francais/', 'fr/index.html'],
    ['http://any.example/fr/', 'fr/index.html'],
    ['HTTPS://any.example:8443/fr/?x', 'fr/index.html'],
    ['http://[::1]:80/', 'index.html'],
    ['http://any.example', 'index.html'],
    ['http://any.example?x=/..', 'index.html'],
  ])('by %j is %s', async (target, path) => {
    expect(await fileOf(target)).toBe(path)
  })
})

describe('a folder without its slash leads to the one with it', () => {
  it.each([
    ['/fr', '/fr/'],
    ['/fr?q=a&b=//evil.com', '/fr/?q=a&b=//evil.com'],
    ['/fr?q=é\u0085', '/fr/?q=%C3%A9%C2%85'],
    ['/fr/item/a%20b', '/fr/item/a%20b/'],
    ['/%C3%A9t%C3%A9', '/%C3%A9t%C3%A9/'],
    ['/evil.com', '/evil.com/'],
    ['/francais', '/fr/'],
    ['http://evil.com/fr', '/fr/'],
  ])('%j to %j', async (target, location) => {
    expect(await locationOf(target)).toBe(location)
  })

  it.each([
    ['/tools/explorer', '/tools/explorer/'],
    ['/tools/explorer/fr?x', '/tools/explorer/fr/?x'],
  ])('under a base path %j to %j', async (target, location) => {
    expect(await locationOf(target, below)).toBe(location)
  })
})

describe('nothing is found', () => {
  it.each([
    '',
    '*',
    '?',
    '#',
    'fr/',
    'evil.com:443',
    '//',
    '//fr/',
    '/fr//',
    '//evil.com',
    '//evil.com/',
    '//evil.com/..%2ffr',
    '//evil.com/..%2f',
    '/\\evil.com/..%2ffr',
    '/\\evil.com',
    '\\\\evil.com',
    '/%5cevil.com/..%2ffr',
    '/%2fevil.com',
    '/%2Fevil.com/%2e%2e/fr',
    '/fr%2f',
    '/fr%5c..',
    '/./fr',
    '/fr/.',
    '/..',
    '/../dist/',
    '/fr/../index.html',
    '/fr/%2e%2e/index.html',
    '/fr/.%2E/index.html',
    '/%252e%252e/secret.json',
    '/..%252fsecret.json',
    '/%25252e%25252e/secret.json',
    '/..%2fsecret.json',
    '/..%2fsecrets',
    '/..%2fdist-2',
    '/..%5csecret.json',
    '/%c0%ae%c0%ae/secret.json',
    '/%uff0e%uff0e/secret.json',
    '/%',
    '/%zz',
    '/%ff',
    '/fr%00',
    '/index.html%00.js',
    '/index.html\0',
    '/index.html%0a',
    '/index.html/',
    '/index.html%20',
    '/C:/secret.json',
    '/index.html::$DATA',
    '/assets',
    '/assets/',
    '/nonexist',
    '/dangling',
    '/leak.json',
    '/leaks',
    '/leaks/',
    '/leaks/index.html',
    '/_headers',
    '/_Headers',
    '/headers',
    '/headers/',
    '/headers/headers.json',
    '/%68eaders/headers.json',
    '/.htaccess',
    '/.git',
    '/.git/index.html',
    'http://',
    'http:///fr/',
    'http:/fr/',
    'http://a@b/fr/',
    'http://a\\b/fr/',
    'http://evil.com//evil.com/..%2ffr',
    'http://evil.com/..%2ffr',
    'http://evil.com\\fr',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('by %j', async (target) => {
    expect(await resolveTarget(atRoot, target)).toBeUndefined()
  })

  it.each(['/', '/fr/', '/tools', '/tools/', '/tools/explorer2/', '/TOOLS/explorer/', '/tools/explorer/../explorer/'])(
    'outside of a base path, by %j',
    async (target) => {
      expect(await resolveTarget(below, target)).toBeUndefined()
    },
  )

  it('of a folder that lies beside the root', async () => {
    for (const name of ['dist-2', 'secrets', '', 'dist']) {
      for (const up of ['..', '%2e%2e', '..%2f', '..%5c', '.%2e/', '%252e%252e%252f']) {
        expect(await resolveTarget(atRoot, `/${up}/${name}`), `${up} ${name}`).toBeUndefined()
        expect(await resolveTarget(atRoot, `/fr/${up}${up}${name}`), `${up} ${name}`).toBeUndefined()
      }
    }
  })
})

/** What paths are made of, the awkward pieces more often than they deserve. */
const PIECES = (
  '/ // \\ %2f %2F %5c %252f %00 .. . %2e %2E%2e %252e % @ : ? # http: https:// \t \r\n é %C3%A9t%C3%A9 fr item a%20b ' +
  'evil.com evil.com:80 tools explorer francais leaks assets secrets dist dist-2 headers index.html'
).split(' ')
const targets = fc
  .tuple(
    fc.constantFrom('', '/', '//', '/\\', 'http://evil.com/', '/tools/explorer/', '/tools/explorer'),
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
      ),
      { maxLength: 7 },
    ),
  )
  .map(([start, pieces]) => start + pieces.join(''))

describe('whatever the target', () => {
  it.each([atRoot, below])(
    'a Location has one slash first and stays under $basePath, and a file in the root',
    async (site) => {
      let redirects = 0
      const check = async (target: string) => {
        const found = await resolveTarget(site, target)
        if (!found) return
        if ('file' in found) {
          expect(found.file.startsWith(`${root}/`)).toBe(true)
          expect(FILES).toContain(found.path)
          expect(found.path).not.toMatch(/headers|^\.(?!well-known)/)
          return
        }
        redirects++
        const { location } = found
        expect(location).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
        expect(location.startsWith(site.basePath)).toBe(true)
        // What a browser makes of it, wherever it is: the same path on the same host.
        const read = new URL(location, 'https://home.example/x/y')
        expect(read.origin).toBe('https://home.example')
        expect(read.pathname).toBe(location.replace(/\?.*$/, ''))
        expect(read.pathname).toMatch(/\/$/)
        // It leads to a page, and not on.
        expect(await resolveTarget(site, location)).toHaveProperty('file')
      }
      await fc.assert(fc.asyncProperty(targets, check), {
        numRuns: 3000,
        examples: ['/fr', '/fr?//x', '/evil.com', '/tools/explorer', '/tools/explorer/francais'].map((one) => [one]),
      })
      expect(redirects).toBeGreaterThan(5)
    },
  )
})
