import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { socialHead } from '../../../src/build/head.ts'
import { PROJECT_ROOT } from '../../support/paths.ts'

const content = (head: string, name: string) =>
  new RegExp(`(?:name|property)="${name}"[^>]*? content="([^"]*)"`).exec(head)?.[1] ?? ''

it.each(['en', 'fr'] as const)('the picture of %s exists in the size that the page says', (language) => {
  const head = socialHead(language, { basePath: '/a/', siteUrl: 'https://b.example' })
  const address = content(head, 'og:image')
  expect(address).toMatch(/^https:\/\/b\.example\/a\/[\w-]+\.png$/)
  const file = join(PROJECT_ROOT, 'public', address.split('/').at(-1) ?? '')
  expect(existsSync(file), file).toBe(true)
  const png = readFileSync(file)
  expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
    content(head, 'og:image:width'),
    content(head, 'og:image:height'),
  ])
  expect(png.length).toBeLessThan(60_000)
})

it('says a path where the build knows no host, and each language in its own words', () => {
  const [en, fr] = (['en', 'fr'] as const).map((one) => socialHead(one, { basePath: '/', siteUrl: '' })) as [
    string,
    string,
  ]
  expect(content(en, 'og:image')).toBe('/og-en.png')
  expect(content(en, 'description')).not.toBe(content(fr, 'description'))
  expect(content(fr, 'og:locale')).toBe('fr_FR')
})
