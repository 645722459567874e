import { keyOf } from '../../lib/keys.ts'

/** The keys that go through the results while one of them is open, as in mail and code reviews. */
const STEPS: Readonly<Record<string, -1 | 1>> = { j: 1, k: -1 }

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>

/** Whether a key asks for the next (1) or the previous (-1) result; undefined for every other key and while typing. */
export function stepOfKey(event: Pressed): -1 | 1 | undefined {
  const { ctrlKey, metaKey, altKey, target } = event
  if (ctrlKey || metaKey || altKey) return undefined
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return undefined
  return STEPS[keyOf(event).toLowerCase()]
}
