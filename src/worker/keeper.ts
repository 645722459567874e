import { createStore, del, get, set } from 'idb-keyval'
import { visibleDigest } from '../domain/landscape/digest.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { sortItems } from '../domain/results/sort.ts'
import { loadLandscape, loadOtherLandscape } from '../pipeline/load.ts'
import { isTime } from '../lib/dates.ts'
import { LandscapeLoadError } from '../pipeline/parse.ts'
import { DATABASE, type HeldLandscape, type HeldSize } from './protocol.ts'
import { isLandscape } from './stored-landscape.ts'

/**
 * The last good file as it lies in the browser's storage. The text is kept beside the landscape made from it, so
 * that a later version of the application can make its own.
 */
export type KeptFile = {
  format: number
  url: string
  text: string
  fetchedAt: number
  /** Set for a file from disk; see `HeldLandscape`. */
  modifiedAt?: number | undefined
  /** Whether it is another landscape than the CNCF's, which is read in another way. */
  isOther?: boolean | undefined
  /** The address of the extract whose knowledge is in `landscape`; it is named by its content. */
  knownUrl: string
  landscape: Landscape
}

/** The extract that says what items are for; read only when it is needed. */
export type Known = { url: string; landscape: () => Promise<Landscape> }

/** Raised whenever `Landscape` changes its shape; an older record is then made anew from its text. */
export const KEPT_FORMAT = 2

/** Where the kept file lies; a browser may refuse storage, and then every visit starts from the extract. */
export type Keeper = {
  /** The kept file, its landscape made anew if it is of another format; undefined when there is none that can be used. */
  read: (url: string, known: Known) => Promise<KeptFile | undefined>
  write: (file: KeptFile) => Promise<void>
  forget: (url: string) => Promise<void>
}

/** Reads a file of either kind. @throws LandscapeLoadError */
export function loadKept(file: Pick<KeptFile, 'text' | 'isOther'>, known: Landscape | undefined): Landscape {
  return file.isOther ? loadOtherLandscape(file.text, known) : loadLandscape(file.text, known)
}

/** A keeper in IndexedDB, one record for each address. */
export function createKeeper(): Keeper {
  const store = createStore(DATABASE.name, DATABASE.store)
  return {
    read: async (url, known) => {
      try {
        return await usable(await get<unknown>(url, store), url, known)
      } catch (error) {
        // Only a text that is no landscape is thrown away; a storage or an extract that fails now may work tomorrow.
        if (error instanceof LandscapeLoadError) await del(url, store).catch(() => undefined)
        return undefined
      }
    },
    write: async (file) => {
      // A full or forbidden storage costs the next visit's head start, nothing else.
      await set(file.url, file, store).catch(() => undefined)
    },
    forget: async (url) => {
      await del(url, store).catch(() => undefined)
    },
  }
}

/**
 * A stored record as a file, or undefined when it is no record of ours.
 * @throws LandscapeLoadError when its text is no landscape.
 */
export async function usable(record: unknown, url: string, known: Known): Promise<KeptFile | undefined> {
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
  } = record as Partial<Record<keyof KeptFile, unknown>>
  if (storedUrl !== url || typeof text !== 'string' || !isTime(fetchedAt)) return undefined
  const isCurrent = format === KEPT_FORMAT && knownUrl === known.url && isLandscape(landscape)
  const file = {
    format: KEPT_FORMAT,
    url,
    text,
    fetchedAt,
    knownUrl: known.url,
    ...(isTime(modifiedAt) && { modifiedAt }),
    ...(isOther === true && { isOther }),
  }
  if (isCurrent) return { ...file, landscape }
  const extract = await known.landscape()
  const made = loadKept(file, extract)
  // Another landscape is not like the CNCF's; of that, half a text is no better than none.
  return file.isOther || !missingFrom(made, sizeOf(extract)).isIncomplete ? { ...file, landscape: made } : undefined
}

function sizeOf({ items, categories }: Landscape): HeldSize {
  return { key: '', items: items.length, categories: categories.map(({ name }) => name) }
}

/** What tells a file from every other that the worker has held. */
export function keyOf({ url, fetchedAt }: Pick<KeptFile, 'url' | 'fetchedAt'>): string {
  return `${url}@${fetchedAt}`
}

/** A kept file as the page gets it: in the order that it shows first, which it then need not bring about itself. */
export function heldFrom(file: KeptFile): HeldLandscape {
  return {
    key: keyOf(file),
    landscape: { ...file.landscape, items: sortItems(file.landscape.items, 'relevance') },
    digest: visibleDigest(file.landscape),
    fetchedAt: file.fetchedAt,
    ...(file.modifiedAt !== undefined && { modifiedAt: file.modifiedAt }),
  }
}

/** Below this share of the items held now, a file counts as cut short: half a YAML file is often valid YAML. */
const WHOLE_SHARE = 0.9

/** What a landscape lacks against what is held; nothing when it is whole. */
export function missingFrom(landscape: Landscape, held: HeldSize): { categories: string[]; isIncomplete: boolean } {
  const names = new Set(landscape.categories.map((category) => category.name))
  const categories = held.categories.filter((name) => !names.has(name))
  return { categories, isIncomplete: categories.length > 0 || landscape.items.length < held.items * WHOLE_SHARE }
}
