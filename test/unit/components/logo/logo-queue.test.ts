import { beforeEach, expect, it, vi } from 'vitest'

import { LoadQueue } from '../../../../src/components/logo/logo-queue.ts'

let begun: number[]
let leave: (() => void)[]
let queue: LoadQueue

const enqueue = (count: number) => {
  for (let index = 0; index < count; index++) leave.push(queue.enqueue(() => begun.push(leave.length)))
}

beforeEach(() => {
  vi.useFakeTimers()
  begun = []
  leave = []
  queue = new LoadQueue()
})

it('starts six in parallel, and the next when one is done', () => {
  enqueue(9)
  expect(begun).toHaveLength(6)
  leave[2]?.()
  expect(begun).toHaveLength(7)
  leave[2]?.()
  expect(begun).toHaveLength(7)
})

it('skips cancelled tasks', () => {
  const began: string[] = []
  enqueue(6)
  const unwanted = queue.enqueue(() => began.push('unwanted'))
  queue.enqueue(() => began.push('wanted'))
  unwanted()
  leave[0]?.()
  expect(began).toEqual(['wanted'])
})

it('starts nothing while the user types, and continues afterwards', () => {
  queue.pause()
  enqueue(2)
  vi.advanceTimersByTime(200)
  queue.pause()
  vi.advanceTimersByTime(200)
  expect(begun).toEqual([])
  vi.advanceTimersByTime(150)
  expect(begun).toHaveLength(2)
})

it('releases the slot of a task that does not finish', () => {
  enqueue(12)
  vi.advanceTimersByTime(10_000)
  expect(begun).toHaveLength(12)
  // What comes after all frees no place twice.
  leave[0]?.()
  enqueue(1)
  expect(begun).toHaveLength(12)
})
