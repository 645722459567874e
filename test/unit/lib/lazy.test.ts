import { expect, test, vi } from 'vitest'
import { lazy } from '../../../src/lib/lazy.ts'

test('calls the function on first use only, even if it returns undefined', () => {
  const make = vi.fn(() => undefined)
  const get = lazy(make)
  expect(make).not.toHaveBeenCalled()
  expect([get(), get()]).toEqual([undefined, undefined])
  expect(make).toHaveBeenCalledOnce()
})
