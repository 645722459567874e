import {
  assetsOf,
  languageOfAsset,
  LANGUAGES,
  SHELL_PAGE,
  type Asset,
  type Language,
  type Listed,
  type Pack,
} from './assets.ts'
import { ANY, fetchAsset, wholeIn, wholeOf } from './fetch-asset.ts'
import { fetchMissing } from './fetch-missing.ts'
import { VersionCaches } from './version-caches.ts'

/** What the shell works with; tests hand in their own. */
export type ShellWorld = {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  fetcher: typeof fetch
  /** The address that the service worker is for, with a slash at its end. */
  scope: string
}

/**
 * One version of the application, whole, in a cache of its own: its shell and shared files, and the parts of each language
 * that is in use. A language counts as held once all of it is there. Storage can be damaged after that, so each file
 * is held to its digest whenever it is answered with, and fetched again when it differs.
 */
export class Shell {
  readonly #world: ShellWorld
  readonly #assets: readonly Asset[]
  readonly #packs: readonly Pack[]
  readonly #versions: VersionCaches
  readonly #own: ReadonlyMap<string, Asset>

  constructor(world: ShellWorld, listed: readonly Listed[], version: string) {
    this.#world = world
    this.#assets = listed.filter((one) => !('files' in one))
    this.#packs = listed.filter((one) => 'files' in one)
    this.#versions = new VersionCaches(world.caches, world.scope, version)
    this.#own = new Map(this.#assets.map((asset) => [this.#address(asset.url), asset]))
  }

  /** Whether an address is one of this version's files, or may be one of the version before. */
  isOwn(url: string): boolean {
    return this.#own.has(url) || url.startsWith(this.#address('assets/'))
  }

  /**
   * Fetches what is missing or damaged for pages in some languages. What an earlier version has with the same name and
   * the same content is taken from it.
   * @throws when anything cannot be had, or is not what the build made; what is there by then is kept for the next attempt
   */
  async hold(languages: ReadonlySet<Language>): Promise<void> {
    const cache = await this.#versions.own()
    const missing = await this.#reuse(assetsOf(this.#assets, languages), cache)
    const addressOf = (url: string) => this.#address(url)
    await fetchMissing({ fetcher: this.#world.fetcher, cache, addressOf }, this.#packs, missing)
    for (const language of languages) await cache.put(this.#mark(language), new Response(''))
  }

  /** The languages that any version holds: a new version must hold them too. */
  async heldLanguages(): Promise<Set<Language>> {
    const held = new Set<Language>()
    for (const cache of [await this.#versions.own(), ...(await this.#versions.others())]) {
      for (const language of LANGUAGES) if (await cache.match(this.#mark(language))) held.add(language)
    }
    return held
  }

  /**
   * One of our own files, of this version or of the one before, which another tab may still run. One that is damaged or
   * lost is fetched again; where that fails, too, visits go to the network until `hold` has made the version whole.
   */
  async find(url: string): Promise<Response | undefined> {
    const asset = this.#own.get(url)
    const cache = await this.#versions.own()
    const stored = asset && (await cache.match(url, ANY))
    if (stored) return (await wholeOf(stored, asset, () => cache.match(url, ANY))) ?? this.#restore(cache, asset)
    for (const older of await this.#versions.others()) {
      const found = asset ? await wholeIn(older, url, asset) : await older.match(url, ANY)
      if (found) return found
    }
    return asset && (await this.#isHeld(cache, asset)) ? this.#restore(cache, asset) : undefined
  }

  /**
   * The kept page for a visit: the prerendered one of its address where that is kept, the neutral one where not.
   * @returns undefined while the language is not held
   */
  async page(language: Language, url: string): Promise<Response | undefined> {
    if (!(await (await this.#versions.own()).match(this.#mark(language)))) return undefined
    const neutral = await this.anyPage()
    const address = this.#prerendered(url)
    const page = neutral && address ? await this.find(address) : undefined
    return page && neutral ? new Response(page.body, { headers: hostHeaders(neutral) }) : neutral
  }

  /**
   * Records that the user has accepted this version. Chromium keeps the earlier one active for minutes while any tab sends
   * it requests; until it stops, that one serves this version's page.
   */
  async accept(): Promise<void> {
    const page = this.#own.get(this.#address(SHELL_PAGE))
    await (await this.#versions.own()).put(this.#accepted(), Response.json(page))
  }

  /** Whether the user has accepted this version, and it is not active yet. */
  async isAccepted(): Promise<boolean> {
    return (await (await this.#versions.own()).match(this.#accepted())) !== undefined
  }

  /** Drops the record of `accept`: this version is active now. */
  async clearAccepted(): Promise<void> {
    await (await this.#versions.own()).delete(this.#accepted())
  }

  /** The neutral page of a version that the user has accepted, that holds a language and is not active yet. */
  async acceptedPage(language: Language): Promise<Response | undefined> {
    for (const cache of await this.#versions.others()) {
      const accepted = await cache.match(this.#accepted())
      if (!accepted || !(await cache.match(this.#mark(language)))) continue
      // Written by that version's `accept`.
      const page = await wholeIn(cache, this.#address(SHELL_PAGE), (await accepted.json()) as Asset)
      if (page) return page
    }
    return undefined
  }

  /** The kept page, whatever is held. */
  async anyPage(): Promise<Response | undefined> {
    return this.find(this.#address(SHELL_PAGE))
  }

  /** Forgets every version but this one and the last one before it that was whole. */
  async clean(): Promise<void> {
    await this.#versions.clean(async (cache) => {
      const marks = await Promise.all(LANGUAGES.map((language) => cache.match(this.#mark(language))))
      return marks.some((mark) => mark !== undefined)
    })
  }

  /** Takes from earlier versions what has the same name. @returns what is missing still */
  async #reuse(assets: readonly Asset[], cache: Cache): Promise<Asset[]> {
    const older = await this.#versions.others()
    const missing: Asset[] = []
    for (const asset of assets) {
      const address = this.#address(asset.url)
      if (await wholeIn(cache, address, asset)) continue
      let found: Response | undefined
      for (const one of older) found ??= await wholeIn(one, address, asset)
      if (found) await cache.put(address, found)
      else missing.push(asset)
    }
    return missing
  }

  /** Whether a file is of a language that is held, so that it should be there. */
  async #isHeld(cache: Cache, { url }: Asset): Promise<boolean> {
    const language = languageOfAsset(url)
    const marks = (language ? [language] : LANGUAGES).map((one) => cache.match(this.#mark(one)))
    return (await Promise.all(marks)).some((mark) => mark !== undefined)
  }

  /** Fetches a damaged file again. @returns nothing where it cannot be had; no language counts as held then. */
  async #restore(cache: Cache, asset: Asset): Promise<Response | undefined> {
    const address = this.#address(asset.url)
    try {
      await cache.put(address, await fetchAsset(this.#world.fetcher, address, asset))
      return await cache.match(address, ANY)
    } catch {
      // Without a network nothing is lost by that; with one, the host has another version, which a visit begins with then.
      for (const language of LANGUAGES) await cache.delete(this.#mark(language))
      return undefined
    }
  }

  /** The address of the file that is the page of a visit. What follows a `?` is about another view than the build knew. */
  #prerendered(url: string): string | undefined {
    const { origin, pathname, search } = new URL(url)
    const address = `${origin}${pathname.replace(/\/*$/, '/')}index.html`
    return search === '' && this.#own.has(address) ? address : undefined
  }

  #address(url: string): string {
    return new URL(url, this.#world.scope).href
  }

  #mark(language: Language): string {
    return this.#address(`@held/${language}`)
  }

  #accepted(): string {
    return this.#address('@accepted')
  }
}

/** The headers of the neutral page without those about its body: who may frame a page, say, which no pack carries. */
function hostHeaders({ headers }: Response): Headers {
  const kept = new Headers(headers)
  for (const name of ['Content-Length', 'Content-Encoding', 'ETag', 'Last-Modified']) kept.delete(name)
  return kept
}
