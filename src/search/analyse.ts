import { joined } from '../lib/text.ts'
import { isUnspaced, piecesOf, queryWords } from './script-words.ts'
import type { SearchIndex } from './search-index.ts'
import { completeWord, correctWord } from './spelling.ts'
import { conceptWeight } from './text-index.ts'
import { isKeyboardRun } from './typo.ts'
import { conceptOf, conceptsOf } from './vocabulary.ts'

/** A concept of the query, its weight, and whether the index contains it. */
export type Term = { concept: string; weight: number; isIndexed: boolean }

/** The interpretation of a query. */
export type Analysis = {
  /** Only its letters and digits. */
  whole: string
  words: string[]
  terms: Term[]
  /** The summed distance of corrected words; 0 without corrections. */
  corrections: number
  /** The query with corrected words; undefined without corrections. */
  rewritten?: string | undefined
  /** Whether the last word was completed. */
  isUnfinished: boolean
  /** Whether it is about daily life rather than technology. */
  isEveryday: boolean
}

/** Weight of a word of daily life, which shows that the query is about something else. */
const EVERYDAY_WEIGHT = 2
/** Weight of a word that is not in the index: below a rare word, or a single one would suppress good results. */
const UNKNOWN_WEIGHT = 0.65

/** Interprets `text`: phrases, synonyms, French, misspelt words, and an incomplete last word. */
export function analyse(index: SearchIndex, text: string): Analysis {
  const { vocabulary } = index
  const words = queryWords(text)
  const written = [...words]
  let corrections = 0
  let isUnfinished = false
  let isEveryday = false
  let isLost = false
  const foreign = new Set(
    vocabulary.everydayPhrases.filter((phrase) => phrase.every((word) => words.includes(word))).flat(),
  )
  const content: string[] = []
  words.forEach((word, at) => {
    if (vocabulary.stop.has(word)) return
    if (isUnspaced(word)) {
      content.push(...piecesOf(word))
      return
    }
    const isForeign = foreign.has(word) || isEverydayWord(index, word)
    if (isForeign) isEveryday = true
    if (isForeign || isIndexedWord(index, word)) {
      content.push(word)
      return
    }
    const isLast = at === words.length - 1 && !isLost
    const longer = isLast && !isKeyboardRun(word) ? completeWord(index.spelling, word) : undefined
    const right = longer === undefined && !isKeyboardRun(word) ? correctWord(index.spelling, word) : undefined
    if (longer !== undefined) isUnfinished = true
    if (right) corrections += right.distance
    // After an unrecognised word, the last one is not completed ("baseball bat" is not batch).
    if (!longer && !right) isLost = true
    const meant = longer ?? right?.word ?? word
    if (right) written[at] = meant
    if (!vocabulary.stop.has(meant)) content.push(meant)
  })
  return {
    whole: joined(text),
    words,
    terms: termsOf(index, content, foreign),
    corrections,
    rewritten: corrections > 0 ? written.join(' ') : undefined,
    isUnfinished,
    isEveryday,
  }
}

/** Whether the index contains a word as written. */
export function isIndexedWord(index: SearchIndex, word: string): boolean {
  const concept = conceptOf(index.vocabulary, word)
  return index.spelling.at.has(word) || index.intents.phrasesWith.has(concept) || index.text.terms.has(concept)
}

/** Whether a word is of daily life: names and long texts contain such words too ("CARS", "horaires"), intents do not. */
function isEverydayWord(index: SearchIndex, word: string): boolean {
  const { everyday } = index.vocabulary
  const isOne = everyday.has(word) || (/[sx]$/.test(word) && everyday.has(word.slice(0, -1)))
  return isOne && !index.intents.phrasesWith.has(conceptOf(index.vocabulary, word))
}

function termsOf(index: SearchIndex, words: readonly string[], foreign: ReadonlySet<string>): Term[] {
  const passages = conceptsOf(index.vocabulary, words)
  const concepts = new Map(passages.map(({ concept, from }) => [concept, words[from] ?? '']))
  return [...concepts].map(([concept, word]) => {
    const isForeign = foreign.has(word) || isEverydayWord(index, word)
    const isIndexed = !isForeign && (index.text.terms.has(concept) || index.intents.phrasesWith.has(concept))
    return {
      concept,
      isIndexed,
      weight: isForeign ? EVERYDAY_WEIGHT : isIndexed ? conceptWeight(index, concept) : UNKNOWN_WEIGHT,
    }
  })
}
