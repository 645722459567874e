import { useState } from 'react'
import type { Sentences } from '../../domain/knowledge/knowledge.ts'
import { itemsById, type Item } from '../../domain/landscape/landscape.ts'
import { similarItems, type SimilarItem, type TextOf } from '../../domain/knowledge/similar.ts'
import type { CurrentLandscape } from '../landscape/landscape-state.ts'
import { sentenceOf } from '../knowledge/use-knowledge.ts'

/** The number of similar items displayed; for more, search is the better tool. */
const MAX_SIMILAR = 6

type SimilarState = { itemId: string; sentences: Sentences; isPreview: boolean; similar: readonly SimilarItem[] }

/**
 * Items similar to an item. A newer file may change descriptions and thereby the order: the list stays as first computed,
 * unless one of its items was removed.
 */
export function useSimilarItems(
  current: CurrentLandscape | undefined,
  item: Item,
  sentences: Sentences | undefined,
): readonly SimilarItem[] {
  const [state, setState] = useState<SimilarState>()
  if (!current || !sentences || item.kind !== 'technology') return []
  const { landscape } = current
  const isPreview = current.preview !== undefined
  const byId = itemsById(landscape)
  const isCurrent =
    state?.itemId === item.id &&
    state.sentences === sentences &&
    state.isPreview === isPreview &&
    state.similar.every(({ item: { id } }) => byId.has(id))
  if (isCurrent) return state.similar.map(({ item: { id }, reason }) => ({ item: byId.get(id)!, reason }))
  const similar = similarItems(landscape, item, textLookup(sentences), MAX_SIMILAR)
  setState({ itemId: item.id, sentences, isPreview, similar })
  return similar
}

const texts = new WeakMap<Sentences, TextOf>()

/** A lookup of the text about an item; memoised by sentences, so that everything derived from it is computed once. */
function textLookup(sentences: Sentences): TextOf {
  const memoised = texts.get(sentences)
  if (memoised) return memoised
  const textOf: TextOf = (item) => sentenceOf(sentences, item) ?? item.description ?? ''
  texts.set(sentences, textOf)
  return textOf
}
