import { setFirstSentences } from '../components/knowledge/use-knowledge.ts'
import type { Sentences } from '../domain/knowledge/knowledge.ts'
import { readPageData, type PageData } from '../queries/page-data.ts'
import { takenOver } from '../ui/use-taken-over.ts'
import type { createAppRouter } from './router.tsx'

/** A page whose first screen the build has written: what that was rendered from besides the outline. */
export type Prerendered = { data: PageData[] }

/**
 * What the build has written into the page, if that is what the address asks for; src/build/theme-script.ts has judged it
 * before anything was painted. A page that is not is emptied.
 */
export function takePrerendered(root: HTMLElement): Prerendered | undefined {
  const { dataset } = document.documentElement
  const { page, data = '' } = dataset
  // Something follows the first screen, unless the page was cut while it came.
  if (page !== undefined && dataset['stale'] === undefined && root.nextElementSibling) {
    const sentences = document.getElementById('first-sentences')?.textContent
    // Written by src/build/prerender/page-html.ts, as what it is.
    if (sentences) setFirstSentences(JSON.parse(sentences) as Sentences)
    return { data: readPageData(data) }
  }
  root.replaceChildren()
  delete dataset['stale']
  delete dataset['page']
  return undefined
}

/** Takes the slash off the end of the page's address, as a static host puts it there and no link of ours has it. */
export function dropSlash(root: string): void {
  const { pathname, search, hash } = globalThis.location
  if (!pathname.endsWith('/') || pathname.length <= root.length + 1) return
  history.replaceState(history.state, '', pathname.replace(/\/+$/, '') + search + hash)
}

/** Whether the first rendering will say what the page says: its data and code are there, and lead nowhere else. */
export async function canTakeOver(
  router: ReturnType<typeof createAppRouter>,
  data: Promise<boolean>,
): Promise<boolean> {
  const { href } = router.latestLocation
  const [isThere] = await Promise.all([data, router.load()])
  return isThere && router.latestLocation.href === href && router.state.status === 'idle'
}

/**
 * Defers navigation (a key, a link, Back) until the prerendered page is hydrated. React hydrates part by part, and a part
 * whose view differs from its markup fails with error 418 and is rendered anew.
 */
export function holdView(router: ReturnType<typeof createAppRouter>): void {
  const { load } = router
  router.load = async (options) => {
    await takenOver()
    return load(options)
  }
}

/** Makes the page's own addresses whole, as search engines want them: a build that is told no host writes paths. */
export function completeAddresses(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=canonical], link[hreflang]')) {
    link.setAttribute('href', link.href)
  }
}
