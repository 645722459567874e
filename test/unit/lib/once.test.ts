import { expect, test, vi } from 'vitest'
import { once } from '../../../src/lib/once.ts'

test('makes nothing until it is asked, and once however often it is, even where that is undefined', () => {
  const make = vi.fn(() => undefined)
  const get = once(make)
  expect(make).not.toHaveBeenCalled()
  expect([get(), get()]).toEqual([undefined, undefined])
  expect(make).toHaveBeenCalledOnce()
})
