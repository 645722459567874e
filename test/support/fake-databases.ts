/** What a browser has of a database, and how it answers. */
type State = {
  /** The stores of the database; absent where there is no database. */
  stores?: string[]
  /** False where opening comes to nothing, ever. */
  opens?: boolean
  fails?: boolean
  /** How a change to a store ends. */
  ends?: 'complete' | 'abort'
}

/** IndexedDB as far as deleting uses it, in memory: it notes what is done, and tells of it as a browser does. */
export class FakeDatabases {
  readonly done: string[] = []
  readonly #state: State

  constructor(state: State) {
    this.#state = state
  }

  open = (name: string): EventTarget => {
    this.done.push(`open ${name}`)
    const { stores, opens = true, fails = false } = this.#state
    let isAborted = false
    const abort = () => {
      isAborted = true
      this.done.push('abort the upgrade')
    }
    const opening = Object.assign(new EventTarget(), { result: this.#database(stores ?? []), transaction: { abort } })
    queueMicrotask(() => {
      if (!opens) return
      if (!stores) opening.dispatchEvent(new Event('upgradeneeded'))
      const isError = isAborted || fails
      const isOpen = opening.dispatchEvent(new Event(isError ? 'error' : 'success', { cancelable: true }))
      if (!isOpen) this.done.push('handled')
    })
    return opening
  }

  #database(stores: readonly string[]) {
    return {
      objectStoreNames: { contains: (name: string) => stores.includes(name) },
      close: () => this.done.push('close'),
      transaction: (store: string, mode: string) => {
        this.done.push(`${mode} ${store}`)
        const work = Object.assign(new EventTarget(), {
          objectStore: (name: string) => ({ clear: () => this.done.push(`clear ${name}`) }),
        })
        queueMicrotask(() => work.dispatchEvent(new Event(this.#state.ends ?? 'complete')))
        return work
      },
    }
  }
}
