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
import { missingFrom, heldFrom, KEPT_FORMAT, keyOf, loadKept, type Keeper, type KeptFile } from './keeper.ts'
import type { LiveAnswer, LiveError, SearchSource, WorkerCalls } from './protocol.ts'
import { readBlob } from './read-blob.ts'

/** What answers each call. */
export type Service = {
  [C in keyof WorkerCalls]: (input: WorkerCalls[C]['input']) => Promise<WorkerCalls[C]['output']>
}

type Outside = { keeper: Keeper; fetcher: typeof fetch; now: () => number }

/** The worker's work, without the worker: the same functions run in tests. */
export function createService({ keeper, fetcher, now }: Outside): Service {
  const { known, searchKnowledge, stackTable } = createAssets(fetcher, now)
  /** By address; the CNCF's and one other, as whoever leaves another landscape forgets it. */
  const held = new Map<string, KeptFile>()
  /** What has been read and waits for the person's word. */
  let doubtful: KeptFile | undefined
  /** What the page has handed over, after a worker before this one was lost. */
  let handed: { key: string; landscape: Landscape } | undefined
  let indexed: { key: string; index: SearchIndex; image?: FindImage | undefined } | undefined

  const keep = async (file: KeptFile) => {
    held.set(file.url, file)
    await keeper.write(file)
  }

  const fileFrom = async (file: Omit<KeptFile, 'format' | 'landscape'>): Promise<KeptFile> => {
    // Without our own extract the file is still good: rules then say what its items are for.
    const landscape = loadKept(file, await known(file.knownUrl).catch(() => undefined))
    return { ...file, format: KEPT_FORMAT, landscape }
  }

  const landscapeOf = async (source: SearchSource): Promise<Landscape> => {
    if (source.url !== undefined) return known(source.url)
    if (source.landscape) handed = { key: source.key, landscape: source.landscape }
    if (handed?.key === source.key) return handed.landscape
    const file = [...held.values(), doubtful].find((one) => one && keyOf(one) === source.key)
    if (!file) throw new LiveFetchError('worker', `The worker holds no landscape ${source.key}.`)
    return file.landscape
  }

  return {
    restore: async ({ url, knownUrl }) => {
      const kept = held.get(url) ?? (await keeper.read(url, { url: knownUrl, landscape: () => known(knownUrl) }))
      if (kept) held.set(url, kept)
      return kept && heldFrom(kept)
    },

    refresh: async ({ url, knownUrl, isOther = false, held: size }): Promise<LiveAnswer> => {
      const text = await fetchText(url, fetcher, isOther ? 'manual' : 'follow')
      const fetchedAt = now()
      const before = held.get(url)
      if (before?.text === text) {
        const same = heldFrom(before)
        // The page may not show what the worker holds: it did not wait for a slow storage, say.
        return same.key === size.key
          ? { status: 'unchanged', key: same.key, fetchedAt }
          : { status: 'changed', held: same }
      }
      const file = await fileFrom({ url, text, fetchedAt, knownUrl, ...(isOther && { isOther }) })
      const missing = missingFrom(file.landscape, size)
      if (missing.isIncomplete) {
        doubtful = file
        return {
          status: 'incomplete',
          held: heldFrom(file),
          missingCategories: missing.categories,
          heldItems: size.items,
        }
      }
      await keep(file)
      return { status: 'changed', held: heldFrom(file) }
    },

    open: async ({ source, knownUrl }) => {
      const isFile = source.kind === 'file'
      const text = isFile ? await readBlob(source.file) : await fetchText(source.url, fetcher, 'manual')
      const url = isFile ? '' : source.url
      const file = await fileFrom({ url, text, fetchedAt: now(), knownUrl, isOther: true })
      const other: OtherLandscape = isFile
        ? { ...fileLandscape(source.name, file.landscape), dated: fileDate(source.name, text, dayOf(file.fetchedAt)) }
        : { kind: 'address', id: source.url }
      doubtful = { ...file, url: other.id, ...(isFile && { modifiedAt: source.modifiedAt }) }
      return { other, held: heldFrom(doubtful) }
    },

    forget: async ({ url }) => {
      held.delete(url)
      await keeper.forget(url)
      return undefined
    },

    accept: async ({ key }) => {
      if (doubtful && keyOf(doubtful) === key) await keep(doubtful)
      return undefined
    },

    search: async ({ source, tables, query }) => {
      if (indexed?.key !== source.key) {
        const [landscape, knowledge] = await Promise.all([landscapeOf(source), searchKnowledge(tables)])
        indexed = { key: source.key, index: buildSearchIndex(landscape.items, knowledge) }
      }
      const own = indexed
      if (!own.image && mayNameImage(query)) {
        const items = own.index.items.filter(({ kind }) => kind === 'technology')
        // Without the table, a query is still answered by what it says besides.
        own.image = await stackTable(tables).then(
          (table) => imageFinder(items, table),
          () => undefined,
        )
      }
      return search(own.index, query, { image: own.image })
    },

    compareFiles: createFileComparer(fetcher, landscapeOf),
  }
}

/** The calendar day of a time in milliseconds since 1970. */
function dayOf(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10)
}

/** Any error as the page is told of it. */
export function asLiveError(error: unknown): LiveError {
  if (error instanceof LiveFetchError) return error.error
  if (error instanceof LandscapeLoadError) return { failure: error.failure, detail: error.message }
  return { failure: 'worker', detail: String(error) }
}
