import { expect, it } from 'vitest'

import { licenceId, licencesOf } from '../../../../src/domain/landscape/licences.ts'
import { makeItem } from '../../../support/factories.ts'

const itemsOf = (...all: (string[] | undefined)[]) =>
  all.map((licences, index) => makeItem({ name: `Item ${index}`, licences }))

it.each([
  ['MIT', 'mit'],
  ['Apache License 2.0', 'apache-license-2-0'],
  ['LGPL-2.1+', 'lgpl-2-1-plus'],
  ['许可', 'n-'],
])('%s has an id for addresses: %s', (name, id) => {
  expect(licenceId(name)).toMatch(/^[a-z0-9-]{1,80}$/)
  if (/^[ -~]+$/.test(name)) expect(licenceId(name)).toBe(id)
})

it('a licence that says more than another is another', () => {
  expect(new Set(['GPL-2.0', 'GPL-2.0+', 'GPL-2.0-only'].map(licenceId)).size).toBe(3)
})

it('the most frequent come first, each as it is first written', () => {
  expect([...licencesOf(itemsOf(['Apache-2.0'], ['MIT'], undefined, ['mit', 'BSD-3-Clause']))]).toEqual([
    ['mit', 'MIT'],
    ['apache-2-0', 'Apache-2.0'],
    ['bsd-3-clause', 'BSD-3-Clause'],
  ])
})

it('there are none where no item has one, and an end where a file invents them', () => {
  expect(licencesOf(itemsOf(undefined)).size).toBe(0)
  expect(licencesOf(itemsOf(Array.from({ length: 5000 }, (_, n) => `L-${n}`))).size).toBe(100)
})
