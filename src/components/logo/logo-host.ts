import { HostPause, isHostFailure } from '../../lib/host-pause.ts'
import { LOGO_BYTES } from '../../lib/limits.ts'
import { readLimited } from '../../lib/read-limited.ts'
import { logoAddress } from './logo.ts'

/** A logo as its host gave it: its bytes, and what kind of file they are said to be. */
export type LogoFile = { bytes: Uint8Array<ArrayBuffer>; type: string }

/** A logo that is not to be had in this visit. */
export class LogoMissingError extends Error {
  override name = 'LogoMissingError'
}

/** The host of logos is left alone; what is wanted of it can be asked for again later. */
export class HostPausedError extends Error {
  override name = 'HostPausedError'
}

/** Milliseconds that one logo may take in all. */
const LONGEST_MS = 60_000
/** What the service worker names at a logo that it has kept; see src/offline/logos.ts. */
const KEPT_HEADER = 'X-Explorer-Asked'

/** What one landscape's logos have in common: cards, map and pictures ask the same host. */
const pause = new HostPause()
/** Logos that failed in this visit; those that did for want of a network may come once it is back. */
const missing = new Map<string, 'answer' | 'network'>()
/** What has been asked for and not come to its end. */
const coming = new Map<string, Promise<LogoFile>>()
const waiting = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

globalThis.addEventListener('online', () => {
  for (const [name, why] of missing) if (why === 'network') missing.delete(name)
  if (pause.isLimited) return
  pause.reset()
  wake()
})

/** Calls back once when the host may be asked again; the first to wait comes first. @returns a function that stops waiting */
export function whenHostOpens(callback: () => void): () => void {
  waiting.add(callback)
  // Where one goes first already, its end calls back.
  if (timer === undefined && !pause.isProbed) setTimer()
  return () => waiting.delete(callback)
}

/** Says that a logo that came is none after all: it is not asked for again. */
export function rememberMissing(name: string): void {
  missing.set(name, 'answer')
}

/**
 * Asks for a logo.
 * @throws LogoMissingError when it is not to be had in this visit, HostPausedError while its host is left alone
 */
export async function askLogo(name: string): Promise<LogoFile> {
  // Several tiles may want it at once, and one answer says for all whether it is there.
  const known = coming.get(name)
  if (known) return known
  const own = ask(name).finally(() => coming.delete(name))
  coming.set(name, own)
  return own
}

async function ask(name: string): Promise<LogoFile> {
  if (missing.has(name)) throw new LogoMissingError(name)
  const address = logoAddress(name)
  if (!pause.pass(Date.now())) {
    const kept = await keptLogo(address)
    if (kept) return kept
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
      signal: AbortSignal.timeout(LONGEST_MS),
    })
    bytes = response.ok ? await readLimited(response.body, LOGO_BYTES) : undefined
    if (!response.ok) void response.body?.cancel().catch(() => undefined)
  } catch {
    return networkFailed(name)
  }
  const { status, headers } = response
  const type = headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  // Where every address answers with a page, the network wants a password first.
  if (response.ok ? type === 'text/html' : isHostFailure(status)) {
    pause.failed(Date.now(), { status, retryAfter: headers.get('Retry-After') })
    setTimer()
    // That too much was asked for says nothing of this one.
    if (status === 429) throw new HostPausedError(name)
    return lost(name, 'answer')
  }
  if (headers.has(KEPT_HEADER)) giveBack()
  else if (pause.answered()) wake()
  return bytes ? { bytes, type } : lost(name, 'answer')
}

function networkFailed(name: string): never {
  // No request was sent.
  if (!navigator.onLine) {
    giveBack()
    throw new LogoMissingError(name)
  }
  pause.failed(Date.now())
  setTimer()
  return lost(name, 'network')
}

/** Of what went first nothing was learnt: another goes. */
function giveBack(): void {
  if (!pause.isProbed) return
  pause.giveBack()
  wake()
}

function lost(name: string, why: 'answer' | 'network'): never {
  missing.set(name, why)
  throw new LogoMissingError(name)
}

/** What the service worker has of a logo: it costs its host nothing. */
async function keptLogo(address: string): Promise<LogoFile | undefined> {
  try {
    const response = await caches.match(address, { ignoreVary: true })
    const bytes = response && (await readLimited(response.body, LOGO_BYTES))
    return bytes && { bytes, type: response.headers.get('Content-Type') ?? '' }
  } catch {
    // Some browsers keep nothing, or not here.
    return undefined
  }
}

function setTimer(): void {
  clearTimeout(timer)
  // A pause may have ended between a refusal and the wish to hear of its end: who waits then is called at once.
  timer = waiting.size === 0 && pause.until === 0 ? undefined : setTimeout(wake, Math.max(0, pause.until - Date.now()))
}

function wake(): void {
  clearTimeout(timer)
  timer = undefined
  const all = [...waiting]
  waiting.clear()
  for (const callback of all) callback()
}
