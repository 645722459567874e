import type { BrowserContext, ConsoleMessage } from '@playwright/test'

/** Something that a page or a worker of it should not have done; `text` names the address. */
export interface Problem {
  kind: 'request' | 'error'
  text: string
}

const LOCAL_SCHEMES = ['data:', 'blob:', 'about:']

/** The function by which a page reports a violation of its policy; Trusted Types report the same way. */
const VIOLATION = 'reportPolicyViolation'

/**
 * Watches the context's pages, workers and service workers for requests to other addresses, violations of the content
 * security policy (of a worker's: by the console error that it is, too), console errors and uncaught errors. Playwright's blind spots: requests
 * of a SharedWorker do not show, and a WebSocket shows only by the console error of its failure.
 * @param addresses beginnings of the known ones, such as `http://localhost:4173/`
 * @param report is called with each problem as it comes up
 */
export function guardContext(
  context: BrowserContext,
  addresses: readonly string[],
  report: (problem: Problem) => void,
): void {
  const known = [...LOCAL_SCHEMES, ...addresses]
  const visited = new Set<string>()

  /** A plain static host answers a deep link with 404.html and status 404, which the browser deplores. */
  const isDeepLink = (message: ConsoleMessage): boolean =>
    visited.has(withoutHash(message.location().url)) && message.text().includes('status of 404')

  // A context that is closed at once has no pages to watch.
  watchPolicy(context, report).catch(() => undefined)
  context.on('request', (request) => {
    const url = request.url()
    if (request.isNavigationRequest()) visited.add(withoutHash(url))
    if (known.some((start) => url.startsWith(start))) return
    report({ kind: 'request', text: `request to an unknown address: ${request.method()} ${url}` })
  })
  context.on('console', (message) => {
    if (message.type() !== 'error' || isDeepLink(message)) return
    report({ kind: 'error', text: `console error: ${message.text()} (${message.location().url})` })
  })
  context.on('weberror', (webError) => {
    const { stack, message } = webError.error()
    // A worker whose script does not load raises an error without words.
    const text = [stack, message, 'no message'].find((one) => one !== undefined && one !== '')
    report({ kind: 'error', text: `uncaught error: ${text} (${webError.page()?.url()})` })
  })
}

/** Has each page report what its policy refuses; the context takes this in before it opens a page. */
async function watchPolicy(context: BrowserContext, report: (problem: Problem) => void): Promise<void> {
  await context.exposeBinding(VIOLATION, (_source, what: unknown) =>
    report({ kind: 'error', text: `violates the following Content Security Policy directive: ${String(what)}` }),
  )
  await context.addInitScript((name) => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const tell = (globalThis as unknown as Record<string, ((what: string) => void) | undefined>)[name]
      tell?.(`${violatedDirective} ${blockedURI} ${sample} (${location.href})`)
    })
  }, VIOLATION)
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '')
}
