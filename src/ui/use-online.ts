import { useSyncExternalStore } from 'react'

const EVENTS = ['online', 'offline'] as const

function subscribe(onChange: () => void): () => void {
  for (const event of EVENTS) globalThis.addEventListener(event, onChange)
  return () => {
    for (const event of EVENTS) globalThis.removeEventListener(event, onChange)
  }
}

/** Whether the browser reports a network, which need not reach the internet. Follows changes. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
}
