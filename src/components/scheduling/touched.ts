import { useSyncExternalStore } from 'react'

// Whether the person has begun to use the page: from then on nothing may change under their eyes unasked.
let touched = false
const listeners = new Set<() => void>()

function touch(): void {
  if (touched) return
  touched = true
  for (const listener of listeners) listener()
}

/**
 * Begins to watch for the first scroll, key, press or focus; a page that came with its first screen may have had one before.
 * @returns a function that stops.
 */
export function watchTouches(): () => void {
  touched = scrollY > 0 || (document.activeElement ?? document.body) !== document.body
  const events = ['scroll', 'keydown', 'pointerdown', 'focusin', 'wheel'] as const
  for (const event of events) globalThis.addEventListener(event, touch, { passive: true, capture: true })
  return () => {
    for (const event of events) globalThis.removeEventListener(event, touch, { capture: true })
  }
}

/** Whether the page has been touched, asked once. */
export function isTouched(): boolean {
  return touched
}

/** Whether the page has been touched, followed. */
export function useTouched(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => touched,
    // What the build rendered, nobody had touched.
    () => false,
  )
}
