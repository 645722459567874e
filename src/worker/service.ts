import { fileDate } from '../domain/landscape/file-date.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { fileLandscape, type OtherLandscape } from '../domain/landscape/other-landscape.ts'
import type { IsoDate } from '../lib/dates.ts'
import { LandscapeLoadError } from '../pipeline/parse.ts'
import { buildSearchIndex, type SearchIndex } from '../search/search-index.ts'
import { mayNameImage, search, type FindImage } from '../search/search.ts'
import { imageFinder } from '../stack/find-image.ts'
import { createAssets } from './assets.ts'
import { createFileComparer } from './compare-files.ts'
import { fetchText, LiveFetchError } from './fetch-text.ts'
import {
  findMissing,
  toLoaded,
  CACHE_FORMAT,
  keyOf,
  parseCached,
  type LandscapeCache,
  type CachedFile,
} from './landscape-cache.ts'
import type { LiveAnswer, LiveError, SearchSource, WorkerCalls } from './protocol.ts'
import { readBlob } from './read-blob.ts'

/** A handler for each call. */
export type Service = {
  [C in keyof WorkerCalls]: (input: WorkerCalls[C]['input']) => Promise<WorkerCalls[C]['output']>
}

type Outside = { cache: LandscapeCache; fetcher: typeof fetch; now: () => number }

/** The handlers of the worker's calls, without the worker: tests run the same functions. */
export function createService({ cache, fetcher, now }: Outside): Service {
  const { bundled, searchKnowledge, stackTable } = createAssets(fetcher, now)
  /** By address: at most the CNCF's and one other, as the page deletes another landscape when the user leaves it. */
  const loadedFiles = new Map<string, CachedFile>()
  /** A file that is cached only if the user confirms it. */
  let pendingConfirmation: CachedFile | undefined
  /** A landscape that the page sent back after the previous worker crashed. */
  let transferred: { key: string; landscape: Landscape } | undefined
  let indexed: { key: string; index: SearchIndex; image?: FindImage | undefined } | undefined

  const store = async (file: CachedFile) => {
    loadedFiles.set(file.url, file)
    await cache.write(file)
  }

  const parseFile = async (file: Omit<CachedFile, 'format' | 'landscape'>): Promise<CachedFile> => {
    // Without the bundled landscape the file is still usable: rules then determine the purposes of items.
    const landscape = parseCached(file, await bundled(file.knownUrl).catch(() => undefined))
    return { ...file, format: CACHE_FORMAT, landscape }
  }

  const landscapeOf = async (source: SearchSource): Promise<Landscape> => {
    if (source.url !== undefined) return bundled(source.url)
    if (source.landscape) transferred = { key: source.key, landscape: source.landscape }
    if (transferred?.key === source.key) return transferred.landscape
    const candidates = [...loadedFiles.values(), pendingConfirmation]
    const file = candidates.find((candidate) => candidate && keyOf(candidate) === source.key)
    if (!file) throw new LiveFetchError('worker', `The worker has not loaded the landscape ${source.key}.`)
    return file.landscape
  }

  return {
    restore: async ({ url, bundledUrl }) => {
      const reference = { url: bundledUrl, landscape: () => bundled(bundledUrl) }
      const cached = loadedFiles.get(url) ?? (await cache.read(url, reference))
      if (cached) loadedFiles.set(url, cached)
      return cached && toLoaded(cached)
    },

    refresh: async ({ url, bundledUrl, isOther = false, current }): Promise<LiveAnswer> => {
      const text = await fetchText(url, fetcher, isOther ? 'manual' : 'follow')
      const fetchedAt = now()
      const previous = loadedFiles.get(url)
      if (previous?.text === text) {
        const same = toLoaded(previous)
        // The page may display another landscape than the loaded one, for instance if storage was too slow.
        return same.key === current.key
          ? { status: 'unchanged', key: same.key, fetchedAt }
          : { status: 'changed', loaded: same }
      }
      const file = await parseFile({ url, text, fetchedAt, knownUrl: bundledUrl, ...(isOther && { isOther }) })
      const missing = findMissing(file.landscape, current)
      if (missing.isIncomplete) {
        pendingConfirmation = file
        return {
          status: 'incomplete',
          loaded: toLoaded(file),
          missingCategories: missing.categories,
          currentItems: current.items,
        }
      }
      await store(file)
      return { status: 'changed', loaded: toLoaded(file) }
    },

    open: async ({ source, bundledUrl }) => {
      const isFile = source.kind === 'file'
      const text = isFile ? await readBlob(source.file) : await fetchText(source.url, fetcher, 'manual')
      const url = isFile ? '' : source.url
      const file = await parseFile({ url, text, fetchedAt: now(), knownUrl: bundledUrl, isOther: true })
      const other: OtherLandscape = isFile
        ? { ...fileLandscape(source.name, file.landscape), dated: fileDate(source.name, text, dayOf(file.fetchedAt)) }
        : { kind: 'address', id: source.url }
      pendingConfirmation = { ...file, url: other.id, ...(isFile && { modifiedAt: source.modifiedAt }) }
      return { other, loaded: toLoaded(pendingConfirmation) }
    },

    forget: async ({ url }) => {
      loadedFiles.delete(url)
      await cache.delete(url)
      return undefined
    },

    accept: async ({ key }) => {
      if (pendingConfirmation && keyOf(pendingConfirmation) === key) await store(pendingConfirmation)
      return undefined
    },

    search: async ({ source, tables, query }) => {
      if (indexed?.key !== source.key) {
        const [landscape, knowledge] = await Promise.all([landscapeOf(source), searchKnowledge(tables)])
        indexed = { key: source.key, index: buildSearchIndex(landscape.items, knowledge) }
      }
      // Another call may replace `indexed` while this one waits for the table.
      const active = indexed
      if (!active.image && mayNameImage(query)) {
        const items = active.index.items.filter(({ kind }) => kind === 'technology')
        // Without the table, the query is still answered without images.
        active.image = await stackTable(tables).then(
          (table) => imageFinder(items, table),
          () => undefined,
        )
      }
      return search(active.index, query, { image: active.image })
    },

    compareFiles: createFileComparer(fetcher, landscapeOf),
  }
}

/** The calendar day of a time in milliseconds since 1970. */
function dayOf(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10)
}

/** Converts any error to one that the page can report. */
export function asLiveError(error: unknown): LiveError {
  if (error instanceof LiveFetchError) return error.error
  if (error instanceof LandscapeLoadError) return { failure: error.failure, detail: error.message }
  return { failure: 'worker', detail: String(error) }
}
