import { describe, expect, it, vi } from 'vitest'
import { isComposing, keepComposing, keyOf } from '../../../src/lib/keys.ts'

/** How each browser tells of the key that commits or cancels a composition. */
const COMPOSING = [
  ['Chrome, Firefox: while it composes', { key: 'Enter', keyCode: 229, isComposing: true }],
  ['Chrome on Windows: the key has no name', { key: 'Process', keyCode: 229, isComposing: true }],
  ['Safari: composing is over, the code is left', { key: 'Enter', keyCode: 229, isComposing: false }],
  ['Safari: Escape that cancels', { key: 'Escape', keyCode: 229, isComposing: false }],
  ['a browser that says so without the code', { key: 'Escape', keyCode: 27, isComposing: true }],
  ['Chrome on Android: any key', { key: 'Unidentified', keyCode: 229, isComposing: false }],
  ['React’s event', { key: 'Escape', keyCode: 27, nativeEvent: { isComposing: true } }],
  ['a dead key', { key: 'Dead', keyCode: 229, isComposing: true }],
] as const

describe('the keys of an input method', () => {
  it.each(COMPOSING)('%s', (_, event) => {
    expect(isComposing(event)).toBe(true)
    expect(keyOf(event)).toBe('')
  })

  it('are the person’s own otherwise', () => {
    const event = { key: 'Enter', keyCode: 13, isComposing: false, nativeEvent: { isComposing: false } }
    expect(isComposing(event)).toBe(false)
    expect(keyOf(event)).toBe('Enter')
    // An event of input has no key.
    expect(isComposing({ nativeEvent: {} })).toBe(false)
  })

  it('do nothing of the browser’s own: no form is sent, no field emptied', () => {
    const prevented = (event: { key: string; keyCode: number; isComposing: boolean }) => {
      const preventDefault = vi.fn()
      keepComposing({ ...event, preventDefault })
      return preventDefault.mock.calls.length > 0
    }
    expect(prevented({ key: 'Enter', keyCode: 229, isComposing: false })).toBe(true)
    expect(prevented({ key: 'Escape', keyCode: 27, isComposing: true })).toBe(true)
    expect(prevented({ key: 'Enter', keyCode: 13, isComposing: false })).toBe(false)
    expect(prevented({ key: 'ArrowLeft', keyCode: 229, isComposing: true }), 'the caret moves within the word').toBe(
      false,
    )
  })
})
