import { useState } from 'react'
import type { Sentences } from '../../domain/knowledge/knowledge.ts'
import { itemsById, type Item } from '../../domain/landscape/landscape.ts'
import { similarItems, type SimilarItem, type TextOf } from '../../domain/knowledge/similar.ts'
import type { CurrentLandscape } from '../landscape/landscape-state.ts'
import { sentenceOf } from '../knowledge/use-knowledge.ts'

/** How many similar items are shown; more would be a search. */
const SIMILAR_SHOWN = 6

type Found = { itemId: string; sentences: Sentences; isPreview: boolean; similar: readonly SimilarItem[] }

/**
 * What is like an item. A newer file may say other words about some and order them anew: what somebody reads stays as it
 * was found first, unless one of them is gone.
 */
export function useSimilar(
  current: CurrentLandscape | undefined,
  item: Item,
  sentences: Sentences | undefined,
): readonly SimilarItem[] {
  const [state, setState] = useState<Found>()
  if (!current || !sentences || item.kind !== 'technology') return []
  const { landscape } = current
  const isPreview = current.preview !== undefined
  const byId = itemsById(landscape)
  const isCurrent =
    state?.itemId === item.id &&
    state.sentences === sentences &&
    state.isPreview === isPreview &&
    state.similar.every((one) => byId.has(one.item.id))
  if (isCurrent) return state.similar.map(({ item: { id }, reason }) => ({ item: byId.get(id)!, reason }))
  const similar = similarItems(landscape, item, textsOf(sentences), SIMILAR_SHOWN)
  setState({ itemId: item.id, sentences, isPreview, similar })
  return similar
}

const texts = new WeakMap<Sentences, TextOf>()

/** What is said about items: the same function for the same sentences, so that what follows from it is made once. */
function textsOf(sentences: Sentences): TextOf {
  const known = texts.get(sentences)
  if (known) return known
  const textOf: TextOf = (item) => sentenceOf(sentences, item) ?? item.description ?? ''
  texts.set(sentences, textOf)
  return textOf
}
