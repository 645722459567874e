/**
 * The caches of an application's versions, one each. The name begins with the scope, as another deployment may live on
 * the same host.
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
  own(): Promise<Cache> {
    return this.#caches.open(this.#name)
  }

  /** The caches of other versions, newest first. */
  async others(): Promise<Cache[]> {
    return Promise.all((await this.#otherNames()).toReversed().map((name) => this.#caches.open(name)))
  }

  /** Deletes the caches of other versions but the newest one that `isWhole`. */
  async clean(isWhole: (cache: Cache) => Promise<boolean>): Promise<void> {
    const names = await this.#otherNames()
    let spared: string | undefined
    for (const name of names) if (await isWhole(await this.#caches.open(name))) spared = name
    await Promise.all(names.filter((name) => name !== spared).map((name) => this.#caches.delete(name)))
  }

  /** In the order in which they were made, as caches are listed. */
  async #otherNames(): Promise<string[]> {
    return (await this.#caches.keys()).filter((name) => name.startsWith(this.#prefix) && name !== this.#name)
  }
}
