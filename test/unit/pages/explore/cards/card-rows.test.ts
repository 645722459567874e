import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  cardKey,
  cardRows,
  ROW_HEIGHT,
  rowsUpTo,
  type CardGroup,
} from '../../../../../src/pages/explore/cards/card-rows.ts'
import { makeItem } from '../../../../support/factories.ts'

const items = (count: number) => Array.from({ length: count }, (_, index) => makeItem({ name: `Item ${index}` }))
const heading = (subcategory: string, isFirstOfCategory: boolean) => ({
  category: { id: 'runtime', name: 'Runtime' },
  subcategory: { id: `runtime/${subcategory}`, name: subcategory },
  isFirstOfCategory,
})

/** Rows in short: "# category", "## subcategory (count)", and the names of cards with "…" for those on their way. */
function sketch(groups: CardGroup[], columns: number): string[] {
  return cardRows(groups, columns).map((row) => {
    if (row.kind === 'category') return `# ${row.place.name}`
    if (row.kind === 'subcategory') return `## ${row.place.name} (${row.count})`
    return `${row.first}: ${row.cards.map((card) => card?.name.slice(5) ?? '…').join(' ')}`
  })
}

describe('cardRows', () => {
  it.each<[string, CardGroup[], number, string[]]>([
    ['nothing', [], 3, []],
    ['one flat list', [{ id: 'all', items: items(5), count: 5 }], 2, ['1: 0 1', '3: 2 3', '5: 4']],
    [
      'groups, with their category once, and positions that go on',
      [
        { id: 'a', heading: heading('One', true), items: items(3), count: 3 },
        { id: 'b', heading: heading('Two', false), items: items(1), count: 1 },
      ],
      2,
      ['# Runtime', '## One (3)', '1: 0 1', '3: 2', '## Two (1)', '4: 0'],
    ],
    ['cards that are on their way', [{ id: 'all', items: items(1), count: 3 }], 2, ['1: 0 …', '3: …']],
    ['wider than the list', [{ id: 'all', items: items(2), count: 2 }], 5, ['1: 0 1']],
  ])('%s', (_what, groups, columns, rows) => {
    expect(sketch(groups, columns)).toEqual(rows)
  })

  it('counts the cards of each place separately', () => {
    const groups = [
      { id: 'a', heading: heading('One', true), items: items(3), count: 3 },
      { id: 'b', heading: heading('Two', false), items: items(1), count: 4 },
    ]
    const places = cardRows(groups, 2).flatMap((row) => (row.kind === 'cards' ? [[row.groupPosition, row.size]] : []))
    expect(places).toEqual([
      [1, 3],
      [3, 3],
      [1, 4],
      [3, 4],
    ])
  })

  it('keys rows by position, so that arriving cards move nothing', () => {
    const before = cardRows([{ id: 'a', heading: heading('One', true), items: items(1), count: 7 }], 3)
    const after = cardRows([{ id: 'a', heading: heading('One', true), items: items(7), count: 7 }], 3)
    expect(after.map((row) => row.key)).toEqual(before.map((row) => row.key))
    expect(after.map((row) => ROW_HEIGHT[row.kind])).toEqual(before.map((row) => ROW_HEIGHT[row.kind]))
  })

  it('shows every card once, at its position, under keys that are all different', () => {
    const sizes = fc.array(fc.nat(20), { maxLength: 6 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 6 }), (counts, columns) => {
        const groups = counts.map((count, index) => ({ id: `g${index}`, items: items(count), count }))
        const rows = cardRows(groups, columns)
        const cards = rows.flatMap((row) =>
          row.kind === 'cards' ? row.cards.map((card, at) => [row.first + at, card?.name]) : [],
        )
        const expected = groups.flatMap((group) => group.items.map((item) => item.name))
        expect(cards).toEqual(expected.map((name, at) => [at + 1, name]))
        expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length)
      }),
    )
  })
})

describe('rowsUpTo', () => {
  const rows = cardRows(
    [
      { id: 'a', heading: heading('One', true), items: items(4), count: 4 },
      { id: 'b', heading: heading('Two', false), items: items(3), count: 3 },
    ],
    3,
  )

  it.each([
    [3, ['category a', 'subcategory a', 'a 0']],
    // The row in which the last card stands is whole; no heading stands without cards.
    [4, ['category a', 'subcategory a', 'a 0', 'a 3']],
    [5, ['category a', 'subcategory a', 'a 0', 'a 3', 'subcategory b', 'b 0']],
    [500, ['category a', 'subcategory a', 'a 0', 'a 3', 'subcategory b', 'b 0']],
    [0, []],
  ])('%i cards', (limit, keys) => {
    expect(rowsUpTo(rows, limit).map((row) => row.key)).toEqual(keys)
  })
})

it('a card keeps the name of its place however many stand side by side', () => {
  const groups: CardGroup[] = [
    { id: 'a b', items: items(5), count: 5 },
    { id: 'c', items: items(2), count: 3 },
  ]
  const keys = (columns: number) =>
    cardRows(groups, columns).flatMap((row) =>
      row.kind === 'cards' ? row.cards.map((_card, index) => cardKey(row, index)) : [],
    )
  expect(keys(3)).toEqual(keys(1))
  expect(new Set(keys(3)).size).toBe(8)
})
