import type { Sentences } from '../../domain/knowledge/knowledge.ts'

let first: Sentences = {}

/** Gives the sentences that came within the page: those of the items that its first screen shows. */
export function setFirstSentences(sentences: Sentences): void {
  first = sentences
}

/** What there is to say of items before all sentences are there. */
export function firstSentences(): Sentences {
  return first
}
