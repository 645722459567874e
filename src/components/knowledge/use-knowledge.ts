import { useQuery } from '@tanstack/react-query'
import type { FirstTexts } from '../../domain/knowledge/kinds.ts'
import type { KnowledgePart, KnowledgeParts, Sentences } from '../../domain/knowledge/knowledge.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { language } from '../../i18n/i18n.ts'
import { knowledgeQuery } from '../../queries/extract.ts'
import { useLandscape } from '../landscape/landscape-state.ts'

/**
 * A part of the knowledge base, in the interface's language; undefined until loaded. It is requested only after the first
 * results are rendered, so that it never delays them.
 */
export function useKnowledge<P extends KnowledgePart>(part: P, isWanted = true): KnowledgeParts[P] | undefined {
  const { current } = useLandscape()
  const hasFirstResults = current !== undefined && !current.preview
  return useQuery({ ...knowledgeQuery(part, language()), enabled: isWanted && hasFirstResults }).data
}

/** The id of an item in the knowledge base. */
export function knowledgeId(item: Pick<Item, 'id' | 'knownAs'>): string {
  return item.knownAs ?? item.id
}

/** Our sentence about an item, if there is one. */
export function sentenceOf(sentences: Sentences | undefined, item: Pick<Item, 'id' | 'knownAs'>): string | undefined {
  const id = knowledgeId(item)
  return sentences && Object.hasOwn(sentences, id) ? sentences[id] : undefined
}

let preloaded: FirstTexts = {}

/** Stores the texts embedded in the page, by the ids of the items on its first screen. */
export function setFirstTexts(texts: FirstTexts): void {
  preloaded = texts
}

/** The embedded texts of an item, for use until all texts are loaded. */
export function firstTextOf(item: Pick<Item, 'id' | 'knownAs'>): {
  sentence?: string | undefined
  kind?: string | undefined
} {
  const id = knowledgeId(item)
  const [sentence, kind] = (Object.hasOwn(preloaded, id) ? preloaded[id] : undefined) ?? []
  return { sentence: sentence || undefined, kind: kind || undefined }
}
