import { describe, expect, it } from 'vitest'

import { FOCUS_AREAS, ROLES, type Item, areaOfRole } from '../../../../src/domain/landscape/landscape.ts'
import { guessPurpose } from '../../../../src/domain/knowledge/purpose-rules.ts'
import { makeItem, shippedLandscape } from '../../../support/factories.ts'

const guess = (facts: Partial<Item>) => guessPurpose(makeItem({ name: 'Acme', ...facts }))

describe('a place alone tells the area', () => {
  it.each<[string, string, string[]]>([
    ['Observability and Analysis', 'Observability', ['monitoring']],
    ['Observability and Analysis', 'Monitoring', ['monitoring']],
    ['Observability and Analysis', 'Logging', ['logging']],
    ['Observability and Analysis', 'Tracing', ['monitoring']],
    ['Provisioning', 'Security & Compliance', ['security']],
    ['Provisioning', 'Key Management', ['security']],
    ['Provisioning', 'Container Registry', ['registries']],
    ['App Definition and Development', 'Streaming & Messaging', ['messaging']],
    ['Orchestration & Management', 'Scheduling & Orchestration', ['orchestration']],
    ['Platform', 'Certified Kubernetes - Distribution', ['orchestration']],
    ['Platform', 'Certified Kubernetes - Hosted', ['orchestration']],
    ['Sigstore', 'Language Clients', ['security']],
    ['Sigstore', 'Signed With', []],
    ['Sigstore', 'Case Studies', []],
    ['Runtime', 'Container Runtime', []],
    ['App Definition and Development', 'Database', []],
  ])('%s / %s: %j', (category, subcategory, areas) => {
    expect(guess({ category, subcategory }).areas).toEqual(areas)
  })

  it('an additional one counts too', () => {
    const additionalPaths = [{ category: 'Provisioning', subcategory: 'Container Registry' }]
    expect(guess({ additionalPaths }).areas).toEqual(['registries'])
  })
})

describe('words tell what stands within Observability apart', () => {
  const observable = { category: 'Observability and Analysis', subcategory: 'Observability' }

  it.each<[Partial<Item>, Partial<ReturnType<typeof guess>>]>([
    [{ name: 'Fluent Acme' }, { areas: ['monitoring', 'logging'], signals: ['logs'] }],
    [{ description: 'Collecte les journaux' }, { areas: ['monitoring', 'logging'], signals: ['logs'] }],
    [{ description: 'Distributed tracing' }, { areas: ['monitoring'], roles: ['tracing'], signals: ['traces'] }],
    [{ description: 'Continuous profiling' }, { areas: ['monitoring'], roles: ['profiling'], signals: ['profiles'] }],
    [{ description: 'Tableaux de bord' }, { areas: ['monitoring'], roles: ['dashboards'], signals: ['dashboards'] }],
  ])('%j', (facts, purpose) => {
    expect(guess({ ...observable, ...facts })).toMatchObject(purpose)
  })
})

describe('what is guessed', () => {
  it('is marked as such', () => {
    expect(guess({ category: 'Provisioning', subcategory: 'Key Management' }).isGuessed).toBe(true)
    expect(guess({}).isGuessed).toBeUndefined()
  })

  it('is nothing for organisations, wherever they are listed', () => {
    const purpose = guess({ kind: 'member', name: 'Logging Metrics Inc', subcategory: 'Logging' })
    expect(purpose).toEqual({ areas: [], roles: [], signals: [] })
  })

  it('holds together for the whole shipped extract: every role lies in an area of the item', () => {
    for (const item of shippedLandscape().items) {
      const { areas, roles } = guessPurpose(item)
      for (const role of roles) expect(areas).toContain(areaOfRole(role))
      expect(new Set(roles).size).toBe(roles.length)
    }
  })
})

it('every role belongs to one area', () => {
  for (const area of FOCUS_AREAS) for (const role of ROLES[area]) expect(areaOfRole(role)).toBe(area)
  const all = FOCUS_AREAS.flatMap((area): readonly string[] => ROLES[area])
  expect(new Set(all).size).toBe(all.length)
})
