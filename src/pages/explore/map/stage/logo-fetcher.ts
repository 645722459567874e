import type { Wait } from '../../../../components/logo/bring-logo.ts'
import type { Logo } from '../paint/painter.ts'
import { fetchLogo } from './fetch-logo.ts'
import type { Wish } from './logo-store.ts'

/** How many logos are fetched and decoded at once. */
const AT_ONCE = 6

type OnLogo = (wish: Wish, logo: Logo | undefined) => void

/** Fetches the logos that were wished for last, a few at a time. */
export class LogoFetcher {
  readonly #onLogo: OnLogo
  readonly #coming = new Set<string>()
  /** Names of those that cannot be asked for while their host is left alone. */
  readonly #later = new Set<string>()
  #wanted: readonly Wish[] = []
  #wishes: Wish[] = []
  #stopWaiting: () => void = () => {}
  #isPaused = false

  /** @param onLogo is given each logo, or undefined where it cannot be had */
  constructor(onLogo: OnLogo) {
    this.#onLogo = onLogo
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
    else this.#onLogo(wish, logo)
    this.#begin()
  }

  #wait(name: string, whenOpen: Wait): void {
    this.#later.add(name)
    this.#stopWaiting()
    this.#stopWaiting = whenOpen(() => {
      this.#later.clear()
      this.want(this.#wanted)
    })
  }
}
