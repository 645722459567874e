import { useSyncExternalStore } from 'react'

// The build writes pages with their first screen in them; in the browser the application takes such a page over. Until
// it has, it renders what the build rendered, which knows neither the window nor the person.
let isTakingOver = false
const listeners = new Set<() => void>()

/** From now on, until `endTakeover`, the application renders what the build has written into the page. */
export function beginTakeover(): void {
  isTakingOver = true
}

/** The page answers: what depends on the window or the person may be as it really is. */
export function endTakeover(): void {
  if (!isTakingOver) return
  isTakingOver = false
  for (const listener of listeners) listener()
}

/** Waits until the page answers; on a page that the build left empty, for nothing. */
export async function takenOver(): Promise<void> {
  if (!isTakingOver) return
  await new Promise<void>((resolve) => listeners.add(resolve))
}

/** Whether the application may render what the build could not know. Always true on a page that the build left empty. */
export function useTakenOver(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => !isTakingOver,
    () => false,
  )
}
