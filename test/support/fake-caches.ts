/** Caches as a service worker has them, in memory: what the code under test uses of them. */
export class FakeCaches {
  readonly #caches = new Map<string, FakeCache>()

  open = async (name: string): Promise<Cache> => {
    const cache = this.#caches.get(name) ?? new FakeCache()
    this.#caches.set(name, cache)
    // The code under test calls nothing else of it.
    return cache as unknown as Cache
  }
  keys = async (): Promise<string[]> => [...this.#caches.keys()]
  delete = async (name: string): Promise<boolean> => this.#caches.delete(name)

  /** The addresses in the cache of that name, in order. */
  urls(name: string): string[] {
    return [...(this.#caches.get(name)?.entries.keys() ?? [])]
  }
}

class FakeCache {
  readonly entries = new Map<string, Response>()
  match = async (asked: RequestInfo | URL): Promise<Response | undefined> => this.entries.get(addressOf(asked))?.clone()
  put = async (asked: RequestInfo | URL, response: Response): Promise<void> =>
    void this.entries.set(addressOf(asked), response)
  keys = async (): Promise<{ url: string }[]> => [...this.entries.keys()].map((url) => ({ url }))
  delete = async (asked: RequestInfo | URL): Promise<boolean> => this.entries.delete(addressOf(asked))
}

/** The address that somebody asks for, in whichever form. */
export function addressOf(asked: RequestInfo | URL): string {
  return asked instanceof URL ? asked.href : typeof asked === 'string' ? asked : asked.url
}
