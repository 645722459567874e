import type { Item } from '../domain/landscape/landscape.ts'
import { buildIntentIndex, type IntentIndex } from './intent-index.ts'
import { NO_KNOWLEDGE, rowOf, type SearchKnowledge } from './knowledge.ts'
import { levelsOf, type Levels } from './levels.ts'
import { buildNameIndex, type NameIndex } from './name-index.ts'
import { genericSuffixes, namesOf } from './names.ts'
import { priorsOf, renownOf } from './priors.ts'
import { nameWords } from './script-words.ts'
import { buildSpelling, type Spelling } from './spelling.ts'
import { buildTextIndex, type TextIndex } from './text-index.ts'
import { buildVocabulary, type Vocabulary } from './vocabulary.ts'

/** The search index of a landscape with our knowledge. Items are identified by their index in `items`. */
export type SearchIndex = {
  items: readonly Item[]
  knowledge: SearchKnowledge
  vocabulary: Vocabulary
  names: NameIndex
  text: TextIndex
  intents: IntentIndex
  spelling: Spelling
  priors: Float32Array
  /** The renown of each item, for lists of all items with a common property. */
  renown: Float32Array
  levels: Levels
}

/** Builds the index. Takes a few hundred milliseconds for the whole landscape, so it belongs in the worker. */
export function buildSearchIndex(items: readonly Item[], knowledge: SearchKnowledge = NO_KNOWLEDGE): SearchIndex {
  const vocabulary = buildVocabulary(knowledge)
  const generic = genericSuffixes(items)
  const vendors = new Set(knowledge.vendors)
  const aliasesOf = (item: Item) => rowOf(knowledge.aliases, item) ?? []
  const names = buildNameIndex(
    items.map((item) => namesOf(item, aliasesOf(item), generic, vendors)),
    items.map((item) => [item.name, ...aliasesOf(item)].flatMap(nameWords)),
  )
  const text = buildTextIndex(items, knowledge, vocabulary)
  return {
    items,
    knowledge,
    vocabulary,
    names,
    text,
    intents: buildIntentIndex(items, knowledge, vocabulary, text),
    spelling: buildSpelling(items, knowledge, vocabulary),
    priors: priorsOf(items, knowledge),
    renown: renownOf(items, knowledge),
    levels: levelsOf(items, knowledge.levels),
  }
}
