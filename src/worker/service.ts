import type { Sentences } from '../domain/knowledge.ts'
import type { Landscape } from '../domain/landscape.ts'
import { loadLandscape } from '../pipeline/load.ts'
import { LandscapeLoadError } from '../pipeline/parse.ts'
import type { SearchKnowledge } from '../search/knowledge.ts'
import { buildSearchIndex, type SearchIndex } from '../search/search-index.ts'
import { search } from '../search/search.ts'
import { createFileComparer } from './compare-files.ts'
import { fetchText, LiveFetchError } from './fetch-text.ts'
import { missingFrom } from './judge.ts'
import { heldFrom, KEPT_FORMAT, type Keeper, type KeptFile } from './keeper.ts'
import type { LiveAnswer, LiveError, SearchSource, SearchTables, WorkerCalls } from './protocol.ts'

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
  let searchKnowledge: SearchKnowledge | undefined
  let handed: { key: string; landscape: Landscape } | undefined
  let indexed: { key: string; index: SearchIndex } | undefined

  const keep = async (file: KeptFile) => {
    held = file
    await keeper.write(file)
  }

  /** One of the build's own assets; what it holds is what the build puts there. */
  const asset = async <T>(url: string): Promise<T> => {
    const response = await fetcher(url)
    if (!response.ok) throw new LiveFetchError('worker', `${url} answered ${response.status}.`)
    return (await response.json()) as T
  }

  const known = async (url: string): Promise<Landscape> => {
    if (extract?.url !== url) extract = { url, landscape: await asset<Landscape>(url) }
    return extract.landscape
  }

  const knowledgeFrom = async ({ search: tables, sentences }: SearchTables): Promise<SearchKnowledge> => {
    if (!searchKnowledge) {
      const [rows, en, fr] = await Promise.all([
        asset<Omit<SearchKnowledge, 'sentences'>>(tables),
        asset<Sentences>(sentences.en),
        asset<Sentences>(sentences.fr),
      ])
      searchKnowledge = { ...rows, sentences: bothLanguages(en, fr) }
    }
    return searchKnowledge
  }

  const landscapeOf = async (source: SearchSource): Promise<Landscape> => {
    if (source.url !== undefined) return known(source.url)
    if (source.landscape) handed = { key: source.key, landscape: source.landscape }
    if (handed?.key === source.key) return handed.landscape
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

    search: async ({ source, tables, query }) => {
      if (indexed?.key !== source.key) {
        const [landscape, knowledge] = await Promise.all([landscapeOf(source), knowledgeFrom(tables)])
        indexed = { key: source.key, index: buildSearchIndex(landscape.items, knowledge) }
      }
      return search(indexed.index, query)
    },

    compareFiles: createFileComparer(fetcher, landscapeOf),
  }
}

function bothLanguages(en: Sentences, fr: Sentences): SearchKnowledge['sentences'] {
  return Object.fromEntries(
    Object.entries(en).map(([id, sentence]) => [id, { en: sentence, ...(fr[id] && { fr: fr[id] }) }]),
  )
}

/** Any error as the page is told of it. */
export function asLiveError(error: unknown): LiveError {
  if (error instanceof LiveFetchError) return error.error
  if (error instanceof LandscapeLoadError) return { failure: error.failure, detail: error.message }
  return { failure: 'worker', detail: String(error) }
}
