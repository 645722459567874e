import { createContext, use, type ReactNode } from 'react'
import type { Sentences } from '../../domain/knowledge/knowledge.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import { firstSentences, sentenceOf, useKnowledge } from './use-knowledge.ts'

const SentencesContext = createContext<Sentences>({})

type Props = {
  /** Whether they are displayed, and so loaded. */
  isWanted?: boolean
  children: ReactNode
}

/** Gives the cards below it our sentences: those embedded in the page until all have loaded. */
export function SentencesProvider({ isWanted = true, children }: Props) {
  const sentences = useKnowledge('sentences', isWanted) ?? firstSentences()
  return <SentencesContext value={sentences}>{children}</SentencesContext>
}

/** Our sentence about an item, if there is one and a SentencesProvider above. */
export function useSentence(item: Item): string | undefined {
  return sentenceOf(use(SentencesContext), item)
}
