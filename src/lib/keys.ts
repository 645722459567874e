/** The properties in use of keyboard events, native or React's; input events have only `isComposing`. */
type KeyEvent = {
  key?: string
  keyCode?: number
  isComposing?: boolean
  nativeEvent?: { isComposing?: boolean }
}

/** The key code of a key handled by an input method: the only sign in Safari, where composition ends before the key. */
const IME_KEY_CODE = 229

/**
 * Whether an event belongs to an input method composing a word, or ending to: its keys choose, commit and cancel the
 * composition. Chrome and Firefox set `isComposing`; Safari ends the composition before the event of the Enter or Escape
 * that ended it, which has only the key code.
 */
export function isComposing(event: object): boolean {
  const { keyCode, isComposing: isEventComposing, nativeEvent }: KeyEvent = event
  return isEventComposing === true || nativeEvent?.isComposing === true || keyCode === IME_KEY_CODE
}

/** The key of an event; empty during composition, so that it equals no key. */
export function keyOf(event: object): string {
  const { key = '' }: KeyEvent = event
  return isComposing(event) ? '' : key
}

/**
 * Prevents the browser's default action of Enter and Escape (submit a form, clear a search field, close a dialog) when
 * they only end a composition.
 */
export function keepComposing(event: { key: string; preventDefault: () => void }): void {
  const { key } = event
  if ((key === 'Enter' || key === 'Escape') && isComposing(event)) event.preventDefault()
}
