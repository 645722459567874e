import { describe, expect, it } from 'vitest'

import { findAddresses, mayNameImage } from '../../../src/search/addressed.ts'
import { ADDRESS_KINDS } from '../../../src/search/address-index.ts'
import type { FindImage } from '../../../src/search/hits.ts'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { item } from './support-item.ts'

const index = buildSearchIndex(
  [
    item('Heron', {
      repositories: [{ url: 'https://github.com/heron/heron' }, { url: 'https://github.com/heron/viewer' }],
      homepageUrl: 'https://heron.example/',
      maturity: 'sandbox',
    }),
    item('Heron Works', {
      kind: 'member',
      homepageUrl: 'https://heron.example/',
      repositories: [{ url: 'https://github.com/heron/viewer' }],
      maturity: 'graduated',
    }),
    item('Lapwing', {
      homepageUrl: 'https://lapwing.example/product',
      links: [{ kind: 'docs', url: 'https://docs.example/lapwing' }] as never,
    }),
    item('Curlew', {
      homepageUrl: 'https://heron.example/curlew',
      repositories: [{ url: 'https://github.com/heron/viewer' }],
      maturity: 'graduated',
    }),
    item('Plover.io'),
    item('Members.io', { kind: 'member' }),
    item('CI/CD'),
  ],
  { ...NO_KNOWLEDGE, aliases: { lapwing: ['lap.io'] } },
)
const images: Record<string, string> = {
  'heron/heron:1.2': 'lapwing',
  'heron/heron': 'lapwing',
  'lapwing/lapwing': 'lapwing',
  'lapwing:7.2-alpine': 'lapwing',
  'quay.io/lapwing/lapwing': 'lapwing',
  'lapwing/gone:1': 'no-such-id',
  'heron/viewer:1.2': 'heron',
  'heron/none': 'lapwing',
  'heron/none:1.2': 'lapwing',
  'ghcr.io/lapwing/lapwing:v1': 'lapwing',
  'github.com/heron/none': 'lapwing',
}
const image: FindImage = (reference) => images[reference]

const told = (text: string, find?: FindImage) => {
  const { found, ...said } = findAddresses(index, text, find)
  return { ...said, found: found.map(({ doc, address }) => `${index.items[doc]?.name} ${address}`) }
}

describe('the addresses in a query', () => {
  it.each<[text: string, found: string[], rest: string, named: string, unknown: string[]]>([
    ['heron viewer', [], 'heron viewer', 'heron viewer', []],
    ['heron  viewer', [], 'heron  viewer', 'heron  viewer', []],
    ['a b.c', [], 'a b.c', 'a b.c', []],
    ['a  b.c', [], 'a  b.c', 'a b.c', []],
    [
      'like https://lapwing.example/product but faster',
      ['Lapwing homepage'],
      'like but faster',
      'like Lapwing but faster',
      [],
    ],
    ['https://nobody.example x', [], 'x', 'https://nobody.example x', ['https://nobody.example']],
    ['x https://nobody.example', [], 'x', 'x https://nobody.example', ['https://nobody.example']],
    ['docs.example/lapwing', ['Lapwing link'], '', 'Lapwing', []],
    ['heron/heron', ['Heron repository'], '', 'Heron', []],
    ['lapwing.example/product heron/heron', ['Lapwing homepage', 'Heron repository'], '', 'Lapwing Heron', []],
    ['heron/heron github.com/heron/heron', ['Heron repository'], '', 'Heron Heron', []],
    ['node.js', [], 'node.js', 'node.js', []],
    ['lap.io', [], 'lap.io', 'lap.io', []],
    ['plover.io', [], 'plover.io', 'plover.io', []],
    ['CI/CD', [], 'CI/CD', 'CI/CD', []],
    ['https://plover.io', [], '', 'https://plover.io', ['https://plover.io']],
    ['x@plover.io', [], '', 'x@plover.io', ['x@plover.io']],
    ['members.io', [], '', 'members.io', ['members.io']],
    ['somebody.io', [], '', 'somebody.io', ['somebody.io']],
    ['nobody/nothing', [], 'nobody/nothing', 'nobody/nothing', []],
    ['https://heron.example/?item=lapwing', ['Heron homepage', 'Heron Works homepage'], '', 'Heron', []],
    ['https://other.example/?item=lapwing', ['Lapwing id'], '', 'Lapwing', []],
  ])('%j', (text, found, rest, named, unknown) => {
    expect(told(text)).toEqual({ found, text: rest, named, unknown })
  })

  it('of several items tell technology first, and the likelier one of it', () => {
    expect(told('github.com/heron/viewer').found).toEqual([
      'Curlew repository',
      'Heron repository',
      'Heron Works repository',
    ])
  })

  it('of a site or an organisation tell what it is called after first', () => {
    expect(told('https://heron.example/other').found).toEqual(['Heron site', 'Heron Works site'])
    expect(told('github.com/heron').found[0]).toBe('Heron organisation')
    const own = buildSearchIndex([
      item('Heron', { kind: 'member', repositories: [{ url: 'https://github.com/heron/a' }] }),
      item('Viewer', { maturity: 'graduated', repositories: [{ url: 'https://github.com/heron/b' }] }),
    ])
    expect(findAddresses(own, 'github.com/heron').found.map(({ doc }) => own.items[doc]?.name)).toEqual([
      'Heron',
      'Viewer',
    ])
  })

  it('come before all that is merely named, in their order', () => {
    const { found } = findAddresses(index, 'lapwing.example/product github.com/heron/viewer')
    const keys = found.map(({ key }) => key)
    expect(keys).toEqual(keys.toSorted((a, b) => b - a))
    expect(new Set(keys).size).toBe(4)
    expect(Math.min(...keys)).toBeGreaterThan(1000)
    expect(found.every(({ tier }) => tier === 'exact')).toBe(true)
  })

  it('are of every kind that is told of', () => {
    const kinds = [
      'heron/heron',
      'lapwing.example/product',
      'docs.example/lapwing',
      'heron.example/other',
      'github.com/heron',
      'lapwing:7.2-alpine',
      'other.example/?item=lapwing',
    ].flatMap((text) => findAddresses(index, text, image).found.map(({ address }) => address))
    expect(new Set(kinds)).toEqual(new Set(ADDRESS_KINDS))
  })
})

describe('the images in a query', () => {
  it.each<[text: string, found: string[], rest: string]>([
    ['lapwing:7.2-alpine', ['Lapwing image'], ''],
    ['use lapwing:7.2-alpine', ['Lapwing image'], 'use'],
    ['docker://lapwing:7.2-alpine', ['Lapwing image'], ''],
    ['oci://lapwing/lapwing', ['Lapwing image'], ''],
    ['lapwing/lapwing', ['Lapwing image'], ''],
    ['heron/heron', ['Heron repository'], ''],
    ['heron/heron:1.2', ['Lapwing image'], ''],
    ['heron/none', ['Heron organisation'], ''],
    ['heron/none:1.2', ['Lapwing image'], ''],
    ['github.com/heron/none', ['Lapwing image'], ''],
    ['https://hub.docker.com/r/lapwing/lapwing', ['Lapwing image'], ''],
    ['hub.docker.com/r/Lapwing/Lapwing/tags', ['Lapwing image'], ''],
    ['https://hub.docker.com/repository/docker/lapwing/lapwing', ['Lapwing image'], ''],
    ['https://quay.io/repository/lapwing/lapwing', ['Lapwing image'], ''],
    ['https://hub.docker.com/r/nobody/nothing', [], ''],
    ['ghcr.io/lapwing/lapwing:v1', ['Lapwing image'], ''],
    ['lapwing/gone:1', [], 'lapwing/gone:1'],
    ['lapwing', [], 'lapwing'],
  ])('%s', (text, found, rest) => {
    expect(told(text, image)).toMatchObject({ found, text: rest })
  })

  it.each<[text: string, is: boolean]>([
    ['lapwing', false],
    ['lapwing:7.2', true],
    ['lapwing:latest', true],
    ['lapwing:viewer', false],
    [':7.2', false],
    ['l:7.2', true],
    ['use lapwing:7.2 here', true],
    ['lapwing/viewer', true],
    ['localhost:5000/viewer', true],
    ['localhost:5000/-', true],
    ['-:5/a:x', false],
    ['a:5/é', false],
    ['é/a:5', true],
    ['a/é:5', true],
    ['/lapwing', false],
    ['https://lapwing.example/viewer', false],
    ['oci://lapwing.example/viewer', true],
    ['docker://lapwing', false],
    ['https://hub.docker.com/r/lapwing/viewer', true],
    ['https://hub.docker.com/_/lapwing', true],
    ['https://hub.docker.com/layers/lapwing/viewer', true],
    ['https://hub.docker.com/u/lapwing', false],
    ['https://quay.io/repository/lapwing', true],
    ['https://quay.io/organization/lapwing', false],
    ['two words', false],
    ['', false],
  ])('%j may need the tables of images: %s', (text, is) => {
    expect(mayNameImage(text)).toBe(is)
  })
})
