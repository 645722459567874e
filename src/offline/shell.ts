import {
  assetsOf,
  languageOfAsset,
  LANGUAGES,
  SHELL_PAGE,
  type Asset,
  type Language,
  type ManifestEntry,
  type Pack,
} from './assets.ts'
import { IGNORE_VARY, fetchAsset, matchVerified, verify } from './fetch-asset.ts'
import { fetchMissing } from './fetch-missing.ts'
import { VersionCaches } from './version-caches.ts'

/** Dependencies of the shell; tests pass fakes. */
export type ShellEnvironment = {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  fetcher: typeof fetch
  /** The scope of the service worker, with a trailing slash. */
  scope: string
}

/**
 * One complete version of the application in a separate cache: its shell and shared files, and the files of each language
 * in use. A language counts as cached once all of its files are. Storage may be damaged later, so each file is verified by
 * its digest whenever it is served, and fetched again if it differs.
 */
export class Shell {
  readonly #environment: ShellEnvironment
  readonly #assets: readonly Asset[]
  readonly #packs: readonly Pack[]
  readonly #versions: VersionCaches
  readonly #byAddress: ReadonlyMap<string, Asset>

  constructor(environment: ShellEnvironment, listed: readonly ManifestEntry[], version: string) {
    this.#environment = environment
    this.#assets = listed.filter((entry) => !('files' in entry))
    this.#packs = listed.filter((entry) => 'files' in entry)
    this.#versions = new VersionCaches(environment.caches, environment.scope, version)
    this.#byAddress = new Map(this.#assets.map((asset) => [this.#address(asset.url), asset]))
  }

  /** Whether an address is a file of this version, or may be one of an earlier version. */
  isBuildFile(url: string): boolean {
    return this.#byAddress.has(url) || url.startsWith(this.#address('assets/'))
  }

  /**
   * Precaches the missing or damaged files for the given languages, reusing unchanged files of earlier versions.
   * @throws when a file cannot be fetched, or differs from the build; files fetched before that remain for the next attempt
   */
  async cacheLanguages(languages: ReadonlySet<Language>): Promise<void> {
    const cache = await this.#versions.current()
    const missing = await this.#reuse(assetsOf(this.#assets, languages), cache)
    const addressOf = (url: string) => this.#address(url)
    await this.#reuse(
      this.#assets.filter(({ isOnDemand }) => isOnDemand),
      cache,
    )
    await fetchMissing({ fetcher: this.#environment.fetcher, cache, addressOf }, this.#packs, missing)
    for (const language of languages) await cache.put(this.#mark(language), new Response(''))
  }

  /** The languages cached by any version: a new version must cache them, too. */
  async cachedLanguages(): Promise<Set<Language>> {
    const cached = new Set<Language>()
    for (const cache of [await this.#versions.current(), ...(await this.#versions.others())]) {
      for (const language of LANGUAGES) if (await cache.match(this.#mark(language))) cached.add(language)
    }
    return cached
  }

  /**
   * Finds a file of this version, or of an earlier one, which another tab may still run. A damaged or missing file is
   * fetched again; if that fails, navigations go to the network until `cacheLanguages` has repaired the version.
   */
  async find(url: string): Promise<Response | undefined> {
    const asset = this.#byAddress.get(url)
    const cache = await this.#versions.current()
    const stored = asset && (await cache.match(url, IGNORE_VARY))
    const verified = stored && (await verify(stored, asset, () => cache.match(url, IGNORE_VARY)))
    if (verified) return verified
    if (stored && !asset.isOnDemand) return this.#restore(cache, asset)
    for (const older of await this.#versions.others()) {
      const found = asset ? await matchVerified(older, url, asset) : await older.match(url, IGNORE_VARY)
      if (found) return found
    }
    if (asset?.isOnDemand) return this.#fetchOnDemand(cache, asset)
    return asset && (await this.#isLanguageCached(cache, asset)) ? this.#restore(cache, asset) : undefined
  }

  /**
   * Finds the page for a navigation: the prerendered one of its address if cached, otherwise the neutral one.
   * @returns undefined while the language is not cached
   */
  async page(language: Language, url: string): Promise<Response | undefined> {
    if (!(await (await this.#versions.current()).match(this.#mark(language)))) return undefined
    const neutral = await this.anyPage()
    const address = this.#prerendered(url)
    const page = neutral && address ? await this.find(address) : undefined
    return page && neutral ? new Response(page.body, { headers: hostHeaders(neutral) }) : neutral
  }

  /**
   * Records that the user has accepted this version. In Chromium, the earlier version remains active for minutes while a
   * tab sends it requests; until it stops, it serves the page of this version.
   */
  async accept(): Promise<void> {
    const page = this.#byAddress.get(this.#address(SHELL_PAGE))
    await (await this.#versions.current()).put(this.#accepted(), Response.json(page))
  }

  /** Whether the user has accepted this version, and it is not active yet. */
  async isAccepted(): Promise<boolean> {
    return (await (await this.#versions.current()).match(this.#accepted())) !== undefined
  }

  /** Deletes the record of `accept`, once this version is active. */
  async clearAccepted(): Promise<void> {
    await (await this.#versions.current()).delete(this.#accepted())
  }

  /** The neutral page of a version that the user has accepted, that has cached a language and is not active yet. */
  async acceptedPage(language: Language): Promise<Response | undefined> {
    for (const cache of await this.#versions.others()) {
      const accepted = await cache.match(this.#accepted())
      if (!accepted || !(await cache.match(this.#mark(language)))) continue
      // Written by that version's `accept`.
      const page = await matchVerified(cache, this.#address(SHELL_PAGE), (await accepted.json()) as Asset)
      if (page) return page
    }
    return undefined
  }

  /** The cached neutral page, even if no language is complete. */
  async anyPage(): Promise<Response | undefined> {
    return this.find(this.#address(SHELL_PAGE))
  }

  /** Deletes all versions except this one and the last complete one before it. */
  async clean(): Promise<void> {
    await this.#versions.clean(async (cache) => {
      const marks = await Promise.all(LANGUAGES.map((language) => cache.match(this.#mark(language))))
      return marks.some((mark) => mark !== undefined)
    })
  }

  /** Copies unchanged files from earlier versions. @returns the files that are still missing */
  async #reuse(assets: readonly Asset[], cache: Cache): Promise<Asset[]> {
    const older = await this.#versions.others()
    const missing: Asset[] = []
    for (const asset of assets) {
      const address = this.#address(asset.url)
      if (await matchVerified(cache, address, asset)) continue
      let found: Response | undefined
      for (const other of older) found ??= await matchVerified(other, address, asset)
      if (found) await cache.put(address, found)
      else missing.push(asset)
    }
    return missing
  }

  /** Whether the language of a file is cached, so that the file should be. */
  async #isLanguageCached(cache: Cache, { url }: Asset): Promise<boolean> {
    const language = languageOfAsset(url)
    const marks = (language ? [language] : LANGUAGES).map((entry) => cache.match(this.#mark(entry)))
    return (await Promise.all(marks)).some((mark) => mark !== undefined)
  }

  /** Fetches and stores a file at its first use. @returns undefined if that fails: the page asks for it itself */
  async #fetchOnDemand(cache: Cache, asset: Asset): Promise<Response | undefined> {
    try {
      const response = await fetchAsset(this.#environment.fetcher, this.#address(asset.url), asset)
      // Without room in the storage the file is displayed all the same.
      await cache.put(this.#address(asset.url), response.clone()).catch(() => undefined)
      return response
    } catch {
      return undefined
    }
  }

  /** Fetches a damaged file again. @returns undefined if that fails; no language counts as cached then. */
  async #restore(cache: Cache, asset: Asset): Promise<Response | undefined> {
    const address = this.#address(asset.url)
    try {
      await cache.put(address, await fetchAsset(this.#environment.fetcher, address, asset))
      return await cache.match(address, IGNORE_VARY)
    } catch {
      // Without a network this has no effect; with one, the host has another version, which navigations load then.
      for (const language of LANGUAGES) await cache.delete(this.#mark(language))
      return undefined
    }
  }

  /** The address of the prerendered file of a page; undefined with a query, as the build renders only views without. */
  #prerendered(url: string): string | undefined {
    const { origin, pathname, search } = new URL(url)
    const address = `${origin}${pathname.replace(/\/*$/, '/')}index.html`
    return search === '' && this.#byAddress.has(address) ? address : undefined
  }

  #address(url: string): string {
    return new URL(url, this.#environment.scope).href
  }

  #mark(language: Language): string {
    return this.#address(`@held/${language}`)
  }

  #accepted(): string {
    return this.#address('@accepted')
  }
}

/** The headers of the neutral page, such as its frame policy, without those about its body; files in packs have none. */
function hostHeaders(page: Response): Headers {
  const headers = new Headers(page.headers)
  for (const name of ['Content-Length', 'Content-Encoding', 'ETag', 'Last-Modified']) headers.delete(name)
  return headers
}
