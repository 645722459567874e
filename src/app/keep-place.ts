import { scrollKeyOf } from '../routing/results-state.ts'
import { readJson, writeJson } from '../stores/storage/storage.ts'
import type { createAppRouter } from './router.tsx'

/** Where in the page the user was when it was left, in this tab: the step of the history and pixels from the top. */
const KEY = 'explorer:place'

/** Milliseconds after which a page that is not long enough will not be. */
const PATIENCE_MS = 10_000
const OWN_WAYS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Goes back to the place in the page where it was left, as for a reload. The router does so at the first rendering, when
 * a list is not as long as it will be.
 */
export function keepPlace(router: ReturnType<typeof createAppRouter>): void {
  const storage = globalThis.sessionStorage
  const here = () => scrollKeyOf(router.latestLocation)
  const left = readJson(storage, KEY)
  if (Array.isArray(left) && left[0] === here()) goTo(Number(left[1]))
  globalThis.addEventListener('pagehide', () => writeJson(storage, KEY, [here(), globalThis.scrollY]))
}

/** Goes there once the page is long enough. A user who scrolls before that stays where they are. */
function goTo(top: number): void {
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
    for (const way of OWN_WAYS) globalThis.removeEventListener(way, stop)
  }
  const timer = setTimeout(stop, PATIENCE_MS)
  for (const way of OWN_WAYS) globalThis.addEventListener(way, stop, { passive: true })
  observer.observe(body)
}
