import { pauseAfter } from '../../lib/pauses.ts'
import { BASE_PATH } from '../../routing/locale.ts'

/** Thrown when the code, style or texts of a part could not be loaded; a retry may succeed. */
export class PartMissingError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'PartMissingError'
  }
}

/** A file is missing, or the host does not answer: the browser has no wrong response cached. */
class UnavailableError extends Error {}

/** Time after which a part that is still loading counts as missing; it is used when it loads after all. */
const LOAD_TIMEOUT_MS = 20_000

/** Loads a part once, and again after it has failed. */
export type PartLoader<T> = {
  /**
   * Loads the part, or returns the promise that has. After a failure, the same promise is returned until a retry, so that
   * React can read the error. Rejects with a PartMissingError.
   */
  start: () => Promise<T>
  /** Whether the part has loaded: then it renders at once. */
  isLoaded: () => boolean
  /** Retries at the user's request. Reloads the page if the browser does not release a damaged script. */
  retryNow: () => void
  /**
   * Waits for a part that has failed: it is retried when the network is back, and after growing pauses.
   * @returns a function that stops waiting
   */
  wait: (onLoaded: () => void) => () => void
}

// Failed files are looked up in this buffer; the logos of a long list must not fill it before.
globalThis.performance?.setResourceTimingBufferSize?.(2000)

/** Creates a loader; `load` is called at the first start, and for each retry. */
export function partLoader<T>(load: () => Promise<T>): PartLoader<T> {
  const waiting = new Set<() => void>()
  /** Files requested by failed attempts. */
  const files = new Set<string>()
  let current: Promise<T> | undefined
  let isLoading = false
  let hasLoaded = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const succeed = (value: T) => {
    failures = 0
    hasLoaded = true
    // React reads the result from these properties, without suspending.
    current = Object.assign(Promise.resolve(value), { status: 'fulfilled', value })
    for (const callback of waiting) callback()
    return value
  }

  const attempt = async (): Promise<T> => {
    const since = performance.now()
    isLoading = true
    const loading = files.size > 0 ? freshen(files).then(load) : load()
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new UnavailableError('It takes too long.')), LOAD_TIMEOUT_MS)
    })
    try {
      return succeed(await Promise.race([loading, timeout]))
    } catch (error) {
      failures += 1
      for (const file of filesSince(since)) files.add(file)
      timer = setTimeout(onRetryTime, pauseAfter(failures))
      globalThis.addEventListener('online', onRetryTime)
      // The part may still load after the timeout.
      loading.then(succeed, () => undefined)
      throw new PartMissingError(error)
    } finally {
      if (failures === 0) clearTimeout(timer)
      isLoading = false
    }
  }

  const onRetryTime = () => {
    if (waiting.size > 0) void retry()
    // The next component that needs it loads it again.
    else if (failures > 0 && !isLoading) current = undefined
  }

  /** @returns the error of the retry, if any */
  const retry = async (): Promise<unknown> => {
    if (failures === 0 || isLoading) return undefined
    clearTimeout(timer)
    try {
      await attempt()
      return undefined
    } catch (error) {
      return error
    }
  }

  const retryNow = async () => {
    navigator.serviceWorker?.controller?.postMessage({ type: 'REPAIR' })
    const error = await retry()
    const isStuck = error instanceof PartMissingError && !(error.cause instanceof UnavailableError)
    if (isStuck && files.size > 0) globalThis.location.reload()
  }

  return {
    start: () => (current ??= attempt()),
    isLoaded: () => hasLoaded,
    retryNow: () => void retryNow(),
    wait: (onLoaded) => {
      waiting.add(onLoaded)
      return () => void waiting.delete(onLoaded)
    },
  }
}

/** The files of the build requested since a time. @param since milliseconds since the start of the page */
function filesSince(since: number): string[] {
  const assets = new URL(`${BASE_PATH}assets/`, globalThis.location.href).href
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => startTime >= since && name.startsWith(assets) && /\.(js|css)$/.test(name))
    .map(({ name }) => name)
}

/**
 * Replaces files in the HTTP cache, where wrong responses may have been stored for a year.
 * @throws UnavailableError when one of them cannot be fetched
 */
async function freshen(files: ReadonlySet<string>): Promise<void> {
  const answers = [...files].map(async (file) => {
    const { ok, status } = await fetch(file, { cache: 'reload' })
    if (!ok) throw new Error(`${file} answered ${status}`)
  })
  await Promise.all(answers).catch((error: unknown) => {
    throw new UnavailableError(String(error))
  })
}
