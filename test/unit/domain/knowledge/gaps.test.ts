import { expect, it } from 'vitest'
import { knowledgeGaps } from '../../../../src/domain/knowledge/gaps.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

const landscape = makeLandscape([
  makeItem({ name: 'Decided', maturity: 'graduated' }),
  makeItem({ name: 'Project without a sentence', maturity: 'sandbox' }),
  makeItem({ name: 'New' }),
  makeItem({ name: 'New name', knownAs: 'old-name', maturity: 'sandbox' }),
  makeItem({ name: 'Nothing found out but its kind', kinds: ['proxy'] }),
  makeItem({ name: 'New member', kind: 'member' }),
])

it('names technology that the knowledge says nothing of, and rows without an item', () => {
  const gaps = knowledgeGaps(landscape, { decided: 'a', 'old-name': 'b', gone: 'c' })
  expect(gaps.withoutRow.map(({ name }) => name)).toEqual(['Project without a sentence', 'New'])
  expect(gaps.withoutItem).toEqual(['gone'])
})
