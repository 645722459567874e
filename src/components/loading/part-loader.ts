import { pauseAfter } from '../../lib/pauses.ts'
import { BASE_PATH } from '../../routing/locale.ts'

/** Thrown by a part whose code, style or text could not be had: nothing is broken, and it may be had later. */
export class PartMissingError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'PartMissingError'
  }
}

/** The host does not have a file, or does not answer: the browser has nothing wrong of it. */
class NotThereError extends Error {}

/** Milliseconds after which a part that has neither come nor failed counts as missing; it is taken when it comes. */
const LIMIT_MS = 20_000

/** Loads a part once, and again after it has failed. */
export type PartLoader<T> = {
  /**
   * What loads the part, or has loaded it. After a failure it is the same promise until the part is asked for again, so
   * that React gets to read the error. Fails with a PartMissingError.
   */
  start: () => Promise<T>
  /** Asks again, as the user wants it now. Begins the page anew where the browser holds on to a damaged script. */
  again: () => void
  /**
   * Waits for a part that has failed: it is asked for when there is a network again, and after growing pauses.
   * @returns a function that stops
   */
  wait: (onThere: () => void) => () => void
}

// The files of a part that has failed are looked up there; the logos of a long list must not have filled it by then.
globalThis.performance?.setResourceTimingBufferSize?.(2000)

/** A loader; `load` is called at the first start, and for each further attempt. */
export function partLoader<T>(load: () => Promise<T>): PartLoader<T> {
  const waiting = new Set<() => void>()
  /** What the attempts that failed have asked for. */
  const files = new Set<string>()
  let current: Promise<T> | undefined
  let isTrying = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const succeed = (value: T) => {
    failures = 0
    // React reads what a promise came to from these, and need not suspend to learn it.
    current = Object.assign(Promise.resolve(value), { status: 'fulfilled', value })
    for (const tell of waiting) tell()
    return value
  }

  const attempt = async (): Promise<T> => {
    const since = performance.now()
    isTrying = true
    const loading = files.size > 0 ? freshen(files).then(load) : load()
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NotThereError('It takes too long.')), LIMIT_MS)
    })
    try {
      return succeed(await Promise.race([loading, limit]))
    } catch (error) {
      failures += 1
      for (const file of filesSince(since)) files.add(file)
      timer = setTimeout(onChance, pauseAfter(failures))
      globalThis.addEventListener('online', onChance)
      // However late it comes.
      loading.then(succeed, () => undefined)
      throw new PartMissingError(error)
    } finally {
      if (failures === 0) clearTimeout(timer)
      isTrying = false
    }
  }

  const onChance = () => {
    if (waiting.size > 0) void retry()
    // The next one that needs it asks for it.
    else if (failures > 0 && !isTrying) current = undefined
  }

  /** @returns what another attempt has failed with */
  const retry = async (): Promise<unknown> => {
    if (failures === 0 || isTrying) return undefined
    clearTimeout(timer)
    try {
      await attempt()
      return undefined
    } catch (error) {
      return error
    }
  }

  const again = async () => {
    navigator.serviceWorker?.controller?.postMessage({ type: 'REPAIR' })
    const error = await retry()
    const isStuck = error instanceof PartMissingError && !(error.cause instanceof NotThereError)
    if (isStuck && files.size > 0) globalThis.location.reload()
  }

  return {
    start: () => (current ??= attempt()),
    again: () => void again(),
    wait: (onThere) => {
      waiting.add(onThere)
      return () => void waiting.delete(onThere)
    },
  }
}

/** The build's own files that the browser has been asked for since then. @param since milliseconds since the page began */
function filesSince(since: number): string[] {
  const own = new URL(`${BASE_PATH}assets/`, globalThis.location.href).href
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => startTime >= since && name.startsWith(own) && /\.(js|css)$/.test(name))
    .map(({ name }) => name)
}

/**
 * Has the browser replace what its cache has of files, which the host may have told it to keep for a year.
 * @throws NotThereError when one of them cannot be had
 */
async function freshen(files: ReadonlySet<string>): Promise<void> {
  const answers = [...files].map(async (file) => {
    const { ok, status } = await fetch(file, { cache: 'reload' })
    if (!ok) throw new Error(`${file} answered ${status}`)
  })
  await Promise.all(answers).catch((error: unknown) => {
    throw new NotThereError(String(error))
  })
}
