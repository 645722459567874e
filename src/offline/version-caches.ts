/**
 * The caches of the application's versions, one for each. Their names contain the scope, as the host may have other
 * deployments.
 */
export class VersionCaches {
  readonly #caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  readonly #prefix: string
  readonly #name: string

  constructor(caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>, scope: string, version: string) {
    this.#caches = caches
    this.#prefix = `explorer ${scope} `
    this.#name = this.#prefix + version
  }

  /** The cache of this version. */
  current(): Promise<Cache> {
    return this.#caches.open(this.#name)
  }

  /** The caches of other versions, newest first. */
  async others(): Promise<Cache[]> {
    return Promise.all((await this.#otherNames()).toReversed().map((name) => this.#caches.open(name)))
  }

  /** Deletes the caches of other versions except the newest complete one. */
  async clean(isComplete: (cache: Cache) => Promise<boolean>): Promise<void> {
    const names = await this.#otherNames()
    let previous: string | undefined
    for (const name of names) if (await isComplete(await this.#caches.open(name))) previous = name
    await Promise.all(names.filter((name) => name !== previous).map((name) => this.#caches.delete(name)))
  }

  /** In order of creation, as the browser lists caches. */
  async #otherNames(): Promise<string[]> {
    return (await this.#caches.keys()).filter((name) => name.startsWith(this.#prefix) && name !== this.#name)
  }
}
