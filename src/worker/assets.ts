import type { Sentences } from '../domain/knowledge.ts'
import type { Landscape } from '../domain/landscape.ts'
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

/** The build's own files; what they hold is what the build puts there. A call fails with a LiveFetchError. */
export function createAssets(fetcher: typeof fetch): Assets {
  let extract: { url: string; landscape: Landscape } | undefined
  let knowledge: SearchKnowledge | undefined
  let stack: StackTable | undefined

  const asset = async <T>(url: string): Promise<T> => {
    const response = await fetcher(url)
    if (!response.ok) throw new LiveFetchError('worker', `${url} answered ${response.status}.`)
    return (await response.json()) as T
  }

  return {
    known: async (url) => {
      if (extract?.url !== url) extract = { url, landscape: await asset<Landscape>(url) }
      return extract.landscape
    },
    searchKnowledge: async ({ search, sentences }) => {
      if (!knowledge) {
        const [rows, en, fr] = await Promise.all([
          asset<Omit<SearchKnowledge, 'sentences'>>(search),
          asset<Sentences>(sentences.en),
          asset<Sentences>(sentences.fr),
        ])
        knowledge = { ...rows, sentences: bothLanguages(en, fr) }
      }
      return knowledge
    },
    stackTable: async (tables) => (stack ??= await asset<StackTable>(tables.stack)),
  }
}

function bothLanguages(en: Sentences, fr: Sentences): SearchKnowledge['sentences'] {
  return Object.fromEntries(
    Object.entries(en).map(([id, sentence]) => [id, { en: sentence, ...(fr[id] && { fr: fr[id] }) }]),
  )
}
