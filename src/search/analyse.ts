import { joined } from '../lib/text.ts'
import { isUnspaced, piecesOf, queryWords } from './script-words.ts'
import type { SearchIndex } from './search-index.ts'
import { completed, corrected } from './spelling.ts'
import { conceptWeight } from './text-index.ts'
import { isKeyboardRun } from './typo.ts'
import { conceptOf, conceptsOf } from './vocabulary.ts'

/** A concept that the query says, what it weighs, and whether anything here is known of it. */
export type Term = { concept: string; weight: number; isKnown: boolean }

/** What a query says, as far as it is understood. */
export type Analysis = {
  /** Its letters and digits alone. */
  whole: string
  words: string[]
  terms: Term[]
  /** The summed distance of the words that had to be corrected; 0 when it is spelt as we know it. */
  corrections: number
  /** The query with misspelt words put right; only where there were some. */
  rewritten?: string | undefined
  /** Whether the last word was taken for the beginning of a longer one. */
  isUnfinished: boolean
  /** Whether it speaks of daily life rather than of this field. */
  isEveryday: boolean
}

/** A word of daily life shows that the query is about something else. */
const EVERYDAY_WEIGHT = 2
/** A word that nothing here says: less than a rare word, or one unlucky word would silence a good query. */
const UNKNOWN_WEIGHT = 0.65

/** Understands `text`: phrases, synonyms, French, misspelt words, and a last word that is still being typed. */
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
  const kept: string[] = []
  words.forEach((word, at) => {
    if (vocabulary.stop.has(word)) return
    if (isUnspaced(word)) {
      kept.push(...piecesOf(word))
      return
    }
    const isForeign = foreign.has(word) || isEverydayWord(index, word)
    if (isForeign) isEveryday = true
    if (isForeign || isKnownWord(index, word)) {
      kept.push(word)
      return
    }
    const isLast = at === words.length - 1 && !isLost
    const longer = isLast && !isKeyboardRun(word) ? completed(index.spelling, word) : undefined
    const right = longer === undefined && !isKeyboardRun(word) ? corrected(index.spelling, word) : undefined
    if (longer !== undefined) isUnfinished = true
    if (right) corrections += right.distance
    // Beside a word that nothing here knows, the next is no beginning of one of ours ("baseball bat" is not batch).
    if (!longer && !right) isLost = true
    const meant = longer ?? right?.word ?? word
    if (right) written[at] = meant
    if (!vocabulary.stop.has(meant)) kept.push(meant)
  })
  return {
    whole: joined(text),
    words,
    terms: termsOf(index, kept, foreign),
    corrections,
    rewritten: corrections > 0 ? written.join(' ') : undefined,
    isUnfinished,
    isEveryday,
  }
}

/** Whether anything here says a word as it is written. */
export function isKnownWord(index: SearchIndex, word: string): boolean {
  const concept = conceptOf(index.vocabulary, word)
  return index.spelling.at.has(word) || index.intents.phrasesWith.has(concept) || index.text.terms.has(concept)
}

/** Names and long texts say everyday words too ("CARS", "horaires"); only our tables make one of them ours. */
function isEverydayWord(index: SearchIndex, word: string): boolean {
  const { everyday } = index.vocabulary
  const isOne = everyday.has(word) || (/[sx]$/.test(word) && everyday.has(word.slice(0, -1)))
  return isOne && !index.intents.phrasesWith.has(conceptOf(index.vocabulary, word))
}

function termsOf(index: SearchIndex, words: readonly string[], foreign: ReadonlySet<string>): Term[] {
  const said = conceptsOf(index.vocabulary, words)
  const concepts = new Map(said.map(({ concept, from }) => [concept, words[from] ?? '']))
  return [...concepts].map(([concept, word]) => {
    const isForeign = foreign.has(word) || isEverydayWord(index, word)
    const isKnown = !isForeign && (index.text.terms.has(concept) || index.intents.phrasesWith.has(concept))
    return {
      concept,
      isKnown,
      weight: isForeign ? EVERYDAY_WEIGHT : isKnown ? conceptWeight(index, concept) : UNKNOWN_WEIGHT,
    }
  })
}
