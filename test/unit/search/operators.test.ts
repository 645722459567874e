import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { search } from '../../../src/search/search.ts'
import { item } from './support.ts'

const index = buildSearchIndex([
  item('Alpha Mesh', {
    maturity: 'graduated',
    subcategory: 'Service Mesh',
    repositories: [{ url: 'https://example.org/a' }],
  }),
  item('Beta Mesh', { maturity: 'sandbox', areas: ['security'], description: 'A mesh that is slow.' }),
  item('Gamma Mesh', { description: 'mesh a that', audits: [{}] }),
])
const idsFor = (query: string) => search(index, query).hits.map((hit) => hit.id)

describe('operators', () => {
  it.each([
    ['mesh maturity:graduated', ['alpha-mesh']],
    ['mesh maturité:diplômé', ['alpha-mesh']],
    ['mesh maturity:none', ['gamma-mesh']],
    ['mesh -maturity:graduated', ['beta-mesh', 'gamma-mesh']],
    ['category:"service mesh"', ['alpha-mesh']],
    ['category:service', ['alpha-mesh']],
    ['focus:security', ['beta-mesh']],
    ['focus:sécurité', ['beta-mesh']],
    ['has:repo', ['alpha-mesh']],
    ['has:audit', ['gamma-mesh']],
    ['mesh -slow', ['alpha-mesh', 'gamma-mesh']],
    ['"a mesh that"', ['beta-mesh']],
  ])('%s', (query, ids) => {
    expect(idsFor(query)).toEqual(ids)
  })

  it.each([
    ['mesh maturity:old', { kind: 'unknown-value', operator: 'maturity', value: 'old' }],
    ['mesh colour:red', { kind: 'unknown-operator', operator: 'colour', value: 'red' }],
    ['mesh focus:', { kind: 'no-value', operator: 'focus', value: '' }],
  ])('says what is wrong with "%s" and answers the rest', (query, fault) => {
    const answer = search(index, query)
    expect(answer.faults).toMatchObject([fault])
    expect(answer.hits).toHaveLength(3)
  })

  it.each(['https://example.org', 'std::vector', 'registry:8080', 'cert-manager', 'a "half'])(
    'takes "%s" as it stands',
    (query) => {
      expect(() => search(index, query)).not.toThrow()
    },
  )
})
