import type { Wait } from '../../../../components/logo/logo-loader.ts'
import type { Logo } from '../paint/painter.ts'
import { fetchLogo } from './fetch-logo.ts'
import type { LogoRequest } from './logo-store.ts'

/** Logos fetched and decoded in parallel. */
const MAX_PARALLEL = 6

/** Called with each logo, or with undefined where it cannot be loaded; and when the host of logos is paused or resumed. */
export type LogoFetcherCallbacks = {
  onLogo: (request: LogoRequest, logo: Logo | undefined) => void
  onHostPaused: (isPaused: boolean) => void
}

/** Fetches the logos that were requested last, a few in parallel. */
export class LogoFetcher {
  readonly #callbacks: LogoFetcherCallbacks
  readonly #inFlight = new Set<string>()
  /** Names of logos that wait for the paused host. */
  readonly #deferred = new Set<string>()
  #requested: readonly LogoRequest[] = []
  #queue: LogoRequest[] = []
  #cancelWait: () => void = () => {}
  #isPaused = false

  constructor(callbacks: LogoFetcherCallbacks) {
    this.#callbacks = callbacks
  }

  /** Replaces the requested logos. */
  fetchLogos(requests: readonly LogoRequest[]): void {
    this.#requested = requests
    this.#queue = requests.filter(({ name }) => !this.#inFlight.has(name) && !this.#deferred.has(name))
    this.#startNext()
  }

  /** Pauses fetches while the map moves, since browsers may decode SVGs on the main thread. */
  set isPaused(isPaused: boolean) {
    this.#isPaused = isPaused
    this.#startNext()
  }

  #startNext(): void {
    while (!this.#isPaused && this.#inFlight.size < MAX_PARALLEL) {
      const request = this.#queue.shift()
      if (!request) return
      void this.#fetch(request)
    }
  }

  async #fetch(request: LogoRequest): Promise<void> {
    this.#inFlight.add(request.name)
    const logo = await fetchLogo(request.name, request.size).catch(() => undefined)
    this.#inFlight.delete(request.name)
    if (typeof logo === 'function') this.#defer(request.name, logo)
    else this.#callbacks.onLogo(request, logo)
    this.#startNext()
  }

  #defer(name: string, whenOpen: Wait): void {
    if (this.#deferred.size === 0) this.#callbacks.onHostPaused(true)
    this.#deferred.add(name)
    this.#cancelWait()
    this.#cancelWait = whenOpen(() => {
      this.#deferred.clear()
      this.#callbacks.onHostPaused(false)
      this.fetchLogos(this.#requested)
    })
  }
}
