import type { BrowserContext, Request } from '@playwright/test'

/** What a file is, as budgets and the bench tell them apart. `landscape` is the public file. */
export type TransferKind = 'html' | 'script' | 'style' | 'data' | 'image' | 'landscape' | 'logo' | 'other'

/** One file that came over the network. `bytes` are those of its body on the wire; `start` is in ms since 1970. */
export type Transfer = { url: string; kind: TransferKind; bytes: number; start: number }

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
    const bytes = await sizeOf(request)
    const url = request.url()
    const known = seen.get(url)
    if (known) known.bytes = Math.max(known.bytes, bytes)
    else seen.set(url, { url, kind: kindOf(request), bytes, start: request.timing().startTime })
  }
  context.on('requestfinished', (request) => void note(request))
  return () => [...seen.values()]
}

/** What a request's address and purpose say it is for. */
export function kindOf(request: Pick<Request, 'url' | 'isNavigationRequest'>): TransferKind {
  const { pathname, hostname } = new URL(request.url())
  if (pathname.startsWith('/logos/')) return 'logo'
  if (hostname !== 'localhost') return 'landscape'
  if (request.isNavigationRequest() || pathname.endsWith('/') || pathname.endsWith('.html')) return 'html'
  const extension = pathname.slice(pathname.lastIndexOf('.') + 1)
  return KINDS[extension] ?? 'other'
}

/** The bytes of the body: a worker's script has no size of its own in Playwright, so its header must do. */
async function sizeOf(request: Request): Promise<number> {
  const response = await request.response().catch(() => null)
  if (response === null || response.fromServiceWorker()) return 0
  const sizes = await request.sizes().catch(() => undefined)
  if (sizes && sizes.responseBodySize > 0) return sizes.responseBodySize
  return response.status() === 200 ? Number((await response.headerValue('content-length')) ?? 0) : 0
}
