import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { manifestHead, THEME_COLOURS, webManifests } from '../../../src/build/web-manifest.ts'
import { FOCUS_AREAS } from '../../../src/domain/landscape/landscape.ts'
import { texts as en } from '../../../src/i18n/en/core.ts'
import { texts as fr } from '../../../src/i18n/fr/core.ts'
import { PROJECT_ROOT } from '../../support/paths.ts'

type Manifest = {
  id: string
  lang: string
  start_url: string
  scope: string
  icons: { src: string; sizes: string; purpose: string }[]
  shortcuts: { name: string; url: string }[]
}

const SETTINGS = { basePath: '/x/' }
const manifests = new Map(webManifests(SETTINGS).map(([file, text]) => [file, JSON.parse(text) as Manifest]))

describe.each([
  ['manifest.webmanifest', 'en', '/x/', en],
  ['manifest-fr.webmanifest', 'fr', '/x/fr/', fr],
] as const)('%s', (file, language, home, texts) => {
  const manifest = manifests.get(file)

  it('is one application in either language, which begins in its own', () => {
    expect(manifest).toMatchObject({ id: '/x/', scope: '/x/', start_url: home, lang: language })
  })

  it('leads to every focus area, by the name that the interface has for it', () => {
    expect(manifest?.shortcuts.map(({ name, url }) => [name, url])).toEqual(
      FOCUS_AREAS.map((area) => [texts[`area.${area}`], `${home}focus/${area}/`]),
    )
  })

  it('has the icons that browsers ask for, all of which exist', () => {
    const icons = manifest?.icons ?? []
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    )
    const files = icons.map(({ src }) => join(PROJECT_ROOT, 'public', src.replace('/x/', '')))
    expect(files.filter((icon) => !existsSync(icon))).toEqual([])
  })

  it('is what a page of that language names', () => {
    expect(manifestHead(language, SETTINGS)).toContain(`<link rel="manifest" href="/x/${file}" />`)
  })
})

it('the window has the colour of the header in either theme', () => {
  const tokens = readFileSync(join(PROJECT_ROOT, 'src/app/styles/tokens.css'), 'utf8')
  expect(tokens).toContain(`--surface: light-dark(${THEME_COLOURS.light}, ${THEME_COLOURS.dark})`)
})
