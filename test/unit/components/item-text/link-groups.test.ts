import { expect, it } from 'vitest'

import { groupedLinks, LINK_GROUPS } from '../../../../src/components/item-text/link-groups.ts'
import { LINK_KINDS } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem } from '../../../support/factories.ts'

const link = (kind: (typeof LINK_KINDS)[number], path = '') => ({ kind, url: `https://example.com/${path}` })

it('assigns every kind of link to one group', () => {
  const links = LINK_KINDS.map((kind) => link(kind, kind))
  const grouped = groupedLinks(makeItem({ name: 'A', links }))
  expect(grouped.map(([group]) => group)).toEqual([...LINK_GROUPS])
  expect(grouped.flatMap(([, own]) => own).toSorted((a, b) => (a.url < b.url ? -1 : 1))).toEqual(
    links.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
  )
  for (const [, own] of grouped) expect(own.length).toBeGreaterThan(0)
})

it('orders links by kind, and in the file’s order within a kind', () => {
  const item = makeItem({
    name: 'A',
    links: [link('youtube'), link('blog', '2'), link('documentation'), link('blog', '1')],
  })
  expect(new Map(groupedLinks(item)).get('Learn')).toEqual([
    link('documentation'),
    link('blog', '2'),
    link('blog', '1'),
    link('youtube'),
  ])
})
