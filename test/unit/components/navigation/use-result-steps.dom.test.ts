import { expect, it } from 'vitest'
import { stepOfKey } from '../../../../src/components/navigation/use-result-steps.ts'

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false, target: null }

it('handles the step keys, but not the browser’s shortcuts or typing in fields', () => {
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'j' })).toBe(1)
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'K' })).toBe(-1)
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'x' })).toBeUndefined()
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'k', ctrlKey: true })).toBeUndefined()
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'j', altKey: true })).toBeUndefined()
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'j', target: document.createElement('input') })).toBeUndefined()
  expect(stepOfKey({ ...NO_MODIFIERS, key: 'j', target: document.createElement('button') })).toBe(1)
})
