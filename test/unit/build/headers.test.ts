import { describe, expect, it } from 'vitest'

import { headerFiles, TABLE_FILE } from '../../../src/build/header-files.ts'
import { headersOf, headerTable, type HeaderTable } from '../../../src/build/headers.ts'
import { contentSecurityPolicy } from '../../../src/build/policy.ts'
import { readSettings } from '../../../src/build/settings.ts'

const SCRIPTS = ["document.title='a'"]
const settings = readSettings({ BASE_PATH: '/x.y/' })
const table = headerTable(settings, SCRIPTS)
const files = new Map(headerFiles(table))
const textOf = (name: string) => files.get(name) ?? ''

const FOREVER = 'public, max-age=31536000, immutable'

describe('the headers', () => {
  it('say the policy of the page, and what only a header can', () => {
    const { 'Content-Security-Policy': policy, ...rest } = table.common
    expect(policy).toBe(`${contentSecurityPolicy(settings, SCRIPTS)}; frame-ancestors 'none'`)
    expect(rest).toMatchObject({
      'X-Frame-Options': 'DENY',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
    expect(rest['Permissions-Policy']).toMatch(/^([a-z-]+=\(\), )+[a-z-]+=\(\)$/)
  })

  it('let no script ask for a device, a sensor or a person', () => {
    const refused = new Set(table.common['Permissions-Policy']?.split(', '))
    const features =
      'bluetooth hid serial usb idle-detection local-fonts browsing-topics window-management camera microphone'
    for (const feature of features.split(' ')) expect(refused, feature).toContain(`${feature}=()`)
    // What the application offers itself: to copy, and to share by the device's own menu.
    for (const feature of ['clipboard-write', 'web-share']) expect(refused).not.toContain(`${feature}=()`)
  })

  it('say that the site is there by https alone where the build is told so, in every file', () => {
    const secure = headerTable(readSettings({ SITE_URL: 'https://a.example' }), SCRIPTS)
    expect(secure.common['Strict-Transport-Security']).toBe('max-age=31536000')
    expect(secure.common['Content-Security-Policy']).toContain('; upgrade-insecure-requests')
    for (const [name, source] of headerFiles(secure)) {
      expect(source, name).toContain('max-age=31536000')
      expect(source, name).toMatch(/Strict-Transport-Security/)
      expect(source, name).toContain('upgrade-insecure-requests')
    }
    for (const site of ['', 'http://a.example']) {
      const plain = headerTable(readSettings({ SITE_URL: site }), SCRIPTS)
      expect(plain.common).not.toHaveProperty('Strict-Transport-Security')
    }
  })

  it.each([
    ['assets/start-AAAAAAAA.js', FOREVER],
    ['index.html', 'no-cache'],
    ['', 'no-cache'],
    ['sw.js', 'no-cache'],
    ['item/assets/', 'no-cache'],
    ['manifest.webmanifest', 'no-cache'],
  ])('let %s be kept: %s', (path, cacheControl) => {
    expect(headersOf(table, path)).toEqual({ ...table.common, 'Cache-Control': cacheControl })
  })

  it('fit into a line of any of the files', () => {
    for (const value of Object.values(table.common)) expect(value).not.toMatch(/["\n\\$#{}]/)
    expect(
      Math.max(
        ...textOf('_headers')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000)
  })
})

/** The common headers that a file of a host names, by how it writes them. */
const WRITTEN: Record<string, RegExp> = {
  _headers: /^ {2}([\w-]+): (.+)$/gm,
  'headers/nginx.conf': /^ {2}add_header ([\w-]+) "(.+)" always;$/gm,
  'headers/apache.htaccess': /^ {2}Header always set ([\w-]+) "(.+)"$/gm,
  'headers/Caddyfile': /^ {4}([\w-]+) "(.+)"$/gm,
}

describe('the files for hosts', () => {
  it.each(Object.entries(WRITTEN))('%s names every header of the table, as it is', (name, pattern) => {
    const written = Object.fromEntries([...textOf(name).matchAll(pattern)].map(([, key, value]) => [key, value]))
    expect(written).toMatchObject(table.common)
  })

  it('headers/vercel.json, too, and a later rule there counts more', () => {
    const { headers } = JSON.parse(textOf('headers/vercel.json')) as {
      headers: { source: string; headers: { key: string; value: string }[] }[]
    }
    const of = (path: string) =>
      Object.fromEntries(
        headers
          .filter(({ source }) => new RegExp(`^${source}$`).test(path))
          .flatMap((rule) => rule.headers.map(({ key, value }) => [key, value])),
      )
    expect(of('/x.y/data/')).toEqual(headersOf(table, 'data/'))
    expect(of('/x.y/assets/a.js')).toEqual(headersOf(table, 'assets/a.js'))
  })

  it('_headers never names a header in two rules that fit the same file: hosts would join what they say', () => {
    const rules = textOf('_headers')
      .split(/\n(?=\/)/)
      .slice(1)
      .map((block) => ({
        path: block.split('\n')[0] ?? '',
        names: [...block.matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name),
      }))
    expect(rules.map(({ path }) => path)).toEqual(['/x.y/*', '/x.y/assets/*', '/x.y/sw.js'])
    for (const path of ['/x.y/assets/a.js', '/x.y/sw.js']) {
      const fitting = rules.filter((rule) => path.startsWith(rule.path.replace(/\*$/, '')))
      const names = fitting.flatMap((rule) => rule.names)
      expect(new Set(names).size).toBe(names.length)
      expect(names).toContain('Cache-Control')
    }
  })

  it.each(['headers/nginx.conf', 'headers/apache.htaccess', 'headers/Caddyfile'])(
    '%s serves the neutral page for what is not there, and lets only the assets be kept',
    (name) => {
      expect(textOf(name)).toContain('/x.y/404.html')
      const lines = textOf(name).split('\n')
      const kept = lines.findIndex((line) => line.includes(FOREVER))
      expect(`${lines[kept - 1]}${lines[kept]}`).toMatch(/\/x\\?\.y\/assets\//)
      expect(lines.filter((line) => line.includes(FOREVER))).toHaveLength(1)
      expect(textOf(name)).toContain('no-cache')
    },
  )

  it('the table itself is there for servers that read it', () => {
    expect(JSON.parse(textOf(TABLE_FILE)) as HeaderTable).toEqual(table)
  })
})
