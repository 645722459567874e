/** Consecutive failures after which requests to a host pause. */
export const MAX_FAILURES = 8
/** Default pause without `Retry-After`: ten minutes. */
export const PAUSE_MS = 600_000
/** Limits of `Retry-After`: a second, a day. */
const MIN_PAUSE_MS = 1000
const MAX_PAUSE_MS = 86_400_000

/** A failure: the status of the response, if there was one, and its `Retry-After`, if readable. */
export type HostFailure = { status?: number | undefined; retryAfter?: string | null | undefined }

/**
 * Whether an error status concerns the host rather than the requested file: it is down, requires authentication, or
 * limits requests. A missing file is a normal answer, since some landscapes lack many.
 */
export function isHostFailure(status: number): boolean {
  return status >= 500 || [401, 403, 407, 408, 425, 429].includes(status)
}

/**
 * A circuit breaker for a host: after eight failures in a row, or one 429, requests pause for as long as `Retry-After`
 * says, or ten minutes. Then a single probe request decides about all others. Times are in milliseconds since 1970.
 */
export class HostPause {
  #failures = 0
  #until = 0
  #isLimited = false
  #isProbed = false

  /** Whether a request may be sent now. After a pause, only one until that probe completes. */
  pass(now: number): boolean {
    if (this.#until === 0) return true
    if (now < this.#until || this.#isProbed) return false
    this.#isProbed = true
    return true
  }

  /** The end of the pause; 0 if there is none. */
  get until(): number {
    return this.#until
  }

  /** Whether a probe request is in progress. */
  get isProbed(): boolean {
    return this.#isProbed
  }

  /** Whether the host requested the pause. */
  get isLimited(): boolean {
    return this.#isLimited
  }

  /** Records an answer. Answers to requests from before a pause do not end it. @returns whether a pause ended */
  answered(): boolean {
    if (this.#until !== 0 && !this.#isProbed) return false
    const wasPaused = this.#until !== 0
    this.reset()
    return wasPaused
  }

  /** Records that the probe was inconclusive, so that another may be sent. */
  giveBack(): void {
    this.#isProbed = false
  }

  /** Records a failure or refusal. */
  failed(now: number, { status, retryAfter }: HostFailure = {}): void {
    this.#failures += 1
    const isLimit = status === 429
    if (!isLimit && !this.#isProbed && this.#failures < MAX_FAILURES) return
    const pause = isLimit || status === 503 ? (retryAfterMs(retryAfter, now) ?? PAUSE_MS) : PAUSE_MS
    this.#until = Math.max(this.#until, now + pause)
    this.#isLimited ||= isLimit
    this.#isProbed = false
  }

  /** Resets all state. */
  reset(): void {
    this.#failures = 0
    this.#until = 0
    this.#isLimited = false
    this.#isProbed = false
  }
}

/**
 * Milliseconds of a `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
 * @returns undefined if it is neither
 */
export function retryAfterMs(text: string | null | undefined, now: number): number | undefined {
  const value = text?.trim() ?? ''
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : /[a-z]/i.test(value) ? Date.parse(value) - now : Number.NaN
  return Number.isNaN(wait) ? undefined : Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, wait))
}
