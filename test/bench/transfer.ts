import type { BrowserContext, Request } from '@playwright/test'

/** What a file is, as budgets and the bench tell them apart. `landscape` is the public file. */
export type TransferKind = 'html' | 'script' | 'style' | 'data' | 'image' | 'landscape' | 'logo' | 'other'

/** One file that came over the network: bytes of its body on the wire, start in ms since 1970, not by the service worker alone. */
export type Transfer = { url: string; kind: TransferKind; bytes: number; start: number; isByPage: boolean }

const KINDS: Readonly<Record<string, TransferKind>> = {
  js: 'script',
  css: 'style',
  json: 'data',
  svg: 'image',
  png: 'image',
}

/** Notes what a context's pages, workers and service worker fetch; a file that is asked for twice counts once. */
export function watchTransfers(context: BrowserContext): () => Transfer[] {
  const seen = new Map<string, Transfer>()
  const note = async (request: Request): Promise<void> => {
    // A page that closes meanwhile takes the size of what just came with it.
    const bytes = await sizeOf(request).catch(() => 0)
    const url = request.url()
    const known = seen.get(url)
    const isByPage = request.serviceWorker() === null
    if (known) {
      known.bytes = Math.max(known.bytes, bytes)
      known.isByPage ||= isByPage
    } else {
      const kind = kindOf(url, request.isNavigationRequest())
      seen.set(url, { url, kind, bytes, start: request.timing().startTime, isByPage })
    }
  }
  context.on('requestfinished', (request) => void note(request))
  return () => [...seen.values()]
}

/** What an address says a file is; a page's own address says it only with a slash at its end. */
export function kindOf(address: string, isPage = false): TransferKind {
  const { pathname, hostname } = new URL(address)
  if (pathname.startsWith('/logos/')) return 'logo'
  if (hostname !== 'localhost') return 'landscape'
  if (isPage || pathname.endsWith('/') || pathname.endsWith('.html')) return 'html'
  return KINDS[pathname.slice(pathname.lastIndexOf('.') + 1)] ?? 'other'
}

/** The bytes of the body: a worker's script has no size of its own in Playwright, so its header must do. */
async function sizeOf(request: Request): Promise<number> {
  const response = await request.response().catch(() => null)
  if (response === null || response.fromServiceWorker()) return 0
  const sizes = await request.sizes().catch(() => undefined)
  if (sizes && sizes.responseBodySize > 0) return sizes.responseBodySize
  return response.status() === 200 ? Number((await response.headerValue('content-length')) ?? 0) : 0
}
