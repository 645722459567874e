import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useSimilarItems } from '../../../../src/components/item/use-similar-items.ts'
import type { CurrentLandscape } from '../../../../src/components/landscape/landscape-state.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

const vault = makeItem({ name: 'Vault', category: 'A', subcategory: 'B', description: 'stores secrets for programs' })
const first = makeItem({ name: 'First', category: 'A', subcategory: 'B' })
const second = makeItem({ name: 'Second', category: 'A', subcategory: 'B' })
const later = makeItem({ name: 'Later', category: 'A', subcategory: 'B' })
// Enough others that two texts in common do not make a word common.
const crowd = Array.from({ length: 60 }, (_, index) =>
  makeItem({ name: `Other ${index}`, category: 'X', subcategory: `Y${index}` }),
)
const sentences = {}

/** A page that shows a landscape of these and the crowd. */
function shownOf(items: readonly Item[], preview?: CurrentLandscape['preview']): CurrentLandscape {
  const landscape = makeLandscape([...items, ...crowd])
  return {
    landscape,
    origin: 'live',
    date: '2026-01-01',
    source: {} as CurrentLandscape['source'],
    digest: '',
    preview,
  }
}

const similarTo = (current: CurrentLandscape) =>
  renderHook(({ now, item }) => useSimilarItems(now, item, sentences), { initialProps: { now: current, item: vault } })
const namesOf = (similar: readonly { item: Item }[]) => similar.map(({ item }) => item.name)

test('keeps the list when a newer file has other descriptions, with the data of that file', () => {
  const { result, rerender } = similarTo(shownOf([vault, first, second]))
  expect(namesOf(result.current)).toEqual(['First', 'Second'])
  const described = { ...second, logo: 'new.svg', description: 'programs that store secrets' }
  const now = shownOf([vault, first, described, later])
  rerender({ now, item: vault })
  expect(namesOf(result.current)).toEqual(['First', 'Second'])
  expect(result.current[1]!.item.logo).toBe('new.svg')
  expect(namesOf(similarTo(now).result.current), 'who comes now sees the newer order').toEqual([
    'Second',
    'First',
    'Later',
  ])
})

test('recomputes the list for another item, after the preview, and when an item was removed', () => {
  const preview = { facets: {}, total: 3 } as CurrentLandscape['preview']
  const { result, rerender } = similarTo(shownOf([vault, first], preview))
  expect(namesOf(result.current)).toEqual(['First'])
  rerender({ now: shownOf([vault, first, second]), item: vault })
  expect(namesOf(result.current)).toEqual(['First', 'Second'])
  rerender({ now: shownOf([vault, second, later]), item: vault })
  expect(namesOf(result.current)).toEqual(['Later', 'Second'])
  rerender({ now: shownOf([vault, second, later]), item: second })
  expect(namesOf(result.current)).toEqual(['Later', 'Vault'])
})
