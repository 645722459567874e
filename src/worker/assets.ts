import type { Sentences } from '../domain/knowledge/knowledge.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import type { SearchKnowledge } from '../search/knowledge.ts'
import type { StackTable } from '../stack/table.ts'
import { LiveFetchError } from './fetch-text.ts'
import type { SearchTables } from './protocol.ts'

/** What the worker reads of the build's own files, each once. */
export type Assets = {
  /** The shipped landscape. */
  known: (url: string) => Promise<Landscape>
  /** What the search knows beyond a landscape. */
  searchKnowledge: (tables: SearchTables) => Promise<SearchKnowledge>
  /** What is known of images, charts and packages. */
  stackTable: (tables: SearchTables) => Promise<StackTable>
}

/** Milliseconds for which a file that could not be had is not asked for again, however often the user types. */
const REST_MS = 3000

const isMapping = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
/** Enough to tell it from what a host may answer in its place: the build vouches for the rest. */
const isLandscape = (value: unknown) => isMapping(value) && Array.isArray((value as { items?: unknown }).items)

/** The build's own files; what they hold is what the build puts there. A call fails with a LiveFetchError. */
export function createAssets(fetcher: typeof fetch, now: () => number): Assets {
  let extract: { url: string; landscape: Landscape } | undefined
  let knowledge: SearchKnowledge | undefined
  let stack: StackTable | undefined

  /** What could not be had last time, until when it is not asked for again. */
  const failed = new Map<string, { until: number; error: unknown }>()

  const asset = async <T>(url: string, isIt: (value: unknown) => boolean): Promise<T> => {
    const last = failed.get(url)
    if (last && now() < last.until) throw last.error
    try {
      // The browser's cache may hold something else in its place, for a year.
      const response = await fetcher(url, last && { cache: 'reload' })
      if (!response.ok) throw new LiveFetchError('worker', `${url} answered ${response.status}.`)
      const value: unknown = await response.json()
      if (!isIt(value)) throw new LiveFetchError('worker', `${url} is not what it should be.`)
      failed.delete(url)
      return value as T
    } catch (error) {
      failed.set(url, { until: now() + REST_MS, error })
      throw error
    }
  }

  return {
    known: async (url) => {
      if (extract?.url !== url) extract = { url, landscape: await asset<Landscape>(url, isLandscape) }
      return extract.landscape
    },
    searchKnowledge: async ({ search, sentences }) => {
      if (!knowledge) {
        const [rows, en, fr] = await Promise.all([
          asset<Omit<SearchKnowledge, 'sentences'>>(search, isMapping),
          asset<Sentences>(sentences.en, isMapping),
          asset<Sentences>(sentences.fr, isMapping),
        ])
        knowledge = { ...rows, sentences: bothLanguages(en, fr) }
      }
      return knowledge
    },
    stackTable: async (tables) => (stack ??= await asset<StackTable>(tables.stack, isMapping)),
  }
}

function bothLanguages(en: Sentences, fr: Sentences): SearchKnowledge['sentences'] {
  return Object.fromEntries(
    Object.entries(en).map(([id, sentence]) => [id, { en: sentence, ...(fr[id] && { fr: fr[id] }) }]),
  )
}
