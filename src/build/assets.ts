import { KNOWLEDGE_PARTS } from '../domain/knowledge/knowledge.ts'
import { buildExtractAssets } from './extract-assets.ts'
import { buildPackedFacts } from './facts.ts'
import { buildSearchTables } from './search-tables.ts'
import { buildStackTable } from './stack-table.ts'
import { typeset } from './typography.ts'
import { buildKnowledge, hideKnowledge, LANGUAGES } from './knowledge-assets.ts'
import type { KnowledgeSetting } from './settings.ts'

/**
 * All data assets of the build by name: the two of the extract, the tables of search and stack check, the two of facts, and each
 * part of our knowledge in each language ("glossary-fr").
 */
export function buildAssets(dataFolder: string, setting: KnowledgeSetting = 'shipped'): ReadonlyMap<string, string> {
  const knowledge = LANGUAGES.flatMap((language) => {
    const allParts = buildKnowledge(dataFolder, language)
    const parts = setting === 'hidden' ? hideKnowledge(allParts) : allParts
    return KNOWLEDGE_PARTS.map((part): [string, string] => [
      `${part}-${language}`,
      JSON.stringify(typeset(parts[part], language)),
    ])
  })
  const search: [string, string] = ['search', JSON.stringify(buildSearchTables(dataFolder))]
  const { list, details } = buildPackedFacts(dataFolder)
  const facts: [string, string][] = [
    ['facts', JSON.stringify(list)],
    ['fact-details', JSON.stringify(details)],
  ]
  const stack: [string, string] = ['stack', JSON.stringify(buildStackTable(dataFolder))]
  return new Map([...Object.entries(buildExtractAssets(dataFolder, setting)), search, stack, ...facts, ...knowledge])
}
