import { expect, it } from 'vitest'
import { stepOfKey } from '../../../../src/components/navigation/use-steps.ts'

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false, target: null }

it('knows the keys, and leaves those of the browser and of fields alone', () => {
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'j' })).toBe(1)
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'K' })).toBe(-1)
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'x' })).toBeUndefined()
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'k', ctrlKey: true })).toBeUndefined()
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'j', altKey: true })).toBeUndefined()
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'j', target: document.createElement('input') })).toBeUndefined()
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'j', target: document.createElement('button') })).toBe(1)
})
