import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { readKnowledge } from './knowledge-files.ts'
import { compileKnowledge, type KnowledgeFault } from '../search/compile-knowledge.ts'
import type { SearchKnowledge } from '../search/knowledge.ts'

/** The paths of the search's tables, below the project's `data`. */
const TABLES = {
  aliases: 'search/aliases.yml',
  hints: 'search/hints.yml',
  intents: 'search/intents.yml',
  words: 'search/words.yml',
  stopwords: 'search/stopwords.yml',
  levels: 'search/levels.yml',
  glossary: 'knowledge/glossary.yml',
  focus: 'knowledge/focus.yml',
  kinds: 'knowledge/kinds.yml',
  guide: 'knowledge/guide.yml',
} as const

/** Reads and compiles the search's knowledge. */
export function readSearchKnowledge(folder: string): { knowledge: SearchKnowledge; faults: KnowledgeFault[] } {
  const tables = Object.entries(TABLES).map(([table, path]) => [table, load(readFileSync(join(folder, path), 'utf8'))])
  const sentences = readKnowledge<unknown>(folder, 'sentences')
  return compileKnowledge({ ...Object.fromEntries(tables), sentences })
}

/**
 * The search's knowledge as a build asset, without the sentences, which the page loads as separate assets.
 */
export function buildSearchTables(folder: string): Omit<SearchKnowledge, 'sentences'> {
  const { sentences: _shippedApart, ...tables } = readSearchKnowledge(folder).knowledge
  return tables
}
