import { useSyncExternalStore } from 'react'

// Once the user has interacted with the page, its content must not change without a request.
let hasInteracted = false
const listeners = new Set<() => void>()

const EVENTS = ['scroll', 'keydown', 'pointerdown', 'focusin', 'wheel'] as const

function onInteraction(): void {
  stopWatching()
  hasInteracted = true
  for (const listener of listeners) listener()
}

function stopWatching(): void {
  for (const event of EVENTS) globalThis.removeEventListener(event, onInteraction, { capture: true })
}

/**
 * Watches for the first scroll, key, press or focus. A prerendered page may have been scrolled or focused before.
 * @returns a function that stops watching.
 */
export function watchUserInteraction(): () => void {
  hasInteracted = scrollY > 0 || (document.activeElement ?? document.body) !== document.body
  for (const event of EVENTS) globalThis.addEventListener(event, onInteraction, { passive: true, capture: true })
  return stopWatching
}

/** Whether the user has interacted with the page, without a subscription. */
export function hasUserInteracted(): boolean {
  return hasInteracted
}

/** Whether the user has interacted with the page; re-renders when that changes. */
export function useHasInteracted(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => hasInteracted,
    // Prerendered markup is rendered before any interaction.
    () => false,
  )
}
