/** Failures in a row after which a host is left alone. */
export const MOST_FAILURES = 8
/** Milliseconds that it is left alone where it does not say how long: ten minutes. */
export const PAUSE_MS = 600_000
/** Bounds on what it may say: a second, a day. */
const SHORTEST_MS = 1000
const LONGEST_MS = 86_400_000

/** What went wrong: the status of the answer, if there was one, and its `Retry-After`, if that can be read. */
export type HostFailure = { status?: number | undefined; retryAfter?: string | null | undefined }

/**
 * Whether an answer that is no picture says something of its host, not of what was asked for: it is down, it wants a
 * password, or it has had enough. That a file is not there is an answer like any other: some landscapes lack many.
 */
export function isHostFailure(status: number): boolean {
  return status >= 500 || [401, 403, 407, 408, 425, 429].includes(status)
}

/**
 * Leaves a host alone that refuses or fails: after eight failures in a row, or one 429, nothing is asked of it for as long
 * as it says, else for ten minutes. Then one request goes first; what it brings decides about all others. Times are in
 * milliseconds since 1970.
 */
export class HostPause {
  #failures = 0
  #until = 0
  #isLimited = false
  #isProbed = false

  /** Whether something may be asked now. After a pause that is so once, until that one request has come to its end. */
  pass(now: number): boolean {
    if (this.#until === 0) return true
    if (now < this.#until || this.#isProbed) return false
    this.#isProbed = true
    return true
  }

  /** When the pause is over; 0 where there is none. */
  get until(): number {
    return this.#until
  }

  /** Whether one request goes first. */
  get isProbed(): boolean {
    return this.#isProbed
  }

  /** Whether the host itself has asked for the pause. */
  get isLimited(): boolean {
    return this.#isLimited
  }

  /** The host has answered. What was asked before a pause does not end it. @returns whether a pause is over */
  answered(): boolean {
    if (this.#until !== 0 && !this.#isProbed) return false
    const wasPaused = this.#until !== 0
    this.reset()
    return wasPaused
  }

  /** The one request that went first has told nothing of the host. */
  giveBack(): void {
    this.#isProbed = false
  }

  /** The host has failed, or has refused. */
  failed(now: number, { status, retryAfter }: HostFailure = {}): void {
    this.#failures += 1
    const isLimit = status === 429
    if (!isLimit && !this.#isProbed && this.#failures < MOST_FAILURES) return
    const pause = isLimit || status === 503 ? (retryAfterMs(retryAfter, now) ?? PAUSE_MS) : PAUSE_MS
    this.#until = Math.max(this.#until, now + pause)
    this.#isLimited ||= isLimit
    this.#isProbed = false
  }

  /** Forgets all that was. */
  reset(): void {
    this.#failures = 0
    this.#until = 0
    this.#isLimited = false
    this.#isProbed = false
  }
}

/**
 * Milliseconds of a `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
 * @returns undefined where it is neither
 */
export function retryAfterMs(text: string | null | undefined, now: number): number | undefined {
  const value = text?.trim() ?? ''
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : /[a-z]/i.test(value) ? Date.parse(value) - now : Number.NaN
  return Number.isNaN(wait) ? undefined : Math.min(LONGEST_MS, Math.max(SHORTEST_MS, wait))
}
