import { expect, it } from 'vitest'

import { nearestNames } from '../../../../src/domain/results/nearest-names.ts'
import { makeItem, shippedLandscape } from '../../../support/factories.ts'

const ITEMS = [
  makeItem({ name: 'Prometheus', maturity: 'graduated' }),
  makeItem({ name: 'cert-manager' }),
  makeItem({ name: 'Falco' }),
  makeItem({ name: 'Flagd', maturity: 'incubating' }),
  makeItem({ name: 'Flan' }),
  makeItem({ name: 'Flan', id: 'flan-2' }),
  makeItem({ name: 'Flock', kind: 'member' }),
]

it.each([
  ['prmoetheuss', ['Prometheus']],
  ['Sert Manajer', ['cert-manager']],
  ['', []],
  ['f', []],
  ['zzzzzzzzzz', []],
  ['???', []],
])('%j is near %j', (text, names) => {
  expect(nearestNames(text, ITEMS)).toEqual(names)
})

it('puts the nearest first, of those as near the more mature, and says a name once', () => {
  expect(nearestNames('flan', ITEMS)).toEqual(['Flan', 'Flagd'])
  expect(nearestNames('flax', ITEMS)).toEqual(['Flan', 'Flagd'])
  expect(nearestNames('flaco', ITEMS)).toEqual(['Falco', 'Flagd', 'Flan'])
})

it('leaves members and partners out', () => {
  expect(nearestNames('flock', ITEMS)).not.toContain('Flock')
})

it('names at most five, of which half of the letters agree', () => {
  expect(nearestNames('kubernetis', shippedLandscape().items)[0]).toBe('Kubernetes')
  expect(nearestNames('kube', shippedLandscape().items).length).toBeLessThanOrEqual(5)
})
