/** Limit of logos loading in parallel: browsers parse each on the main thread, and more would be noticeable. */
const MAX_CONCURRENT = 6
/** Time after which a logo that is still loading no longer blocks others. */
const LOAD_TIMEOUT_MS = 8000
/** Time after a keystroke in which no logo starts loading, as the user's input has priority. */
const TYPING_PAUSE_MS = 300

type Task = { begin: () => void; isSettled: boolean; stop: () => void }

/** Starts a limited number of tasks in parallel, in order, and none while the user types. */
export class LoadQueue {
  readonly #waiting = new Set<Task>()
  #running = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /**
   * Calls `begin` when there is capacity, which may be at once.
   * @returns a function to call when the task is done or cancelled; further calls have no effect.
   */
  enqueue(begin: () => void): () => void {
    const task: Task = { begin, isSettled: false, stop: () => {} }
    this.#waiting.add(task)
    this.#next()
    return () => {
      if (task.isSettled) return
      task.isSettled = true
      if (!this.#waiting.delete(task)) task.stop()
    }
  }

  /** Starts no tasks for a while. */
  pause(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#next()
    }, TYPING_PAUSE_MS)
  }

  #next(): void {
    if (this.#timer !== undefined) return
    for (const task of this.#waiting) {
      if (this.#running >= MAX_CONCURRENT) return
      this.#waiting.delete(task)
      this.#start(task)
    }
  }

  #start(task: Task): void {
    this.#running++
    const release = () => {
      clearTimeout(timeout)
      task.stop = () => {}
      this.#running--
      this.#next()
    }
    const timeout = setTimeout(release, LOAD_TIMEOUT_MS)
    task.stop = release
    task.begin()
  }
}
