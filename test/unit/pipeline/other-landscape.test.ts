import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { buildExtract } from '../../../src/build/extract-assets.ts'
import { loadOtherLandscape } from '../../../src/pipeline/load.ts'
import { fileOf, loadValue } from '../../support/factories.ts'
import { sharedFile } from '../../support/landscape-files.ts'

const other = (known: unknown, ...entries: unknown[]) =>
  loadOtherLandscape(JSON.stringify(fileOf(...entries)), loadValue(known)).items

const HARBOR = {
  name: 'Harbor',
  homepage_url: 'https://goharbor.io/',
  repo_url: 'https://github.com/goharbor/harbor',
  logo: 'harbor.svg',
}

describe('an item of another landscape', () => {
  it('is known by its repository, whatever it is called there, and has the logo of the known one', () => {
    const [item] = other(fileOf(HARBOR), { ...HARBOR, name: 'Harbor (by VMware)', logo: 'their-own.svg' })
    expect(item).toMatchObject({ knownAs: 'harbor', logo: 'harbor.svg' })
  })

  it('is unknown when it has nothing but the name in common', () => {
    const [item] = other(fileOf(HARBOR), {
      name: 'Harbor',
      homepage_url: 'https://harbour-authority.example/',
      logo: 'port.svg',
    })
    expect(item).toMatchObject({ id: 'harbor', knownAs: '', logo: undefined, areas: [] })
  })

  it('has no logo where nothing is known: its file would be asked for at an address that was never said', () => {
    const [item] = loadOtherLandscape(JSON.stringify(fileOf(HARBOR))).items
    expect(item).toMatchObject({ name: 'Harbor', logo: undefined })
  })
})

const FILES = [
  ['cdf.yml', { technology: 86, member: 16 }, 8],
  ['ossf.yml', { technology: 57, member: 115 }, 2],
  ['cncf-2018-06-01.yml', { technology: 467, partner: 57 }, 9],
] as const

describe.each(FILES)('%s', (name, kinds, categories) => {
  const path = sharedFile(name)

  it.skipIf(!path)('loads, with its members told from the rest and nothing guessed without a reason', () => {
    const landscape = loadOtherLandscape(readFileSync(path ?? '', 'utf8'), buildExtract('data').landscape)
    const counts: Record<string, number> = {}
    for (const { kind } of landscape.items) counts[kind] = (counts[kind] ?? 0) + 1
    expect(counts).toEqual(kinds)
    expect(landscape.categories).toHaveLength(categories)
    const areasOf = (one: string) => landscape.items.find((item) => item.name === one)?.areas ?? []
    // Signed with Sigstore, or a customer of it: no tool of security by that.
    for (const one of ['CPython', 'Autodesk', 'Apple Inc.', 'Jenkins']) expect([one, areasOf(one)]).toEqual([one, []])
  })
})
