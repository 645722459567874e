import { partLoader } from './part-loader.ts'

/** Style sheets that did not come. The build's loader asks for each once, so that a part would come back without. */
const lost = new Set<HTMLLinkElement>()
globalThis.document?.addEventListener('error', ({ target }) => isStyle(target) && lost.add(target), { capture: true })

const isStyle = (target: unknown): target is HTMLLinkElement =>
  target instanceof HTMLLinkElement && target.rel === 'stylesheet'

/** Asks again for the style sheets that did not come. Fails when one does not come again. */
export async function restoreStyles(): Promise<void> {
  await Promise.all(
    [...lost].map(async (old) => {
      const link = document.createElement('link')
      // The browser's cache may hold something else in its place, for a year.
      const { ok, headers } = await fetch(old.href, { cache: 'reload' })
      // What is still missing need not be asked for twice.
      if (!ok || !headers.get('Content-Type')?.startsWith('text/css')) throw new Error(`${old.href} did not come`)
      lost.delete(old)
      await new Promise((resolve, reject) => {
        Object.assign(link, { rel: 'stylesheet', href: old.href, onload: resolve })
        link.onerror = () => reject(new Error(`${link.href} did not come`))
        old.replaceWith(link)
      })
    }),
  )
}

/**
 * Calls back once the page's own style sheets are there, as they should be. Those that have failed, maybe before this
 * script ran, are asked for again as a part is.
 */
export function whenStyled(then: () => void): void {
  let isFirst = true
  const loader = partLoader(async () => {
    // What has just failed gets its pause.
    if (!isFirst) await restoreStyles()
    isFirst = false
    noteLost()
    if (lost.size > 0) throw new Error('A style sheet did not come')
  })
  loader.start().then(then, () => loader.wait(then))
}

/** Looks for style sheets that have come, but with nothing in them, or, of the first one, without its end. */
function noteLost(): void {
  document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]').forEach((link, index) => {
    // One that is on its way has no entry yet.
    if (performance.getEntriesByName(link.href).length === 0) return
    // See the end of src/app/styles/print.css.
    const isCut = () => getComputedStyle(document.documentElement).getPropertyValue('--whole') === ''
    if (isEmpty(link) || (index === 0 && isCut())) lost.add(link)
  })
}

function isEmpty({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet?.cssRules.length
  } catch {
    // Browsers take what has failed for that of another host.
    return true
  }
}
