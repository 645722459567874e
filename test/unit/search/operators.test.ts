import { describe, expect, it } from 'vitest'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { search } from '../../../src/search/search.ts'
import { foreignLandscape } from '../../support/foreign-files.ts'
import { item } from './support.ts'

const index = buildSearchIndex([
  item('Alpha Mesh', {
    maturity: 'graduated',
    subcategory: 'Service Mesh',
    repositories: [{ url: 'https://example.org/a' }],
  }),
  item('Beta Mesh', { maturity: 'sandbox', areas: ['security'], description: 'A mesh that is slow.' }),
  item('Gamma Mesh', { description: 'mesh a that', audits: [{ type: 'security' }] }),
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

describe('the levels of a landscape’s own', () => {
  const indexOf = (name: string) => buildSearchIndex(foreignLandscape(name).items)

  it.each([
    ['own-levels', 'maturity:impact', ['alpha']],
    ['own-levels', 'maturité:IMPACT', ['alpha']],
    ['own-levels', 'maturity:at_large', ['gamma']],
    ['own-levels', 'maturity:at-large', ['gamma']],
    ['own-levels', 'maturity:"at large"', ['gamma']],
    ['own-levels', '-maturity:growth', ['alpha', 'delta', 'gamma']],
    ['own-levels', 'maturity:none', ['delta']],
    ['own-levels', 'maturity:graduated', []],
    ['mixed', 'maturity:tac-hosted', ['gearbox', 'windmill']],
    ['mixed', 'gearbox maturity:"TAC hosted"', ['gearbox']],
    ['mixed', 'maturity:育成中', ['rotor']],
    ['mixed', 'maturity:diplômé', ['hub']],
    ['mixed', 'maturity:incubation', ['blade']],
  ])('in the file %s: %s', (file, query, ids) => {
    const answer = search(indexOf(file), query)
    expect(answer.faults).toEqual([])
    expect(answer.hits.map((hit) => hit.id).toSorted()).toEqual(ids)
  })

  it('are what an unknown one could have been', () => {
    const fault = { kind: 'unknown-value', operator: 'maturity', value: 'emeritus' }
    const expected = ['impact', 'growth', 'at_large', 'none']
    expect(search(indexOf('own-levels'), 'maturity:emeritus').faults).toEqual([{ ...fault, expected }])
    const spaced = buildSearchIndex([item('A', { maturity: 'Early Days' })])
    expect(search(spaced, 'maturity:emeritus').faults).toEqual([{ ...fault, expected: ['"Early Days"', 'none'] }])
    expect(search(spaced, 'maturity:"early days"').hits).toHaveLength(1)
  })
})
