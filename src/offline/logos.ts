/** What the kept logos work with; tests hand in their own. */
export type LogoWorld = {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  fetcher: typeof fetch
  /** The time, in milliseconds since 1970. */
  now: () => number
  scope: string
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000
/** Logos that are kept of a week, and by how many it may be passed before the oldest go. */
const MOST = 480
const SLACK = 20
/** A logo of more bytes than this is not worth its place. */
const MOST_BYTES = 512 * 1024

/**
 * The logos that have been seen. Each week has a cache of its own and the last week's is still read from: what is used is
 * asked for again once a week, what is not used is gone in two, and no logo needs a date.
 */
export class Logos {
  readonly #world: LogoWorld
  readonly #prefix: string
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
    const week = Math.floor(this.#world.now() / WEEK_MS)
    const fresh = await this.#read(week, request)
    if (fresh) return fresh
    const old = await this.#read(week - 1, request)
    const fetched = this.#world.fetcher(request)
    // Whoever needs the answer is told of a failure; keeping it is nobody's condition.
    later(fetched.then((response) => this.#keep(week, request, response.clone())).catch(() => undefined))
    return old ?? fetched
  }

  /** Forgets the weeks that are no longer read from. */
  async clean(): Promise<void> {
    const week = Math.floor(this.#world.now() / WEEK_MS)
    const read = new Set([week, week - 1].map((one) => this.#prefix + one))
    const names = (await this.#world.caches.keys()).filter((name) => name.startsWith(this.#prefix) && !read.has(name))
    await Promise.all(names.map((name) => this.#world.caches.delete(name)))
  }

  async #read(week: number, request: Request): Promise<Response | undefined> {
    const name = this.#prefix + week
    if (!(await this.#world.caches.keys()).includes(name)) return undefined
    return (await this.#world.caches.open(name)).match(request, { ignoreVary: true })
  }

  async #keep(week: number, request: Request, response: Response): Promise<void> {
    // An opaque answer says neither whether it is a picture nor how large it is, and browsers count it as megabytes.
    const isReadable = response.ok && (response.type === 'cors' || response.type === 'basic')
    if (!isReadable || !response.headers.get('Content-Type')?.startsWith('image/')) return
    if (Number(response.headers.get('Content-Length') ?? 0) > MOST_BYTES) return
    const cache = await this.#world.caches.open(this.#prefix + week)
    await cache.put(request, response)
    // Counted from nothing whenever the browser has restarted this worker: the first looks after what was left.
    if (this.#kept++ % SLACK !== 0) return
    const keys = await cache.keys()
    if (keys.length > MOST) await Promise.all(keys.slice(0, keys.length - MOST).map((key) => cache.delete(key)))
    if (keys.length === 1) await this.clean()
  }
}
