import { expect, it } from 'vitest'

import { neighboursOf } from '../../../../src/domain/results/neighbours.ts'

const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id })) as [{ id: string }, { id: string }, { id: string }]

it.each([
  ['a', { position: 1, total: 3, previous: undefined, next: b }],
  ['b', { position: 2, total: 3, previous: a, next: c }],
  ['c', { position: 3, total: 3, previous: b, next: undefined }],
  ['d', undefined],
])('of %s', (id, neighbours) => {
  expect(neighboursOf([a, b, c], id)).toEqual(neighbours)
})
