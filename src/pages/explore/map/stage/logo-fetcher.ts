import type { Wait } from '../../../../components/logo/logo-loader.ts'
import type { Logo } from '../paint/painter.ts'
import { fetchLogo } from './fetch-logo.ts'
import type { Wish } from './logo-store.ts'

/** How many logos are fetched and decoded at once. */
const AT_ONCE = 6

/** Told of each logo, or of undefined where it cannot be had; and whether the host of all is left alone by now. */
export type LogoNews = {
  onLogo: (wish: Wish, logo: Logo | undefined) => void
  onHostPaused: (isPaused: boolean) => void
}

/** Fetches the logos that were wished for last, a few at a time. */
export class LogoFetcher {
  readonly #news: LogoNews
  readonly #coming = new Set<string>()
  /** Names of those that cannot be asked for while their host is left alone. */
  readonly #later = new Set<string>()
  #wanted: readonly Wish[] = []
  #wishes: Wish[] = []
  #stopWaiting: () => void = () => {}
  #isPaused = false

  constructor(news: LogoNews) {
    this.#news = news
  }

  /** Wants these and no others any more. */
  want(wishes: readonly Wish[]): void {
    this.#wanted = wishes
    this.#wishes = wishes.filter(({ name }) => !this.#coming.has(name) && !this.#later.has(name))
    this.#begin()
  }

  /** Holds fetches back while something moves, since a browser may read an SVG on the main thread. */
  set isPaused(isPaused: boolean) {
    this.#isPaused = isPaused
    this.#begin()
  }

  #begin(): void {
    while (!this.#isPaused && this.#coming.size < AT_ONCE) {
      const wish = this.#wishes.shift()
      if (!wish) return
      void this.#fetch(wish)
    }
  }

  async #fetch(wish: Wish): Promise<void> {
    this.#coming.add(wish.name)
    const logo = await fetchLogo(wish.name, wish.size).catch(() => undefined)
    this.#coming.delete(wish.name)
    if (typeof logo === 'function') this.#wait(wish.name, logo)
    else this.#news.onLogo(wish, logo)
    this.#begin()
  }

  #wait(name: string, whenOpen: Wait): void {
    if (this.#later.size === 0) this.#news.onHostPaused(true)
    this.#later.add(name)
    this.#stopWaiting()
    this.#stopWaiting = whenOpen(() => {
      this.#later.clear()
      this.#news.onHostPaused(false)
      this.want(this.#wanted)
    })
  }
}
