import { expect, it } from 'vitest'
import { knowledgeGaps } from '../../../../src/domain/knowledge/gaps.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

const landscape = makeLandscape([
  makeItem({ name: 'Decided', maturity: 'graduated', rank: 0 }),
  makeItem({ name: 'Project without a sentence', maturity: 'sandbox', rank: 1 }),
  makeItem({ name: 'New' }),
  makeItem({ name: 'New name', knownAs: 'old-name', maturity: 'sandbox', rank: 2 }),
  makeItem({ name: 'No project and nothing said of it', rank: 3 }),
  makeItem({ name: 'New member', kind: 'member' }),
])

it('names technology that is newer than the knowledge, projects without a sentence, and rows without an item', () => {
  const gaps = knowledgeGaps(landscape, { decided: 'a', 'old-name': 'b', gone: 'c' })
  expect(gaps.withoutRow.map(({ name }) => name)).toEqual(['Project without a sentence', 'New'])
  expect(gaps.withoutItem).toEqual(['gone'])
})
