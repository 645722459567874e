import type { Landscape } from '../domain/landscape.ts'
import { loadLandscape } from '../pipeline/load.ts'
import { LandscapeLoadError } from '../pipeline/parse.ts'
import { buildSearchIndex, type SearchIndex } from '../search/search-index.ts'
import { search } from '../search/search.ts'
import { fetchText, LiveFetchError } from './fetch-text.ts'
import { missingFrom } from './judge.ts'
import { heldFrom, KEPT_FORMAT, type Keeper, type KeptFile } from './keeper.ts'
import type { LiveAnswer, LiveError, SearchSource, WorkerCalls } from './protocol.ts'

/** What answers each call. */
export type Service = {
  [C in keyof WorkerCalls]: (input: WorkerCalls[C]['input']) => Promise<WorkerCalls[C]['output']>
}

type Outside = { keeper: Keeper; fetcher: typeof fetch; now: () => number }

/** The worker's work, without the worker: the same functions run in tests. */
export function createService({ keeper, fetcher, now }: Outside): Service {
  let held: KeptFile | undefined
  let doubtful: KeptFile | undefined
  let extract: { url: string; landscape: Landscape } | undefined
  let indexed: { key: string; index: SearchIndex } | undefined

  const keep = async (file: KeptFile) => {
    held = file
    await keeper.write(file)
  }

  const known = async (url: string): Promise<Landscape> => {
    if (extract?.url !== url) {
      const response = await fetcher(url)
      if (!response.ok) throw new LiveFetchError('worker', `The extract answered ${response.status}.`)
      extract = { url, landscape: (await response.json()) as Landscape }
    }
    return extract.landscape
  }

  const landscapeOf = async (source: SearchSource): Promise<Landscape> => {
    if (source.url !== undefined) return known(source.url)
    const file = [held, doubtful].find((one) => one && heldFrom(one).key === source.key)
    if (!file) throw new LiveFetchError('worker', `The worker holds no landscape ${source.key}.`)
    return file.landscape
  }

  return {
    restore: async ({ url, knownUrl }) => {
      held ??= await keeper.read(url, { url: knownUrl, landscape: () => known(knownUrl) })
      return held && heldFrom(held)
    },

    refresh: async ({ url, knownUrl, held: size }): Promise<LiveAnswer> => {
      const text = await fetchText(url, fetcher)
      const fetchedAt = now()
      if (held?.url === url && held.text === text) {
        const same = heldFrom(held)
        // The page may not show what the worker holds: it did not wait for a slow storage, say.
        return same.key === size.key
          ? { status: 'unchanged', key: same.key, fetchedAt }
          : { status: 'changed', held: same }
      }
      // Without our own extract the live file is still good: rules then say what its items are for.
      const landscape = loadLandscape(text, await known(knownUrl).catch(() => undefined))
      const file: KeptFile = { format: KEPT_FORMAT, url, text, fetchedAt, knownUrl, landscape }
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

    accept: async ({ key }) => {
      if (doubtful && heldFrom(doubtful).key === key) await keep(doubtful)
      return undefined
    },

    search: async ({ source, query }) => {
      if (indexed?.key !== source.key) {
        indexed = { key: source.key, index: buildSearchIndex((await landscapeOf(source)).items) }
      }
      return search(indexed.index, query)
    },
  }
}

/** Any error as the page is told of it. */
export function asLiveError(error: unknown): LiveError {
  if (error instanceof LiveFetchError) return error.error
  if (error instanceof LandscapeLoadError) return { failure: error.failure, detail: error.message }
  return { failure: 'worker', detail: String(error) }
}
