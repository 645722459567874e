import { scrollKeyOf } from '../routing/results-state.ts'
import { readJson, writeJson } from '../stores/storage/storage.ts'
import type { createAppRouter } from './router.tsx'

/** Storage key of this tab's scroll position when the page was left: the step of the history, and pixels from the top. */
const KEY = 'explorer:place'

/** Longest wait for the page to become tall enough. */
const TIMEOUT_MS = 10_000
const USER_EVENTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Restores the scroll position after a reload. The router restores it at the first render, when a list has not reached its
 * full length.
 */
export function restoreScroll(router: ReturnType<typeof createAppRouter>): void {
  const storage = globalThis.sessionStorage
  const currentKey = () => scrollKeyOf(router.latestLocation)
  const stored = readJson(storage, KEY)
  if (Array.isArray(stored) && stored[0] === currentKey()) scrollWhenTallEnough(Number(stored[1]))
  globalThis.addEventListener('pagehide', () => writeJson(storage, KEY, [currentKey(), globalThis.scrollY]))
}

/** Scrolls once the page is tall enough, unless the user interacts with it before. */
function scrollWhenTallEnough(top: number): void {
  if (!(top > globalThis.scrollY)) return
  const { documentElement: page, body } = document
  const observer = new ResizeObserver(() => {
    if (page.scrollHeight - globalThis.innerHeight < top) return
    stop()
    globalThis.scrollTo({ top })
  })
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const event of USER_EVENTS) globalThis.removeEventListener(event, stop)
  }
  const timer = setTimeout(stop, TIMEOUT_MS)
  for (const event of USER_EVENTS) globalThis.addEventListener(event, stop, { passive: true })
  observer.observe(body)
}
