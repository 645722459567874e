/** Logos that load at the same time; a browser parses each on the page's own thread, and more would be felt. */
const AT_ONCE = 6
/** A logo that takes longer than this, in milliseconds, no longer keeps others waiting. */
const PATIENCE = 8000
/** How long, in milliseconds, nothing new begins after a key: what one types comes first. */
const REST = 300

type Waiting = { begin: () => void; isOver: boolean; stop: () => void }

/** Lets a few things begin at a time, in the order they asked, and none while somebody types. */
export class LoadQueue {
  readonly #waiting = new Set<Waiting>()
  #running = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /**
   * Calls `begin` when its turn comes, which may be at once.
   * @returns what says that it is done, or no longer wanted; saying it twice does nothing.
   */
  ask(begin: () => void): () => void {
    const own: Waiting = { begin, isOver: false, stop: () => {} }
    this.#waiting.add(own)
    this.#next()
    return () => {
      if (own.isOver) return
      own.isOver = true
      if (!this.#waiting.delete(own)) own.stop()
    }
  }

  /** Begins nothing for a while. */
  rest(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#next()
    }, REST)
  }

  #next(): void {
    if (this.#timer !== undefined) return
    for (const one of this.#waiting) {
      if (this.#running >= AT_ONCE) return
      this.#waiting.delete(one)
      this.#start(one)
    }
  }

  #start(one: Waiting): void {
    this.#running++
    const free = () => {
      clearTimeout(patience)
      one.stop = () => {}
      this.#running--
      this.#next()
    }
    const patience = setTimeout(free, PATIENCE)
    one.stop = free
    one.begin()
  }
}

/** The queue of all logos. */
export const logoQueue = new LoadQueue()

/** Rests the logos while somebody types anywhere. @returns a function that stops. */
export function pauseLogosWhileTyping(): () => void {
  const onInput = () => logoQueue.rest()
  globalThis.addEventListener('input', onInput, { capture: true, passive: true })
  return () => globalThis.removeEventListener('input', onInput, { capture: true })
}
