import { FILE_BYTES } from '../lib/limits.ts'
import type { LiveError, LiveFailure } from './protocol.ts'

/** Longest wait for the first byte, and between two chunks of the body. */
export const STALL_LIMIT_MS = 8_000
/** Longest time for the whole file, even while it keeps arriving. */
export const TOTAL_LIMIT_MS = 60_000

/** Thrown when the live file could not be loaded; `error` says why. */
export class LiveFetchError extends Error {
  readonly error: LiveError
  constructor(failure: LiveFailure, detail: string, status?: number, resetAt?: number) {
    super(detail)
    this.name = 'LiveFetchError'
    this.error = { failure, detail, status, ...(resetAt !== undefined && { resetAt }) }
  }
}

/**
 * Fetches a text by a simple request, which needs no preflight, revalidated through the HTTP cache.
 * @param redirect 'manual' where no other address may be requested: a redirect is a failure then.
 * @throws LiveFetchError
 */
export async function fetchText(
  url: string,
  fetcher: typeof fetch = fetch,
  redirect: 'follow' | 'manual' = 'follow',
): Promise<string> {
  const abort = new AbortController()
  const total = setTimeout(() => abort.abort(), TOTAL_LIMIT_MS)
  let stall = setTimeout(() => abort.abort(), STALL_LIMIT_MS)
  const resetStallTimer = () => {
    clearTimeout(stall)
    stall = setTimeout(() => abort.abort(), STALL_LIMIT_MS)
  }
  let hasHeaders = false
  try {
    const response = await fetcher(url, { cache: 'no-cache', credentials: 'omit', redirect, signal: abort.signal })
    hasHeaders = true
    refuseBadStatus(response)
    return await readLimited(response, resetStallTimer)
  } catch (error) {
    if (error instanceof LiveFetchError) throw error
    if (abort.signal.aborted) throw new LiveFetchError('timeout', `No answer within the time limit from ${url}`)
    throw new LiveFetchError(hasHeaders ? 'cut' : 'network', `${String(error)} (${url})`)
  } finally {
    clearTimeout(total)
    clearTimeout(stall)
    // Stops the download of a rejected response; has no effect after a complete one.
    abort.abort()
  }
}

function refuseBadStatus(response: Response): void {
  const { status, headers } = response
  if (response.type === 'opaqueredirect') throw new LiveFetchError('redirect', 'The address leads to another one.')
  // GitHub's API also answers 403 at its rate limit, and sends the end of the limit in seconds since 1970.
  if (status === 429 || (status === 403 && headers.get('x-ratelimit-remaining') === '0')) {
    const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN)
    const resetAt = Number.isSafeInteger(reset) && reset > 0 ? reset * 1000 : undefined
    throw new LiveFetchError('rate-limit', 'The server asks to come back later.', status, resetAt)
  }
  if (!response.ok) throw new LiveFetchError('http', `The server answered ${response.status}.`, response.status)
}

async function readLimited(response: Response, resetStallTimer: () => void): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) throw new LiveFetchError('empty', 'The answer has no body.')
  // One decoder for all chunks: a character may be split between two of them.
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const pieces: string[] = []
  let size = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    resetStallTimer()
    size += piece.value.byteLength
    if (size > FILE_BYTES) {
      await reader.cancel()
      throw new LiveFetchError('too-large', `The file is larger than ${FILE_BYTES} bytes.`)
    }
    pieces.push(decodePiece(decoder, piece.value))
  }
  return pieces.join('') + decodePiece(decoder, undefined)
}

function decodePiece(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined })
  } catch {
    throw new LiveFetchError('not-text', 'The file is not UTF-8 text.')
  }
}
