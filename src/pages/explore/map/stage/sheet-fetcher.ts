import type { LogoSheets } from '../../../../domain/logo/sheets.ts'
import type { SheetRequest } from './sheet-store.ts'

/** Milliseconds in which a sheet that was passed on is not fetched again: the drawer may not have received it yet. */
const DELIVERY_TIME = 3000

/** Called with the sheets of the build, if it has some, and with each sheet, or undefined where it cannot be loaded. */
export type SheetFetcherCallbacks = {
  onSheets: (sheets: LogoSheets) => void
  onSheet: (request: SheetRequest, bitmap: ImageBitmap | undefined) => void
}

/** Fetches sheets of logos for the map: all small ones from the start, large ones at request. */
export class SheetFetcher {
  readonly #callbacks: SheetFetcherCallbacks
  /** The time until which a sheet is not fetched again. */
  readonly #busy = new Map<string, number>()

  constructor(callbacks: SheetFetcherCallbacks) {
    this.#callbacks = callbacks
    void this.#start()
  }

  /** Fetches sheets that are not on their way. */
  fetchSheets(requests: readonly SheetRequest[]): void {
    for (const request of requests) {
      if ((this.#busy.get(keyOf(request)) ?? 0) < performance.now()) void this.#fetch(request)
    }
  }

  async #start(): Promise<void> {
    // Without this code the map draws no logos, as without a network.
    const loaded = await load().catch(() => undefined)
    const sheets = loaded?.logoSheets
    if (!sheets) return
    this.#callbacks.onSheets(sheets)
    this.fetchSheets(sheets.small.sheets.map((_, sheet) => ({ level: 'small', sheet })))
  }

  async #fetch(request: SheetRequest): Promise<void> {
    this.#busy.set(keyOf(request), Infinity)
    const bitmap = await load()
      .then(({ fetchSheet }) => fetchSheet(request.level, request.sheet))
      .catch(() => undefined)
    this.#busy.set(keyOf(request), performance.now() + DELIVERY_TIME)
    this.#callbacks.onSheet(request, bitmap)
  }
}

/** Loads the code that cards use, too. */
function load() {
  return import('../../../../components/logo/sheet-bitmaps.ts')
}

function keyOf({ level, sheet }: SheetRequest): string {
  return `${level} ${sheet}`
}
