import {
  assetNamesOf,
  KNOWLEDGE_PARTS,
  SENTENCE_FILES,
  type SentenceFile,
  type Sentences,
} from '../domain/knowledge/knowledge.ts'
import { buildExtractAssets } from './extract-assets.ts'
import { buildPackedFacts } from './facts.ts'
import { buildSearchTables } from './search-tables.ts'
import { buildStackTable } from './stack-table.ts'
import { typeset } from './typography.ts'
import { knowledgePaths, readRowNames } from './knowledge-files.ts'
import { buildKnowledge, hideKnowledge, LANGUAGES } from './knowledge-assets.ts'
import type { KnowledgeSetting } from './settings.ts'

/**
 * All data assets of the build by name: the two of the extract, the tables of search and stack check, the two of facts, and each
 * part of our knowledge in each language ("glossary-fr").
 */
export function buildAssets(dataFolder: string, setting: KnowledgeSetting = 'shipped'): ReadonlyMap<string, string> {
  const ids = setting === 'hidden' ? SENTENCE_FILES.map((): string[] => []) : sentenceIds(dataFolder)
  const knowledge = LANGUAGES.flatMap((language) => {
    const allParts = buildKnowledge(dataFolder, language)
    const parts = setting === 'hidden' ? hideKnowledge(allParts) : allParts
    return KNOWLEDGE_PARTS.flatMap((part): [string, string][] => {
      const files: unknown[] =
        part === 'sentences'
          ? ids.map((list) => sentenceFile(list, typeset(parts.sentences, language)))
          : [typeset(parts[part], language)]
      return assetNamesOf(part, language).map((name, at) => [name, JSON.stringify(files[at])])
    })
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

/** Cuts the ids of all sentences into files of whole categories, as equal in length as their order allows. */
function sentenceIds(folder: string): string[][] {
  const { sentences } = buildKnowledge(folder, 'en')
  const lengthOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (sentences[id]?.length ?? 0), 0)
  const share = lengthOf(Object.keys(sentences)) / SENTENCE_FILES.length
  const files: string[][] = SENTENCE_FILES.map(() => [])
  let before = 0
  for (const path of knowledgePaths(folder, 'sentences')) {
    const ids = readRowNames(folder, path).filter((id) => Object.hasOwn(sentences, id))
    const length = lengthOf(ids)
    // A category belongs to the file in which its middle lies.
    files[Math.min(Math.floor((before + length / 2) / share), files.length - 1)]?.push(...ids)
    before += length
  }
  return files
}

function sentenceFile(ids: readonly string[], sentences: Sentences): SentenceFile {
  return [ids.join(' '), ids.map((id) => sentences[id]).join('\n')]
}
