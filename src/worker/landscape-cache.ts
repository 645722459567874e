import { createStore, del, get, set } from 'idb-keyval'
import { visibleDigest } from '../domain/landscape/digest.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { sortItems } from '../domain/results/sort.ts'
import { loadLandscape, loadOtherLandscape } from '../pipeline/load.ts'
import { isTime } from '../lib/dates.ts'
import { LandscapeLoadError } from '../pipeline/parse.ts'
import { DATABASE, type LoadedLandscape, type CurrentSize } from './protocol.ts'
import { isLandscape } from './stored-landscape.ts'

/**
 * The last valid file as stored by the browser. The text is stored with the landscape parsed from it, so that a later
 * version of the application can parse it again.
 */
export type CachedFile = {
  format: number
  url: string
  text: string
  fetchedAt: number
  /** Set for a file from disk; see `LoadedLandscape`. */
  modifiedAt?: number | undefined
  /** Whether it is another landscape than the CNCF's, which is parsed differently. */
  isOther?: boolean | undefined
  /** The content-hashed address of the bundled landscape that `landscape` was parsed with. */
  knownUrl: string
  landscape: Landscape
}

/** The landscape shipped with the build, from which parsing takes the purposes of items; loaded only when needed. */
export type BundledLandscape = { url: string; landscape: () => Promise<Landscape> }

/** Incremented whenever the shape of `Landscape` changes; an older record is then parsed again from its text. */
export const CACHE_FORMAT = 2

/** The cache of landscape files. Where the browser refuses storage, every visit starts from the bundled landscape. */
export type LandscapeCache = {
  /** The cached file, parsed again if its format is outdated; undefined when there is no usable one. */
  read: (url: string, bundled: BundledLandscape) => Promise<CachedFile | undefined>
  write: (file: CachedFile) => Promise<void>
  delete: (url: string) => Promise<void>
}

/** Parses the text of a file, the CNCF's or another landscape's. @throws LandscapeLoadError */
export function parseCached(file: Pick<CachedFile, 'text' | 'isOther'>, bundled: Landscape | undefined): Landscape {
  return file.isOther ? loadOtherLandscape(file.text, bundled) : loadLandscape(file.text, bundled)
}

/** A cache in IndexedDB, with one record for each address. */
export function createLandscapeCache(): LandscapeCache {
  const store = createStore(DATABASE.name, DATABASE.store)
  return {
    read: async (url, bundled) => {
      try {
        return await readRecord(await get<unknown>(url, store), url, bundled)
      } catch (error) {
        // Only an invalid text is deleted: failures of storage or of the bundled landscape may be temporary.
        if (error instanceof LandscapeLoadError) await del(url, store).catch(() => undefined)
        return undefined
      }
    },
    write: async (file) => {
      // Without storage, the next visit only starts slower.
      await set(file.url, file, store).catch(() => undefined)
    },
    delete: async (url) => {
      await del(url, store).catch(() => undefined)
    },
  }
}

/**
 * Validates a stored record. @returns the file, or undefined when the record is not valid
 * @throws LandscapeLoadError when its text is not a landscape.
 */
export async function readRecord(
  record: unknown,
  url: string,
  bundled: BundledLandscape,
): Promise<CachedFile | undefined> {
  if (typeof record !== 'object' || record === null) return undefined
  const {
    format,
    url: storedUrl,
    text,
    fetchedAt,
    modifiedAt,
    isOther,
    knownUrl,
    landscape,
  } = record as Partial<Record<keyof CachedFile, unknown>>
  if (storedUrl !== url || typeof text !== 'string' || !isTime(fetchedAt)) return undefined
  const isCurrent = format === CACHE_FORMAT && knownUrl === bundled.url && isLandscape(landscape)
  const file = {
    format: CACHE_FORMAT,
    url,
    text,
    fetchedAt,
    knownUrl: bundled.url,
    ...(isTime(modifiedAt) && { modifiedAt }),
    ...(isOther === true && { isOther }),
  }
  if (isCurrent) return { ...file, landscape }
  const reference = await bundled.landscape()
  const parsed = parseCached(file, reference)
  // A truncated CNCF file is discarded; another landscape has no reference for its size.
  const isUsable = file.isOther || !findMissing(parsed, sizeOf(reference)).isIncomplete
  return isUsable ? { ...file, landscape: parsed } : undefined
}

function sizeOf({ items, categories }: Landscape): CurrentSize {
  return { key: '', items: items.length, categories: categories.map(({ name }) => name) }
}

/** The key that identifies a file among all that the worker has loaded. */
export function keyOf({ url, fetchedAt }: Pick<CachedFile, 'url' | 'fetchedAt'>): string {
  return `${url}@${fetchedAt}`
}

/** Converts a file for the page: items are sorted here, in the page's default order, to spare the main thread. */
export function toLoaded(file: CachedFile): LoadedLandscape {
  return {
    key: keyOf(file),
    landscape: { ...file.landscape, items: sortItems(file.landscape.items, 'relevance') },
    digest: visibleDigest(file.landscape),
    fetchedAt: file.fetchedAt,
    ...(file.modifiedAt !== undefined && { modifiedAt: file.modifiedAt }),
  }
}

/** A file with a smaller share of the current items counts as truncated: half a YAML file is often valid YAML. */
const COMPLETE_SHARE = 0.9

/** Compares a landscape with the current one, to detect a truncated file. */
export function findMissing(
  landscape: Landscape,
  current: CurrentSize,
): { categories: string[]; isIncomplete: boolean } {
  const names = new Set(landscape.categories.map((category) => category.name))
  const categories = current.categories.filter((name) => !names.has(name))
  return { categories, isIncomplete: categories.length > 0 || landscape.items.length < current.items * COMPLETE_SHARE }
}
