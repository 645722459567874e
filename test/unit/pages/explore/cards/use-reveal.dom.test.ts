import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useReveal } from '../../../../../src/pages/explore/cards/use-reveal.ts'

const VIEW = { first: 0, last: 4, atOnce: 1, isWhole: true, isTyped: false, atFirst: 2 }
const never = () => false

type Content = { name: string }
const reveal = (count: number, changesTogether: (before: Content, now: Content) => boolean = never, isWhole = true) =>
  renderHook(({ value }) => useReveal(value, { ...VIEW, count, isWhole, changesTogether }), {
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

test('what is in view comes in a few frames, the rest once nothing new comes, all of it in the end', async () => {
  const { result } = reveal(20)
  expect(result.current.upTo).toBe(2)
  for (const upTo of [3, 4, 5]) {
    await wait(16)
    expect(result.current.upTo).toBe(upTo)
  }
  await wait(64)
  expect(result.current.upTo, 'the keys of a word come quicker than this').toBe(5)
  await wait(500)
  expect(result.current.upTo).toBeGreaterThanOrEqual(20)
})

test('new content begins again; lines whose turn has not come keep what they had', async () => {
  const { result, rerender } = reveal(20)
  await wait(16)
  const [before, after] = [result.current.value, { name: 'second' }]
  rerender({ value: after })
  expect(result.current).toMatchObject({ value: after, upTo: 1 })
  expect(result.current.had.get(2)).toBe(before)
  expect(result.current.had.get(3), 'this one never had any').toBeUndefined()
})

test('what a shorter list had no line for does not come back with a longer one', async () => {
  const { result, rerender } = renderHook(
    ({ value, count }) => useReveal(value, { ...VIEW, count, changesTogether: never }),
    { initialProps: { value: { name: 'long' }, count: 20 } },
  )
  await wait(100)
  const short = { name: 'short' }
  rerender({ value: { name: 'as long' }, count: 20 })
  rerender({ value: short, count: 3 })
  rerender({ value: { name: 'long again' }, count: 20 })
  expect([...result.current.had.keys()]).toEqual([0, 1, 2])
  expect(result.current.had.get(0)).toBe(short)
})

test('lines that are laid out anew change together', async () => {
  const { result, rerender } = reveal(20, () => true)
  rerender({ value: { name: 'second' } })
  expect(result.current.upTo).toBe(5)
})

test('of a list that is never whole in the document, the rest comes in one step after what is near', async () => {
  const { result } = reveal(500, never, false)
  await wait(160)
  expect(result.current.upTo).toBeLessThanOrEqual(8)
  await wait(100)
  expect(result.current.upTo).toBeGreaterThanOrEqual(500)
})

test('whoever scrolls on meanwhile does not wait for the lines that were passed', async () => {
  const value = { name: 'first' }
  const { result, rerender } = renderHook(
    ({ first, last }) => useReveal(value, { ...VIEW, first, last, count: 500, changesTogether: never }),
    { initialProps: { first: 0, last: 4 } },
  )
  rerender({ first: 300, last: 304 })
  await wait(16)
  expect(result.current.upTo).toBe(301)
})
