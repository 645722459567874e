import { expect, it } from 'vitest'
import { guideCategories } from '../../../../src/domain/knowledge/guide.ts'
import { sentencesIn } from '../../../../src/domain/knowledge/sentences-in.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

const item = (name: string, category: string, subcategory: string, rest: object = {}) =>
  makeItem({ name, category, subcategory, ...rest })

const landscape = makeLandscape([
  item('Acme', 'Special', 'Kubernetes Certified Service Provider', { kind: 'partner' }),
  item('Phone', 'Special', 'Certified CNFs'),
  item('Twice', 'Tools', 'Pipes', { additionalPaths: [{ category: 'Tools', subcategory: 'Taps' }] }),
  item('Once', 'Tools', 'Taps'),
  item('Corp', 'Members', 'Gold', { kind: 'member' }),
])

it('lists places with the number of their items, those of organisations last', () => {
  expect(
    guideCategories(landscape).flatMap(({ subcategories, ...category }) =>
      [category, ...subcategories].map(({ id, count, isOrganisations }) => `${id} ${count} ${isOrganisations}`),
    ),
  ).toEqual([
    'tools 2 false',
    'tools/pipes 1 false',
    'tools/taps 2 false',
    'special 2 false',
    'special/kubernetes-certified-service-provider 1 true',
    'special/certified-cnfs 1 false',
    'members 1 true',
    'members/gold 1 true',
  ])
})

it('leaves places without items out', () => {
  const { items } = makeLandscape([item('Once', 'Tools', 'Taps')])
  expect(guideCategories({ ...landscape, items }).map(({ id }) => id)).toEqual(['tools'])
})

it('takes a text apart into sentences', () => {
  expect(sentencesIn('One v1.2 thing (x.y). Two: a, b. Three.')).toEqual([
    'One v1.2 thing (x.y).',
    'Two: a, b.',
    'Three.',
  ])
})
