import { describe, expect, it } from 'vitest'

import { isAddress, itemForAddress } from '../../../../src/domain/landscape/item-address.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../../support/factories.ts'

const repo = (...urls: string[]) => urls.map((url) => ({ url }))
const LANDSCAPE = makeLandscape([
  makeItem({
    name: 'Kestrel',
    homepageUrl: 'https://kestrel.example/',
    repositories: repo('https://github.com/kestrel/kestrel', 'https://github.com/kestrel/cli'),
  }),
  makeItem({ name: 'Kestrel Cloud', homepageUrl: 'https://www.kestrel.example/cloud/index.html' }),
  makeItem({ name: 'Big Corp', kind: 'member', homepageUrl: 'https://corp.example' }),
  makeItem({
    name: 'Big Tool',
    homepageUrl: 'https://corp.example/',
    repositories: repo('https://gitlab.com/corp/sub/tool.git'),
  }),
  makeItem({ name: 'Left', homepageUrl: 'https://both.example/', repositories: repo('https://github.com/both/mono') }),
  makeItem({ name: 'Right', homepageUrl: 'https://both.example/', repositories: repo('https://github.com/both/mono') }),
  makeItem({ name: 'Owner', homepageUrl: 'https://github.com/owner' }),
  makeItem({ name: 'All Of It', repositories: repo('https://github.com/All-Of-It') }),
  makeItem({ name: 'C++ Thing (beta)', category: 'App & Co', subcategory: 'Tools' }),
  makeItem({ name: 'Twin', id: 'twin', category: 'App & Co', subcategory: 'Tools' }),
  makeItem({ name: 'Twin', id: 'twin-two', category: 'Wasm', subcategory: 'Tools' }),
  makeItem({ name: 'Twin', id: 'twin-corp', kind: 'member', category: 'Members', subcategory: 'Gold' }),
])

it.each<[string, string | undefined]>([
  // Repositories, and whatever lies in them.
  ['https://github.com/kestrel/kestrel', 'kestrel'],
  ['https://github.com/kestrel/kestrel/', 'kestrel'],
  ['http://www.github.com/Kestrel/KESTREL.git', 'kestrel'],
  ['github.com/kestrel/cli/releases/tag/v1.2#notes', 'kestrel'],
  ['https://github.com/kestrel/kestrel/blob/main/README.md?plain=1', 'kestrel'],
  ['git@github.com:kestrel/kestrel.git', 'kestrel'],
  ['ssh://git@github.com/kestrel/kestrel.git', 'kestrel'],
  ['git+https://github.com/kestrel/kestrel.git', 'kestrel'],
  ['git://github.com/kestrel/kestrel', 'kestrel'],
  ['https://gitlab.com/corp/sub/tool/-/issues/3', 'big-tool'],
  ['https://github.com/kestrel', undefined],
  ['https://github.com/kestrel/other', undefined],
  ['https://github.com/kestrel/kestrel-operator', undefined],
  ['https://github.com/both/mono', undefined],
  ['https://github.com/owner', 'owner'],
  ['https://github.com/all-of-it/', 'all-of-it'],
  ['https://github.com/all-of-it/part', undefined],
  ['https://github.com/owner/anything', undefined],
  // Home pages: the host, and the longest path.
  ['https://kestrel.example', 'kestrel'],
  ['http://www.kestrel.example/docs/start.html?a=b#c', 'kestrel'],
  ['https://docs.kestrel.example/start', 'kestrel'],
  ['kestrel.example/cloud', 'kestrel-cloud'],
  ['https://kestrel.example/cloud/pricing', 'kestrel-cloud'],
  ['https://kestrel.example/cloudy', 'kestrel'],
  ['https://corp.example/anything', 'big-tool'],
  ['https://both.example/', undefined],
  ['https://notkestrel.example/', undefined],
  ['https://kestrel.example.evil.test/', undefined],
  // Our own addresses, wherever they are served.
  ['https://explorer.example/item/kestrel', 'kestrel'],
  ['https://explorer.example/base/fr/item/kestrel-cloud/', 'kestrel-cloud'],
  ['http://localhost:4173/?q=x&item=big-corp', 'big-corp'],
  ['https://explorer.example/item/nobody', undefined],
  ['https://github.com/kestrel/other/item/kestrel', undefined],
  // Landscapes of today and before.
  ['https://landscape.cncf.io/?item=app-co--tools--c-thing-beta', 'c-thing-beta'],
  ['https://landscape.cncf.io/?group=all&item=gone--away--kestrel', 'kestrel'],
  ['https://landscape.cncf.io/?item=wasm--tools--twin', 'twin-two'],
  ['https://landscape.cncf.io/?item=gone--away--twin', undefined],
  ['https://landscape.cncf.io/?selected=kestrel', 'kestrel'],
  ['https://landscape.cncf.io/card-mode?category=x&grouping=category&selected=kestrel-cloud', 'kestrel-cloud'],
  ['https://l.cncf.io/selected=big-tool', 'big-tool'],
  ['https://landscape.cncf.io/card-mode?selected=nobody', undefined],
  // What is no address, or of no item.
  ['javascript:alert(1)', undefined],
  ['https://user:secret@kestrel.example/', undefined],
  ['https://', undefined],
  ['https://landscape.cncf.io/?item=%E0%A4%A', undefined],
  ['', undefined],
])('%j leads to %s', (address, id) => {
  expect(itemForAddress(LANDSCAPE, address)?.id).toBe(id)
})

describe('of the shipped landscape', () => {
  const landscape = shippedLandscape()

  it('every first repository that is no other’s leads to its item', () => {
    const firsts = landscape.items.flatMap((item) => item.repositories.slice(0, 1).map(({ url }) => url.toLowerCase()))
    const shared = new Set(firsts.filter((url, index) => firsts.indexOf(url) !== index))
    for (const item of landscape.items) {
      const [first] = item.repositories
      if (!first || shared.has(first.url.toLowerCase())) continue
      const isOwner = new URL(first.url).pathname.split('/').filter(Boolean).length < 2
      const found = itemForAddress(landscape, isOwner ? first.url : `${first.url}/issues/1`)
      expect(found && [found.id, found.repositories[0]?.url.toLowerCase().replace(/\/$/, '')], first.url).toEqual([
        expect.any(String),
        first.url.toLowerCase().replace(/\/$/, ''),
      ])
    }
  })

  it('every item is found by the address of its page here', () => {
    for (const { id } of landscape.items)
      expect(itemForAddress(landscape, `https://explorer.example/fr/item/${id}`)?.id).toBe(id)
  })
})

it.each<[string, boolean]>([
  ['https://a.example', true],
  ['a.example/b', true],
  ['git@github.com:a/b.git', true],
  ['Prometheus', false],
  ['node.', false],
  ['1.2.3', false],
  ['mailto:a@b.example', false],
  ['a b.example', false],
])('%j is an address: %s', (text, is) => {
  expect(isAddress(text)).toBe(is)
})
