import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useProgressiveRows } from '../../../../../src/pages/explore/cards/use-progressive-rows.ts'

const VIEW = { first: 0, last: 4, batchSize: 1, isUnwindowed: true, isSearch: false, initialCount: 2 }
const never = () => false

type Content = { name: string }
const reveal = (count: number, isRelaidOut: (before: Content, now: Content) => boolean = never, isUnwindowed = true) =>
  renderHook(({ value }) => useProgressiveRows(value, { ...VIEW, count, isUnwindowed, isRelaidOut }), {
    initialProps: { value: { name: 'first' } },
  })

/** Lets frames and tasks come for a time in milliseconds, one frame after the other. */
async function wait(time: number): Promise<void> {
  for (let passed = 0; passed < time; passed += 16) await act(() => vi.advanceTimersByTimeAsync(16))
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'performance'] })
})
afterEach(() => vi.useRealTimers())

test('renders the viewport within a few frames, and the other rows once no new content arrives', async () => {
  const { result } = reveal(20)
  expect(result.current.committedCount).toBe(2)
  for (const committedCount of [3, 4, 5]) {
    await wait(16)
    expect(result.current.committedCount).toBe(committedCount)
  }
  await wait(64)
  expect(result.current.committedCount, 'the keys of a word come quicker than this').toBe(5)
  await wait(500)
  expect(result.current.committedCount).toBeGreaterThanOrEqual(20)
})

test('new content starts over; pending rows keep their previous content', async () => {
  const { result, rerender } = reveal(20)
  await wait(16)
  const [before, after] = [result.current.value, { name: 'second' }]
  rerender({ value: after })
  expect(result.current).toMatchObject({ value: after, committedCount: 1 })
  expect(result.current.previousRows.get(2)).toBe(before)
  expect(result.current.previousRows.get(3), 'this one never had any').toBeUndefined()
})

test('rows beyond a shorter list do not return with a longer one', async () => {
  const { result, rerender } = renderHook(
    ({ value, count }) => useProgressiveRows(value, { ...VIEW, count, isRelaidOut: never }),
    { initialProps: { value: { name: 'long' }, count: 20 } },
  )
  await wait(100)
  const short = { name: 'short' }
  rerender({ value: { name: 'as long' }, count: 20 })
  rerender({ value: short, count: 3 })
  rerender({ value: { name: 'long again' }, count: 20 })
  expect([...result.current.previousRows.keys()]).toEqual([0, 1, 2])
  expect(result.current.previousRows.get(0)).toBe(short)
})

test('rows with a new layout change together', async () => {
  const { result, rerender } = reveal(20, () => true)
  rerender({ value: { name: 'second' } })
  expect(result.current.committedCount).toBe(5)
})

test('a windowed list renders the remaining rows in one step after the near ones', async () => {
  const { result } = reveal(500, never, false)
  await wait(160)
  expect(result.current.committedCount).toBeLessThanOrEqual(8)
  await wait(100)
  expect(result.current.committedCount).toBeGreaterThanOrEqual(500)
})

test('skips rows that were scrolled past', async () => {
  const value = { name: 'first' }
  const { result, rerender } = renderHook(
    ({ first, last }) => useProgressiveRows(value, { ...VIEW, first, last, count: 500, isRelaidOut: never }),
    { initialProps: { first: 0, last: 4 } },
  )
  rerender({ first: 300, last: 304 })
  await wait(16)
  expect(result.current.committedCount).toBe(301)
})
