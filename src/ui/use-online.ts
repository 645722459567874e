import { useSyncExternalStore } from 'react'

const EVENTS = ['online', 'offline'] as const

function subscribe(onChange: () => void): () => void {
  for (const event of EVENTS) globalThis.addEventListener(event, onChange)
  return () => {
    for (const event of EVENTS) globalThis.removeEventListener(event, onChange)
  }
}

/** Whether the browser has a network at all; that there is one does not say that it leads anywhere. Follows changes. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
}
