import { HostPause, isHostFailure } from '../lib/host-pause.ts'
import { LOGO_BYTES } from '../lib/limits.ts'
import { readLimited } from '../lib/read-limited.ts'

/** What the kept logos work with; tests hand in their own. */
export type LogoWorld = {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  fetcher: typeof fetch
  /** The time, in milliseconds since 1970. */
  now: () => number
  scope: string
}

const DAY_MS = 24 * 60 * 60 * 1000
const WEEK_MS = 7 * DAY_MS
/** Logos that are kept of a week, and by how many it may be passed before the oldest go. */
const MOST = 480
const SLACK = 20
/** Milliseconds that a kept logo waits for a newer one. */
const PATIENCE = 2000
/**
 * When a kept logo was asked for last, in milliseconds since 1970. The page knows by it, too, that the host was not asked.
 * Earlier versions have not named it; src/components/logo/logo-host.ts reads it.
 */
const ASKED = 'X-Explorer-Asked'

/**
 * The logos that have been seen. For a day they are not asked for again; then the host is asked once whether they have
 * changed, and where it does not say, they are good for another day. Each week has a cache of its own, so that what is not
 * used is gone in two.
 */
export class Logos {
  readonly #world: LogoWorld
  readonly #prefix: string
  readonly #pause = new HostPause()
  #kept = 0

  constructor(world: LogoWorld) {
    this.#world = world
    this.#prefix = `explorer-logos ${world.scope} `
  }

  /**
   * A logo, kept or fetched.
   * @param later is told what goes on after the answer
   * @throws when it is not kept and cannot be fetched
   */
  async answer(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
    const kept = await this.#find(request)
    const now = this.#world.now()
    // A clock may have been ahead.
    const age = Math.abs(now - Number(kept?.headers.get(ASKED) ?? 0))
    if (kept && (age < DAY_MS || !this.#pause.pass(now))) return kept
    if (!kept) {
      const fetched = this.#fetch(request)
      later(fetched.catch(() => undefined))
      return fetched
    }
    const spare = kept.clone()
    const fetched = this.#renew(request, kept)
    later(fetched)
    const waited = new Promise<Response>((resolve) => {
      setTimeout(() => resolve(spare), PATIENCE)
    })
    return Promise.race([fetched, waited])
  }

  /** Forgets the weeks before the last. */
  async clean(): Promise<void> {
    const week = this.#week()
    const read = new Set([week, week - 1].map((one) => this.#prefix + one))
    const names = (await this.#names()).filter((name) => !read.has(name))
    await Promise.all(names.map((name) => this.#world.caches.delete(name)))
  }

  #week(): number {
    return Math.floor(this.#world.now() / WEEK_MS)
  }

  async #names(): Promise<string[]> {
    return (await this.#world.caches.keys()).filter((name) => name.startsWith(this.#prefix))
  }

  /** The newest that is kept, of whatever week: without a network, the last good one is better than none. */
  async #find(request: Request): Promise<Response | undefined> {
    const week = (name: string) => Number(name.slice(this.#prefix.length))
    for (const name of (await this.#names()).toSorted((a, b) => week(b) - week(a))) {
      const found = await (await this.#world.caches.open(name)).match(request, { ignoreVary: true })
      if (found) return found
    }
    return undefined
  }

  /** Asks for a logo, and keeps it where it is one. @throws when it cannot be had */
  async #fetch(request: Request, cache: RequestCache = 'default'): Promise<Response> {
    try {
      const response = await this.#world.fetcher(request, { cache })
      const answer = await this.#read(request, response)
      if (isHostFailure(response.status)) {
        this.#pause.failed(this.#world.now(), {
          status: response.status,
          retryAfter: response.headers.get('Retry-After'),
        })
      } else this.#pause.answered()
      return answer
    } catch (error) {
      this.#pause.failed(this.#world.now())
      throw error
    }
  }

  /** Asks whether a kept logo has changed. @returns what it is now; what is kept, where that cannot be learnt */
  async #renew(request: Request, kept: Response): Promise<Response> {
    // The browser's own cache has it too, and its mark: the host need not send what has not changed.
    const response = await this.#fetch(request, 'no-cache').catch(() => undefined)
    if (response?.ok && isPicture(response)) return response
    if (response && [404, 410].includes(response.status)) {
      await this.#forget(request)
      return response
    }
    const body = await kept.arrayBuffer()
    return this.#keep(request, body, kept.headers.get('Content-Type') ?? '').catch(() => new Response(body, kept))
  }

  /** The answer as far as it is read. It is given whether or not it can be kept. */
  async #read(request: Request, response: Response): Promise<Response> {
    // An opaque answer says neither whether it is a picture nor how large it is, and browsers count it as megabytes.
    const isReadable = response.ok && (response.type === 'cors' || response.type === 'basic')
    if (!isReadable || !isPicture(response)) return response
    const body = await readLimited(response.body, LOGO_BYTES)
    if (!body) return new Response(null, { status: 413 })
    const type = response.headers.get('Content-Type') ?? ''
    await this.#keep(request, body, type).catch(() => undefined)
    return new Response(body, { headers: { 'Content-Type': type } })
  }

  async #keep(request: Request, body: BodyInit, type: string): Promise<Response> {
    const headers = { 'Content-Type': type, [ASKED]: String(this.#world.now()) }
    const response = new Response(body, { headers })
    const cache = await this.#world.caches.open(this.#prefix + this.#week())
    await cache.put(request, response.clone())
    // Counted from nothing whenever the browser has restarted this worker: the first looks after what was left.
    if (this.#kept++ % SLACK !== 0) return response
    const keys = await cache.keys()
    if (keys.length > MOST) await Promise.all(keys.slice(0, keys.length - MOST).map((key) => cache.delete(key)))
    if (keys.length === 1) await this.clean()
    return response
  }

  async #forget(request: Request): Promise<void> {
    for (const name of await this.#names()) {
      await (await this.#world.caches.open(name)).delete(request, { ignoreVary: true })
    }
  }
}

function isPicture(response: Response): boolean {
  return response.headers.get('Content-Type')?.startsWith('image/') ?? false
}
