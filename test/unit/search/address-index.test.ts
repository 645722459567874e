import { describe, expect, it } from 'vitest'

import { readAddress } from '../../../src/search/address.ts'
import { buildAddressIndex, findByAddress } from '../../../src/search/address-index.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import { search } from '../../../src/search/search.ts'
import type { Item } from '../../../src/domain/landscape/landscape.ts'
import { item } from './support-item.ts'

/** An item with a repository of that owner. */
const under = (owner: string, name: string, more: Partial<Item> = {}) =>
  item(name, {
    repositories: [{ url: `https://github.com/${owner}/${name.toLowerCase().replaceAll(' ', '-')}` }],
    ...more,
  })

/** The names that an address leads to, and what it is the address of. */
function found(items: readonly Item[], text: string) {
  const address = readAddress(text)
  const answer = address && findByAddress(buildAddressIndex(items), address)
  return answer && { of: answer.of, names: answer.docs.map((doc) => items[doc]?.name) }
}

describe('the address of an owner', () => {
  it('leads to what is called so, whatever else is alike', () => {
    const items = [under('heron', 'Heron Viewer', { maturity: 'sandbox' }), under('heron', 'Heron')]
    expect(found(items, 'https://github.com/heron/no-such-part')).toEqual({ of: 'organisation', names: ['Heron'] })
    expect(found(items, 'https://github.com/heron')).toEqual({ of: 'organisation', names: ['Heron', 'Heron Viewer'] })
  })

  it('leads to its one project, where several are called alike', () => {
    const items = [under('heronio', 'Heron Viewer'), under('heronio', 'Heron', { maturity: 'sandbox' })]
    expect(found(items, 'https://github.com/heronio/no-such-part')?.names).toEqual(['Heron'])
  })

  it('leads to the one that is called alike, where none is a project', () => {
    const items = [under('heronio', 'Heron'), under('heronio', 'Lapwing')]
    expect(found(items, 'https://github.com/heronio/no-such-part')?.names).toEqual(['Heron'])
  })

  it('leads to none where several might be meant, unless it stands alone', () => {
    const items = [
      under('heronio', 'Heron', { maturity: 'sandbox' }),
      under('heronio', 'Hero', { maturity: 'graduated' }),
      under('heronio', 'Lapwing'),
    ]
    expect(found(items, 'https://github.com/heronio/no-such-part')).toBeUndefined()
    expect(found(items, 'https://github.com/heronio')?.names).toEqual(['Heron', 'Hero', 'Lapwing'])
  })

  it('leads to nothing by names of two letters', () => {
    expect(found([under('goose', 'Go')], 'https://github.com/goose/no-such-part')).toBeUndefined()
  })
})

it('an address that technology shares with its maker leads to the technology first', () => {
  const homepageUrl = 'https://heron.example/product/heron'
  const items = [
    item('Heron Works', { kind: 'member', homepageUrl }),
    item('Lapwing Works', { kind: 'partner', homepageUrl }),
    item('Heron', { homepageUrl }),
  ]
  const { hits } = search(buildSearchIndex(items, NO_KNOWLEDGE), homepageUrl, {})
  expect(hits.map(({ id }) => id)[0]).toBe('heron')
  expect(hits).toHaveLength(3)
})

it('a level lists what has it, and not what speaks of it', () => {
  const items = [
    item('Heron', { maturity: 'graduated' }),
    item('Lapwing', { description: 'Counts who has graduated from a school.' }),
    item('Graduated Cylinder', { description: 'Measures.' }),
  ]
  const { hits } = search(buildSearchIndex(items, NO_KNOWLEDGE), 'graduated', {})
  expect(hits.map(({ id }) => id)).toEqual(['heron', 'graduated-cylinder'])
})

describe('an address of a host that several have', () => {
  const items = [
    item('Heron', { homepageUrl: 'https://heron.example/' }),
    item('Lapwing', { homepageUrl: 'https://heron.example/lapwing' }),
    item('Curlew', { homepageUrl: 'https://curlew.example/en-gb' }),
    item('Plover', { homepageUrl: 'https://curlew.example/en-gb/plover' }),
  ]
  it.each([
    ['https://heron.example/lapwing', ['Lapwing']],
    ['https://heron.example/no-such-page', ['Heron']],
    ['https://curlew.example/no-such-page', ['Curlew']],
  ])('%s leads to whoever has that page, else to whoever has the host', (address, names) => {
    expect(found(items, address)?.names.slice(0, 1)).toEqual(names)
  })
})

it('of a long answer the first sixty say where they were found', () => {
  const items = Array.from({ length: 70 }, (_, at) => item(`Heron ${at}`))
  const { hits } = search(buildSearchIndex(items, NO_KNOWLEDGE), 'heron', {})
  expect(hits).toHaveLength(70)
  expect(hits.filter(({ nameRanges }) => nameRanges.length > 0)).toHaveLength(60)
})
