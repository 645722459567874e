import { readSentences, type SentenceFile, type Sentences } from '../domain/knowledge/knowledge.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import type { SearchKnowledge } from '../search/knowledge.ts'
import type { StackTable } from '../stack/table.ts'
import { LiveFetchError } from './fetch-text.ts'
import type { SearchTables } from './protocol.ts'

/** Files of the build that the worker reads, each once. */
export type Assets = {
  /** The bundled landscape. */
  bundled: (url: string) => Promise<Landscape>
  /** Vocabulary and sentences that search uses besides a landscape. */
  searchKnowledge: (tables: SearchTables) => Promise<SearchKnowledge>
  /** The table of images, charts and packages. */
  stackTable: (tables: SearchTables) => Promise<StackTable>
}

/** Pause before a file that failed to load is requested again, however often the user types. */
const RETRY_PAUSE_MS = 3000

const isMapping = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
/** Enough to detect that a host answered with something else; the build guarantees the rest. */
const isLandscape = (value: unknown) => isMapping(value) && Array.isArray((value as { items?: unknown }).items)

/** Loads files of the build. A call fails with a LiveFetchError. */
export function createAssets(fetcher: typeof fetch, now: () => number): Assets {
  let bundled: { url: string; landscape: Landscape } | undefined
  let knowledge: SearchKnowledge | undefined
  let stack: StackTable | undefined

  /** Failed addresses, and until when they are not requested again. */
  const failed = new Map<string, { until: number; error: unknown }>()

  const asset = async <T>(url: string, isValid: (value: unknown) => boolean): Promise<T> => {
    const last = failed.get(url)
    if (last && now() < last.until) throw last.error
    try {
      // After a failure, the HTTP cache may have stored a wrong response, for a year.
      const response = await fetcher(url, last && { cache: 'reload' })
      if (!response.ok) throw new LiveFetchError('worker', `${url} answered ${response.status}.`)
      const value: unknown = await response.json()
      if (!isValid(value)) throw new LiveFetchError('worker', `${url} is not what it should be.`)
      failed.delete(url)
      return value as T
    } catch (error) {
      failed.set(url, { until: now() + RETRY_PAUSE_MS, error })
      throw error
    }
  }

  const sentencesOf = async (urls: readonly string[]) =>
    readSentences(await Promise.all(urls.map((url) => asset<SentenceFile>(url, Array.isArray))))

  return {
    bundled: async (url) => {
      if (bundled?.url !== url) bundled = { url, landscape: await asset<Landscape>(url, isLandscape) }
      return bundled.landscape
    },
    searchKnowledge: async ({ search, sentences }) => {
      if (!knowledge) {
        const [rows, en, fr] = await Promise.all([
          asset<Omit<SearchKnowledge, 'sentences'>>(search, isMapping),
          sentencesOf(sentences.en),
          sentencesOf(sentences.fr),
        ])
        knowledge = { ...rows, sentences: mergeLanguages(en, fr) }
      }
      return knowledge
    },
    stackTable: async (tables) => (stack ??= await asset<StackTable>(tables.stack, isMapping)),
  }
}

function mergeLanguages(en: Sentences, fr: Sentences): SearchKnowledge['sentences'] {
  return Object.fromEntries(
    Object.entries(en).map(([id, sentence]) => [id, { en: sentence, ...(fr[id] && { fr: fr[id] }) }]),
  )
}
