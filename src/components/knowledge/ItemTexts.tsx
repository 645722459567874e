import { createContext, use, useMemo, type ReactNode } from 'react'
import { kindOf } from '../../domain/knowledge/kinds.ts'
import type { Kinds, Sentences } from '../../domain/knowledge/knowledge.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { useLandscape } from '../landscape/landscape-state.ts'
import { firstTextOf, sentenceOf, useKnowledge } from './use-knowledge.ts'

type Texts = { sentences?: Sentences | undefined; kinds?: Kinds | undefined }
const TextsContext = createContext<Texts>({})

type Props = {
  /** Whether they are displayed, and so loaded. */
  isWanted?: boolean
  children: ReactNode
}

/** Gives the cards below it our sentences and kinds: those embedded in the page until all have loaded. */
export function ItemTextsProvider({ isWanted = true, children }: Props) {
  const sentences = useKnowledge('sentences', isWanted)
  // After the live file, which has priority: until then, cards on the first screen have their kinds from the page.
  const { isLivePending } = useLandscape()
  const kinds = useKnowledge('kinds', isWanted && !isLivePending)
  const texts = useMemo(() => ({ sentences, kinds }), [sentences, kinds])
  return <TextsContext value={texts}>{children}</TextsContext>
}

/** Our sentence about an item, if there is one and an ItemTextsProvider above. */
export function useSentence(item: Item): string | undefined {
  const { sentences } = use(TextsContext)
  return sentences ? sentenceOf(sentences, item) : firstTextOf(item).sentence
}

/** The name of an item's kind, under the same conditions. */
export function useKind(item: Item): string | undefined {
  const { kinds } = use(TextsContext)
  return (kinds && kindOf(item, kinds)) ?? firstTextOf(item).kind
}
