import type { createAppRouter } from './router.tsx'

const SIGNS = ['pointerover', 'focusin', 'touchstart'] as const

/**
 * Loads the page that a link leads to, code and text, once somebody points at the link, comes to it by keyboard, or begins
 * to touch it. Who saves data waits until the page opens. @returns a function that stops
 */
export function prefetchPointedAt(router: ReturnType<typeof createAppRouter>): () => void {
  const onSign = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (!link || link.origin !== globalThis.location.origin || savesData()) return
    prefetchPage(router, link.pathname)
  }
  for (const sign of SIGNS) document.addEventListener(sign, onSign, { passive: true })
  return () => {
    for (const sign of SIGNS) document.removeEventListener(sign, onSign)
  }
}

function prefetchPage(router: ReturnType<typeof createAppRouter>, pathname: string): void {
  const base = router.basepath.replace(/\/$/, '')
  // Another language is another page load.
  if (!`${pathname}/`.startsWith(`${base}/`)) return
  const [routes] = router.getMatchedRoutes(pathname.slice(base.length) || '/')
  for (const { options } of routes) {
    const { component } = options as { component?: { preload?: () => Promise<void> } }
    void component?.preload?.()
  }
}

/** Whether the user has asked the browser to be sparing with data (WICG Network Information, Save-Data). */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}
