import { setFirstTexts } from '../components/knowledge/use-knowledge.ts'
import type { FirstTexts } from '../domain/knowledge/kinds.ts'
import { readPageData, type PageData } from '../queries/page-data.ts'
import type { createAppRouter } from './router.tsx'

/** Data that a prerendered page was rendered from, besides the outline. */
export type PrerenderedState = { data: PageData[] }

/**
 * Reads the state of a page that is prerendered for its address, which src/build/theme-script.ts has decided before the
 * first paint. Any other page is emptied.
 */
export function readPrerenderedState(root: HTMLElement): PrerenderedState | undefined {
  const { dataset } = document.documentElement
  const { page, data = '' } = dataset
  // The root has a next sibling, unless the page's transfer was cut.
  if (page !== undefined && dataset['stale'] === undefined && root.nextElementSibling) {
    const texts = document.getElementById('first-texts')?.textContent
    // Serialized by src/build/prerender/page-html.ts.
    if (texts) setFirstTexts(JSON.parse(texts) as FirstTexts)
    return { data: readPageData(data) }
  }
  root.replaceChildren()
  delete dataset['stale']
  delete dataset['page']
  return undefined
}

/** Strips the slash that a static host appends to the page's address; our links have none. */
export function stripTrailingSlash(root: string): void {
  const { pathname, search, hash } = globalThis.location
  if (!pathname.endsWith('/') || pathname.length <= root.length + 1) return
  history.replaceState(history.state, '', pathname.replace(/\/+$/, '') + search + hash)
}

/** Whether the first render will match the markup: data and code are loaded, and do not redirect. */
export async function canHydrate(router: ReturnType<typeof createAppRouter>, data: Promise<boolean>): Promise<boolean> {
  const { href } = router.latestLocation
  const [hasLoaded] = await Promise.all([data, router.load()])
  return hasLoaded && router.latestLocation.href === href && router.state.status === 'idle'
}

/**
 * Defers navigation (a key, a link, Back) until the prerendered page is hydrated. React hydrates part by part, and a part
 * whose view differs from its markup fails with error 418 and is rendered again.
 * @returns ends the deferral, once the page is hydrated
 */
export function deferNavigation(router: ReturnType<typeof createAppRouter>): () => void {
  const { load } = router
  let end = () => {}
  const hydrated = new Promise<void>((resolve) => (end = resolve))
  router.load = async (options) => {
    await hydrated
    return load(options)
  }
  return end
}

/** Makes canonical and alternate links absolute, as search engines require: a build without SITE_URL writes paths. */
export function absolutizeCanonicalLinks(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=canonical], link[hreflang]')) {
    link.setAttribute('href', link.href)
  }
}
