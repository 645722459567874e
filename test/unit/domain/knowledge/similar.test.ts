import { describe, expect, it } from 'vitest'
import { buildExtract } from '../../../../src/build/extract-assets.ts'
import { buildKnowledge } from '../../../../src/build/knowledge-assets.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { similarItems } from '../../../../src/domain/knowledge/similar.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

const text = (item: Item) => item.description ?? ''

describe('similarItems', () => {
  const vault = makeItem({
    name: 'Vault',
    roles: ['secrets'],
    category: 'A',
    subcategory: 'B',
    description: 'Stores secrets for programs',
  })
  const sameRole = makeItem({ name: 'Same role', roles: ['secrets'], category: 'C', subcategory: 'D' })
  const samePlace = makeItem({ name: 'Same place', category: 'A', subcategory: 'B' })
  const sameWords = makeItem({
    name: 'Same words',
    category: 'E',
    subcategory: 'F',
    description: 'programs that need secrets',
  })
  const stranger = makeItem({ name: 'Stranger', category: 'G', subcategory: 'H', description: 'Something else' })
  const member = makeItem({ name: 'Member', kind: 'member', category: 'A', subcategory: 'B' })
  // Enough others that two texts in common do not make a word common.
  const crowd = Array.from({ length: 60 }, (_, index) =>
    makeItem({ name: `Other ${index}`, category: 'X', subcategory: `Y${index}` }),
  )
  const landscape = makeLandscape([vault, sameRole, samePlace, sameWords, stranger, member, ...crowd])

  it('puts the same job first, then the same place and the same words, each with its reason', () => {
    expect(similarItems(landscape, vault, text, 6).map(({ item, reason }) => [item.name, reason.kind])).toEqual([
      ['Same role', 'roles'],
      ['Same words', 'words'],
      ['Same place', 'place'],
    ])
  })

  it('gives no more than it is asked for', () => {
    expect(similarItems(landscape, vault, text, 1)).toHaveLength(1)
  })
})

it('finds for known projects of the shipped landscape what an expert expects', () => {
  const { landscape } = buildExtract('data')
  const { sentences } = buildKnowledge('data', 'en')
  const similarTo = (id: string) => {
    const item = landscape.items.find((one) => one.id === id)
    if (!item) throw new Error(`no item ${id}`)
    return similarItems(landscape, item, (one) => sentences[one.id] ?? '', 6).map((one) => one.item.name)
  }
  expect(similarTo('fluentd')).toContain('Logstash')
  expect(similarTo('jaeger')).toContain('Zipkin')
  expect(similarTo('harbor')).toEqual(expect.arrayContaining(['zot']))
})
