import { HostPause, isHostFailure } from '../../lib/host-pause.ts'
import { LOGO_BYTES } from '../../lib/limits.ts'
import { readLimited } from '../../lib/read-limited.ts'
import { logoAddress } from './logo.ts'

/** A logo as served by its host: its bytes and their declared type. */
export type LogoFile = { bytes: Uint8Array<ArrayBuffer>; type: string }

/** Thrown for a logo that cannot be loaded in this visit. */
export class LogoMissingError extends Error {
  override name = 'LogoMissingError'
}

/** Thrown while the host of logos is paused; the request can be repeated later. */
export class HostPausedError extends Error {
  override name = 'HostPausedError'
}

/** Longest time for a logo. */
const TIMEOUT_MS = 60_000
/** Header of logos that the service worker answers from its cache; see src/offline/logos.ts. */
const CACHED_HEADER = 'X-Explorer-Asked'

/** Shared by cards, map and exported pictures, which request logos from the same host. */
const pause = new HostPause()
/** Logos that failed in this visit; those that failed without a network are requested again once it is back. */
const missing = new Map<string, 'answer' | 'network'>()
/** Requests in progress. */
const pending = new Map<string, Promise<LogoFile>>()
const waiting = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

globalThis.addEventListener('online', () => {
  for (const [name, why] of missing) if (why === 'network') missing.delete(name)
  if (pause.isLimited) return
  pause.reset()
  wake()
})

/** Calls back once when the host is available again, in order of registration. @returns a function that cancels it */
export function onHostAvailable(callback: () => void): () => void {
  waiting.add(callback)
  // If a probe is in progress, its end calls back.
  if (timer === undefined && !pause.isProbed) setTimer()
  return () => waiting.delete(callback)
}

/** Records that a fetched file is not a valid logo: it is not requested again. */
export function markMissing(name: string): void {
  missing.set(name, 'answer')
}

/**
 * Fetches a logo.
 * @throws LogoMissingError when it cannot be loaded in this visit, HostPausedError while its host is paused
 */
export async function fetchLogo(name: string): Promise<LogoFile> {
  // Several tiles may need the same logo: they share a request.
  const existing = pending.get(name)
  if (existing) return existing
  const request = requestLogo(name).finally(() => pending.delete(name))
  pending.set(name, request)
  return request
}

async function requestLogo(name: string): Promise<LogoFile> {
  if (missing.has(name)) throw new LogoMissingError(name)
  const address = logoAddress(name)
  if (!pause.pass(Date.now())) {
    const cached = await findCached(address)
    if (cached) return cached
    throw new HostPausedError(name)
  }
  let response: Response
  let bytes: Uint8Array<ArrayBuffer> | undefined
  try {
    response = await fetch(address, {
      mode: 'cors',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      priority: 'low',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    bytes = response.ok ? await readLimited(response.body, LOGO_BYTES) : undefined
    if (!response.ok) void response.body?.cancel().catch(() => undefined)
  } catch {
    return handleNetworkError(name)
  }
  const { status, headers } = response
  const type = headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  // If every address answers with a page, the network has a login page.
  if (response.ok ? type === 'text/html' : isHostFailure(status)) {
    pause.failed(Date.now(), { status, retryAfter: headers.get('Retry-After') })
    setTimer()
    // A rate limit does not mean that this logo is missing.
    if (status === 429) throw new HostPausedError(name)
    return throwMissing(name, 'answer')
  }
  if (headers.has(CACHED_HEADER)) releaseProbe()
  else if (pause.answered()) wake()
  return bytes ? { bytes, type } : throwMissing(name, 'answer')
}

function handleNetworkError(name: string): never {
  // No request was sent.
  if (!navigator.onLine) {
    releaseProbe()
    throw new LogoMissingError(name)
  }
  pause.failed(Date.now())
  setTimer()
  return throwMissing(name, 'network')
}

/** Lets another request probe the host, as this one told nothing about it. */
function releaseProbe(): void {
  if (!pause.isProbed) return
  pause.giveBack()
  wake()
}

function throwMissing(name: string, why: 'answer' | 'network'): never {
  missing.set(name, why)
  throw new LogoMissingError(name)
}

/** Finds a logo in the service worker's cache, without a request to its host. */
async function findCached(address: string): Promise<LogoFile | undefined> {
  try {
    const response = await caches.match(address, { ignoreVary: true })
    const bytes = response && (await readLimited(response.body, LOGO_BYTES))
    return bytes && { bytes, type: response.headers.get('Content-Type') ?? '' }
  } catch {
    // Some browsers have no caches, or not in this context.
    return undefined
  }
}

function setTimer(): void {
  clearTimeout(timer)
  // A pause may have ended between the error and this registration: the callback then runs at once.
  timer = waiting.size === 0 && pause.until === 0 ? undefined : setTimeout(wake, Math.max(0, pause.until - Date.now()))
}

function wake(): void {
  clearTimeout(timer)
  timer = undefined
  const callbacks = [...waiting]
  waiting.clear()
  for (const callback of callbacks) callback()
}
