import type { createAppRouter } from './router.tsx'

const INTENT_EVENTS = ['pointerover', 'focusin', 'touchstart'] as const

/**
 * Prefetches code and texts of a linked page once the user points at the link, focuses it, or begins to touch it. Disabled
 * if the user saves data. @returns a function that stops it
 */
export function prefetchOnIntent(router: ReturnType<typeof createAppRouter>): () => void {
  const onIntent = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (!link || link.origin !== globalThis.location.origin || savesData()) return
    prefetchPage(router, link.pathname)
  }
  for (const event of INTENT_EVENTS) document.addEventListener(event, onIntent, { passive: true })
  return () => {
    for (const event of INTENT_EVENTS) document.removeEventListener(event, onIntent)
  }
}

function prefetchPage(router: ReturnType<typeof createAppRouter>, pathname: string): void {
  const base = router.basepath.replace(/\/$/, '')
  // A link to another language loads a new document.
  if (!`${pathname}/`.startsWith(`${base}/`)) return
  const [routes] = router.getMatchedRoutes(pathname.slice(base.length) || '/')
  for (const { options } of routes) {
    const { component } = options as { component?: { preload?: () => Promise<void> } }
    void component?.preload?.()
  }
}

/** Whether the user has enabled data saving in the browser (WICG Network Information, Save-Data). */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}
