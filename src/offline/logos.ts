import { HostPause, isHostFailure } from '../lib/host-pause.ts'
import { LOGO_BYTES } from '../lib/limits.ts'
import { readLimited } from '../lib/read-limited.ts'

/** Dependencies of the logo cache; tests pass fakes. */
export type LogoEnvironment = {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  fetcher: typeof fetch
  /** The time, in milliseconds since 1970. */
  now: () => number
  scope: string
}

const DAY_MS = 24 * 60 * 60 * 1000
const WEEK_MS = 7 * DAY_MS
/** Limit of logos cached in a week, and number of writes between two checks of it. */
const MAX_LOGOS = 480
const CLEANUP_INTERVAL = 20
/** Longest wait for a newer version of a cached logo. */
const REVALIDATION_TIMEOUT_MS = 2000
/**
 * Header with the time of the last request for a cached logo, in milliseconds since 1970. It also tells the page that the
 * host was not asked (src/components/logo/logo-host.ts). Logos cached by early versions lack it.
 */
const CHECKED_HEADER = 'X-Explorer-Asked'

/**
 * The cache of viewed logos. A logo is fresh for a day; then the host is asked once whether it has changed, and without an
 * answer it is fresh for another day. Each week has a separate cache, so that unused logos are deleted after two.
 */
export class Logos {
  readonly #environment: LogoEnvironment
  readonly #prefix: string
  readonly #pause = new HostPause()
  #writes = 0

  constructor(environment: LogoEnvironment) {
    this.#environment = environment
    this.#prefix = `explorer-logos ${environment.scope} `
  }

  /**
   * Answers a request for a logo, from the cache or the network.
   * @param later receives the work that continues after the answer
   * @throws when it is not cached and cannot be fetched
   */
  async answer(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
    const cached = await this.#find(request)
    const now = this.#environment.now()
    // The clock may have been ahead before.
    const age = Math.abs(now - Number(cached?.headers.get(CHECKED_HEADER) ?? 0))
    if (cached && (age < DAY_MS || !this.#pause.pass(now))) return cached
    if (!cached) {
      const fetched = this.#fetch(request)
      later(fetched.catch(() => undefined))
      return fetched
    }
    const spare = cached.clone()
    const fetched = this.#renew(request, cached)
    later(fetched)
    const waited = new Promise<Response>((resolve) => {
      setTimeout(() => resolve(spare), REVALIDATION_TIMEOUT_MS)
    })
    return Promise.race([fetched, waited])
  }

  /** Deletes the caches of earlier weeks than the last. */
  async clean(): Promise<void> {
    const week = this.#week()
    const read = new Set([week, week - 1].map((entry) => this.#prefix + entry))
    const names = (await this.#names()).filter((name) => !read.has(name))
    await Promise.all(names.map((name) => this.#environment.caches.delete(name)))
  }

  #week(): number {
    return Math.floor(this.#environment.now() / WEEK_MS)
  }

  async #names(): Promise<string[]> {
    return (await this.#environment.caches.keys()).filter((name) => name.startsWith(this.#prefix))
  }

  /** Finds the newest cached version, of any week: without a network, an old logo is better than none. */
  async #find(request: Request): Promise<Response | undefined> {
    const week = (name: string) => Number(name.slice(this.#prefix.length))
    for (const name of (await this.#names()).toSorted((a, b) => week(b) - week(a))) {
      const found = await (await this.#environment.caches.open(name)).match(request, { ignoreVary: true })
      if (found) return found
    }
    return undefined
  }

  /** Fetches a logo, and caches it if it is a picture. @throws when it cannot be fetched */
  async #fetch(request: Request, cache: RequestCache = 'default'): Promise<Response> {
    try {
      const response = await this.#environment.fetcher(request, { cache })
      const answer = await this.#read(request, response)
      if (isHostFailure(response.status)) {
        this.#pause.failed(this.#environment.now(), {
          status: response.status,
          retryAfter: response.headers.get('Retry-After'),
        })
      } else this.#pause.answered()
      return answer
    } catch (error) {
      this.#pause.failed(this.#environment.now())
      throw error
    }
  }

  /** Revalidates a cached logo. @returns the current version, or the cached one if the host does not answer */
  async #renew(request: Request, cached: Response): Promise<Response> {
    // The HTTP cache has it, too, with its validator: the host need not send an unchanged logo.
    const response = await this.#fetch(request, 'no-cache').catch(() => undefined)
    if (response?.ok && isPicture(response)) return response
    if (response && [404, 410].includes(response.status)) {
      await this.#delete(request)
      return response
    }
    const body = await cached.arrayBuffer()
    return this.#store(request, body, cached.headers.get('Content-Type') ?? '').catch(() => new Response(body, cached))
  }

  /** Reads a response up to the size limit, and caches it. The answer does not depend on whether that succeeds. */
  async #read(request: Request, response: Response): Promise<Response> {
    // An opaque response reveals neither type nor size, and browsers count it as several megabytes of quota.
    const isReadable = response.ok && (response.type === 'cors' || response.type === 'basic')
    if (!isReadable || !isPicture(response)) return response
    const body = await readLimited(response.body, LOGO_BYTES)
    if (!body) return new Response(null, { status: 413 })
    const type = response.headers.get('Content-Type') ?? ''
    await this.#store(request, body, type).catch(() => undefined)
    return new Response(body, { headers: { 'Content-Type': type } })
  }

  async #store(request: Request, body: BodyInit, type: string): Promise<Response> {
    const headers = { 'Content-Type': type, [CHECKED_HEADER]: String(this.#environment.now()) }
    const response = new Response(body, { headers })
    const cache = await this.#environment.caches.open(this.#prefix + this.#week())
    await cache.put(request, response.clone())
    // The count restarts with the worker, so that its first write also cleans up.
    if (this.#writes++ % CLEANUP_INTERVAL !== 0) return response
    const keys = await cache.keys()
    if (keys.length > MAX_LOGOS)
      await Promise.all(keys.slice(0, keys.length - MAX_LOGOS).map((key) => cache.delete(key)))
    if (keys.length === 1) await this.clean()
    return response
  }

  async #delete(request: Request): Promise<void> {
    for (const name of await this.#names()) {
      await (await this.#environment.caches.open(name)).delete(request, { ignoreVary: true })
    }
  }
}

function isPicture(response: Response): boolean {
  return response.headers.get('Content-Type')?.startsWith('image/') ?? false
}
