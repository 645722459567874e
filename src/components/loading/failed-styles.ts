import { partLoader } from './part-loader.ts'

/** Style sheets that failed to load. The build's loader requests each once, so a retried part would have no styles. */
const failed = new Set<HTMLLinkElement>()
globalThis.document?.addEventListener('error', ({ target }) => isStyle(target) && failed.add(target), { capture: true })

const isStyle = (target: unknown): target is HTMLLinkElement =>
  target instanceof HTMLLinkElement && target.rel === 'stylesheet'

/** Milliseconds in which a style sheet is requested once: parts that load together share the request. */
const SHARED_MS = 250

/** The last request of each failed style sheet. */
const requests = new WeakMap<HTMLLinkElement, { at: number; result: Promise<void> }>()

/** Requests the failed style sheets again. Rejects when one fails again. */
export async function restoreStyles(): Promise<void> {
  await Promise.all(
    [...failed].map((link) => {
      let request = requests.get(link)
      if (!request || performance.now() - request.at > SHARED_MS) {
        request = { at: performance.now(), result: restore(link) }
        requests.set(link, request)
      }
      return request.result
    }),
  )
}

async function restore(old: HTMLLinkElement): Promise<void> {
  const link = document.createElement('link')
  // The HTTP cache may have stored a wrong response, for a year.
  const { ok, headers } = await fetch(old.href, { cache: 'reload' })
  // A missing file need not be requested by a new link.
  if (!ok || !headers.get('Content-Type')?.startsWith('text/css')) throw new Error(`${old.href} did not come`)
  failed.delete(old)
  await new Promise((resolve, reject) => {
    Object.assign(link, { rel: 'stylesheet', href: old.href, onload: resolve })
    link.onerror = () => reject(new Error(`${link.href} did not come`))
    old.replaceWith(link)
  })
}

/**
 * Calls back once the style sheets of the page have loaded completely. Those that have failed, even before this script ran,
 * are requested again like a part.
 */
export function onStylesLoaded(onLoaded: () => void): void {
  let isFirst = true
  const loader = partLoader(async () => {
    // A file that has just failed is retried after a pause.
    if (!isFirst) await restoreStyles()
    isFirst = false
    findFailed()
    if (failed.size > 0) throw new Error('A style sheet did not come')
  })
  loader.start().then(onLoaded, () => loader.wait(onLoaded))
}

/** Finds style sheets that have loaded empty, or, in the case of the first one, truncated. */
function findFailed(): void {
  document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]').forEach((link, index) => {
    // A style sheet that is still loading has no entry yet.
    if (performance.getEntriesByName(link.href).length === 0) return
    // See the end of src/app/styles/print.css.
    const isTruncated = () => getComputedStyle(document.documentElement).getPropertyValue('--whole') === ''
    if (isEmpty(link) || (index === 0 && isTruncated())) failed.add(link)
  })
}

function isEmpty({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet?.cssRules.length
  } catch {
    // Browsers treat a failed style sheet like one of another origin.
    return true
  }
}
