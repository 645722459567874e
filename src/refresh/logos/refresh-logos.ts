import { HostPause } from '../../lib/host-pause.ts'
import { faultOfSvg } from '../../lib/svg/judge.ts'
import { svgText } from '../../lib/svg/svg-text.ts'
import { fetchLogo, type LogoHost } from './fetch-logo.ts'
import type { ListedLogo } from './list-logos.ts'
import { digestOf, LogoRecords, NO_FILE, type LogoRecord } from './logo-records.ts'
import type { DrawnLogo } from './plan-sheets.ts'
import { RASTER_LIMITS, type RasterLimits } from './raster-limits.ts'
import { RasterError, RasterProcess, TOO_LONG } from './raster-process.ts'
import { writeSheets, type WrittenSheets } from './write-sheets.ts'

/** What a refresh of logos needs. */
export type LogoRefresh = {
  /** In the order of the sheets; see `listLogos`. */
  logos: readonly ListedLogo[]
  /** The address of a logo, with `{name}` for the encoded file name. */
  template: string
  /** Where records, pixels and sheets are: `data/logos`. */
  folder: string
  fetch?: typeof fetch
  limits?: RasterLimits
}

/** What became of the logos: counts, and names with the reason where a logo is not drawn. */
export type LogoReport = WrittenSheets & {
  logos: number
  /** Logos in the sheets. */
  drawn: number
  /** Logos that are new or differ from before. */
  changed: number
  missing: readonly string[]
  refused: readonly { name: string; why: string }[]
  /** Logos for which the host gave no answer; those that are stored stay as they were. */
  unavailable: readonly string[]
}

/** Requests at a time, and processes that draw. */
const CONCURRENCY = 8
const PROCESSES = 2

/**
 * Fetches all logos that have changed, draws them in processes of their own, and writes the sheets. It can be stopped at
 * any moment: another run goes on, and ends the same. A second run over the same logos writes nothing.
 */
export async function refreshLogos({
  logos,
  template,
  folder,
  fetch: fetcher = fetch,
  limits = RASTER_LIMITS,
}: LogoRefresh): Promise<LogoReport> {
  const records = new LogoRecords(folder)
  const host: LogoHost = { template, pause: new HostPause(), fetch: fetcher }
  const drawers = Array.from({ length: PROCESSES }, () => new Drawer(limits))
  const unavailable: string[] = []
  let changed = 0
  const queue = logos.map(({ name }) => name)
  const work = async (_: unknown, index: number) => {
    const drawer = drawers[index % PROCESSES] as Drawer
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      const outcome = await refreshLogo(name, { records, host, drawer })
      if (outcome === 'unavailable') unavailable.push(name)
      else if (outcome === 'changed') changed++
    }
  }
  try {
    await Promise.all(Array.from({ length: CONCURRENCY }, work))
  } finally {
    for (const drawer of drawers) drawer.close()
  }
  const drawn = logos.flatMap((logo): DrawnLogo[] => {
    const record = records.get(logo.name)
    return record && 'drawn' in record ? [{ ...logo, box: record.drawn, digest: record.digest }] : []
  })
  const faults = logos.flatMap(({ name }) => {
    const record = records.get(name)
    return record && 'fault' in record ? [record] : []
  })
  const pixelsOf = (logo: DrawnLogo) => records.pixelsOf(records.get(logo.name) as LogoRecord)
  const written = await writeSheets(
    folder,
    drawn,
    faults.map(({ name }) => name),
    pixelsOf,
  )
  records.prune(new Set(logos.map(({ name }) => name)))
  return {
    ...written,
    logos: logos.length,
    drawn: drawn.length,
    changed,
    missing: faults.filter(({ digest }) => digest === NO_FILE).map(({ name }) => name),
    refused: faults.filter(({ digest }) => digest !== NO_FILE).map(({ name, fault }) => ({ name, why: fault })),
    unavailable: unavailable.toSorted(),
  }
}

type Places = { records: LogoRecords; host: LogoHost; drawer: Drawer }

async function refreshLogo(
  name: string,
  { records, host, drawer }: Places,
): Promise<'changed' | 'unchanged' | 'unavailable'> {
  const stored = records.get(name)
  const answer = await fetchLogo(host, name, stored?.etag)
  if (answer.kind === 'missing') {
    return records.put({ name, digest: NO_FILE, fault: 'the source does not have it' }) ? 'changed' : 'unchanged'
  }
  if (answer.kind !== 'file') return answer.kind
  const { bytes, etag } = answer
  const digest = digestOf(bytes)
  if (stored?.digest === digest && !('fault' in stored && stored.fault === TOO_LONG)) {
    records.put({ ...stored, etag })
    return 'unchanged'
  }
  const result = await drawer.draw(bytes)
  if ('fault' in result) {
    // Without its ETag the file is read again, and drawn if there is more time.
    records.put({ name, etag: result.fault === TOO_LONG ? undefined : etag, digest, fault: result.fault })
  } else records.put({ name, etag, digest, drawn: result.box }, result.png)
  return 'changed'
}

/** One process, for which several logos wait. */
class Drawer {
  readonly #process: RasterProcess
  #last: Promise<unknown> = Promise.resolve()

  constructor(limits: RasterLimits) {
    this.#process = new RasterProcess(limits)
  }

  /** Judges a logo as pages do, and draws it. @throws Error when no process can be started */
  async draw(bytes: Uint8Array) {
    const fault = isMarkup(bytes) ? faultOfSvg(svgText(Uint8Array.from(bytes))) : undefined
    if (fault !== undefined) return { fault }
    const drawing = this.#last.then(() => this.#process.draw(bytes))
    this.#last = drawing.catch(() => undefined)
    return drawing.catch((error: unknown) => {
      if (error instanceof RasterError) return { fault: error.message }
      throw error
    })
  }

  close(): void {
    this.#process.close()
  }
}

/** Whether a file is text, as opposed to PNG, JPEG and WebP, whose first byte or bytes none begins with. */
function isMarkup([first = 0, second = 0]: Uint8Array): boolean {
  const isPicture = first === 0x89 || (first === 0xff && second === 0xd8) || (first === 0x52 && second === 0x49)
  return !isPicture
}
