import { isHostFailure, type HostPause } from '../../lib/host-pause.ts'
import { LOGO_BYTES } from '../../lib/limits.ts'
import { readLimited } from '../../lib/read-limited.ts'
import { wellFormed } from '../../lib/text.ts'

/** Longest time for a logo, in milliseconds. */
const TIMEOUT_MS = 30_000

/**
 * What the host says of a logo: `missing` is a lasting answer, and so is a file that is too large; `unavailable` may be
 * otherwise the next time.
 */
export type FetchedLogo =
  | { kind: 'file'; bytes: Uint8Array; etag: string | undefined }
  | { kind: 'unchanged' }
  | { kind: 'missing' }
  | { kind: 'unavailable' }

/** How logos are asked for. `fetch` is replaced in tests alone. */
export type LogoHost = { template: string; pause: HostPause; fetch: typeof fetch }

/**
 * Asks for a logo, unless its host is paused.
 * @param etag of the version that is stored
 */
export async function fetchLogo(host: LogoHost, name: string, etag: string | undefined): Promise<FetchedLogo> {
  const { template, pause } = host
  if (!pause.pass(Date.now())) return { kind: 'unavailable' }
  try {
    const response = await host.fetch(template.replace('{name}', encodeURIComponent(wellFormed(name))), {
      headers: etag === undefined ? {} : { 'If-None-Match': etag },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const answer = await read(response)
    if (answer.kind !== 'unavailable') pause.answered()
    else pause.failed(Date.now(), { status: response.status, retryAfter: response.headers.get('Retry-After') })
    return answer
  } catch {
    pause.failed(Date.now())
    return { kind: 'unavailable' }
  }
}

async function read(response: Response): Promise<FetchedLogo> {
  const { status, ok, headers, body } = response
  const bytes = ok ? await readLimited(body, LOGO_BYTES) : undefined
  if (!ok) void body?.cancel().catch(() => undefined)
  if (status === 304) return { kind: 'unchanged' }
  // If a logo is a page, the network has a login page.
  if (isHostFailure(status) || headers.get('Content-Type')?.startsWith('text/html')) return { kind: 'unavailable' }
  return bytes ? { kind: 'file', bytes, etag: headers.get('ETag') ?? undefined } : { kind: 'missing' }
}
