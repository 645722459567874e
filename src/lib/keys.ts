/** What is read of a key's event, the page's or React's; an event of input says only whether something is composed. */
type KeyEvent = {
  key?: string
  keyCode?: number
  isComposing?: boolean
  nativeEvent?: { isComposing?: boolean }
}

/** The code of a key that an input method has taken: the only sign of it in Safari, where composing ends before the key. */
const TAKEN = 229

/**
 * Whether an event belongs to an input method that composes a word, or ends to: its keys choose, commit and cancel what
 * is composed, and mean nothing else. Chrome and Firefox say so in `isComposing`; Safari ends composing before it tells
 * of the Enter or Escape that ended it, and only the key's code is left.
 */
export function isComposing(event: object): boolean {
  const { keyCode, isComposing: own, nativeEvent }: KeyEvent = event
  return own === true || nativeEvent?.isComposing === true || keyCode === TAKEN
}

/** The key of an event; empty while an input method composes, so that no comparison with a key holds. */
export function keyOf(event: object): string {
  const { key = '' }: KeyEvent = event
  return isComposing(event) ? '' : key
}

/**
 * Keeps the browser from doing on its own what Enter and Escape usually do (send a form, empty a search field, close a
 * dialog) when they only end a composition.
 */
export function keepComposing(event: { key: string; preventDefault: () => void }): void {
  const { key } = event
  if ((key === 'Enter' || key === 'Escape') && isComposing(event)) event.preventDefault()
}
