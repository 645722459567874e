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
import { fetchAsset, wholeOf } from './fetch-asset.ts'
import { unpacked, wantedPacks } from './packs.ts'

/** What the shell works with; tests hand in their own. */
export type ShellWorld = {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  fetcher: typeof fetch
  /** The address that the service worker is for, with a slash at its end. */
  scope: string
}

/** Files that are fetched at the same time: what somebody asks for meanwhile has room beside them. */
const AT_ONCE = 3
// The same address holds for whatever it was asked with.
const ANY = { ignoreVary: true }

/**
 * One version of the application, whole, in a cache of its own: its shell and shared files, and the parts of each language
 * that is in use. A language counts as held once all of it is there. Storage can be damaged after that, so each file
 * is held to its digest whenever it is answered with, and fetched again when it differs.
 */
export class Shell {
  readonly #world: ShellWorld
  readonly #assets: readonly Asset[]
  readonly #packs: readonly Pack[]
  readonly #prefix: string
  readonly #name: string
  readonly #own: ReadonlyMap<string, Asset>

  constructor(world: ShellWorld, listed: readonly Listed[], version: string) {
    this.#world = world
    this.#assets = listed.filter((one) => !('files' in one))
    this.#packs = listed.filter((one) => 'files' in one)
    // Another deployment may live on the same host.
    this.#prefix = `explorer ${world.scope} `
    this.#name = this.#prefix + version
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
    const cache = await this.#open()
    const missing = await this.#reuse(assetsOf(this.#assets, languages), cache)
    await this.#fetchInto(cache, missing)
    for (const language of languages) await cache.put(this.#mark(language), new Response(''))
  }

  /** The languages that any version holds: a new version must hold them too. */
  async heldLanguages(): Promise<Set<Language>> {
    const held = new Set<Language>()
    for (const cache of [await this.#open(), ...(await this.#openOthers())]) {
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
    const cache = await this.#open()
    const stored = asset && (await cache.match(url, ANY))
    if (stored) return (await wholeOf(stored, asset, () => cache.match(url, ANY))) ?? this.#restore(cache, asset)
    for (const older of await this.#openOthers()) {
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
    if (!(await (await this.#open()).match(this.#mark(language)))) return undefined
    const neutral = await this.anyPage()
    const address = this.#prerendered(url)
    const page = neutral && address ? await this.find(address) : undefined
    // The host's headers, which say who may frame it, came with the neutral page; the others may have come in a pack.
    return page ? new Response(page.body, { headers: neutral?.headers ?? {} }) : neutral
  }

  /**
   * Notes that the person wants this version from now on. Chromium lets the version before go on for minutes while any tab
   * asks it for something; till then it is that one which hands out this one's page.
   */
  async agree(): Promise<void> {
    const page = this.#own.get(this.#address(SHELL_PAGE))
    await (await this.#open()).put(this.#agreed(), Response.json(page))
  }

  /** Whether this version has been agreed to, and does not answer yet. */
  async isAgreed(): Promise<boolean> {
    return (await (await this.#open()).match(this.#agreed())) !== undefined
  }

  /** Forgets the agreement: this version answers by itself now. */
  async begin(): Promise<void> {
    await (await this.#open()).delete(this.#agreed())
  }

  /** The page of a version that has been agreed to and holds a language, while that version cannot answer yet. */
  async agreedPage(language: Language): Promise<Response | undefined> {
    for (const cache of await this.#openOthers()) {
      const agreed = await cache.match(this.#agreed())
      if (!agreed || !(await cache.match(this.#mark(language)))) continue
      const page = await wholeIn(cache, this.#address(SHELL_PAGE), (await agreed.json()) as Asset)
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
    const whole: string[] = []
    for (const name of await this.#otherNames()) {
      const cache = await this.#world.caches.open(name)
      const marks = await Promise.all(LANGUAGES.map((language) => cache.match(this.#mark(language))))
      if (marks.some((mark) => mark !== undefined)) whole.push(name)
    }
    // Caches are listed in the order in which they were made.
    const spared = whole.at(-1)
    const gone = (await this.#otherNames()).filter((name) => name !== spared)
    await Promise.all(gone.map((name) => this.#world.caches.delete(name)))
  }

  /** Takes from earlier versions what has the same name. @returns what is missing still */
  async #reuse(assets: readonly Asset[], cache: Cache): Promise<Asset[]> {
    const older = await this.#openOthers()
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

  async #fetchInto(cache: Cache, missing: readonly Asset[]): Promise<void> {
    const { fetcher } = this.#world
    const done = new Set<string>()
    for (const pack of wantedPacks(this.#packs, missing)) {
      const response = await fetchAsset(fetcher, this.#address(pack.url), pack)
      for (const [url, file] of unpacked(pack, await response.text())) {
        await cache.put(this.#address(url), file)
        done.add(url)
      }
    }
    const queue = missing.filter(({ url }) => !done.has(url))
    const work = async () => {
      for (let asset = queue.shift(); asset; asset = queue.shift()) {
        const address = this.#address(asset.url)
        await cache.put(address, await fetchAsset(fetcher, address, asset))
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
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

  #agreed(): string {
    return this.#address('@agreed')
  }

  #open(): Promise<Cache> {
    return this.#world.caches.open(this.#name)
  }

  async #otherNames(): Promise<string[]> {
    return (await this.#world.caches.keys()).filter((name) => name.startsWith(this.#prefix) && name !== this.#name)
  }

  /** The caches of other versions, newest first. */
  async #openOthers(): Promise<Cache[]> {
    return Promise.all((await this.#otherNames()).toReversed().map((name) => this.#world.caches.open(name)))
  }
}

/** What a cache has of a file, if that is what the build made. */
async function wholeIn(cache: Cache, address: string, asset: Asset): Promise<Response | undefined> {
  const again = () => cache.match(address, ANY)
  const stored = await again()
  return stored && wholeOf(stored, asset, again)
}
