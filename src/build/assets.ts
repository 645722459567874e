import { KNOWLEDGE_PARTS } from '../domain/knowledge/knowledge.ts'
import { buildExtractAssets } from './extract-assets.ts'
import { buildFactsTable } from './facts.ts'
import { buildSearchTables } from './search-tables.ts'
import { buildStackTable } from './stack-table.ts'
import { typeset } from './typography.ts'
import { buildKnowledge, hideKnowledge, LANGUAGES } from './knowledge-assets.ts'
import type { KnowledgeSetting } from './settings.ts'

/**
 * Every data asset that the build emits, by name: the extract's two, the tables of the search, the one of the
 * stack check, and each part of the knowledge in each language ("glossary-fr").
 */
export function buildAssets(dataFolder: string, setting: KnowledgeSetting = 'shipped'): ReadonlyMap<string, string> {
  const knowledge = LANGUAGES.flatMap((language) => {
    const known = buildKnowledge(dataFolder, language)
    const parts = setting === 'hidden' ? hideKnowledge(known) : known
    return KNOWLEDGE_PARTS.map((part): [string, string] => [
      `${part}-${language}`,
      JSON.stringify(typeset(parts[part], language)),
    ])
  })
  const search: [string, string] = ['search', JSON.stringify(buildSearchTables(dataFolder))]
  const facts: [string, string] = ['facts', JSON.stringify(buildFactsTable(dataFolder))]
  const stack: [string, string] = ['stack', JSON.stringify(buildStackTable(dataFolder))]
  return new Map([...Object.entries(buildExtractAssets(dataFolder, setting)), search, stack, facts, ...knowledge])
}
