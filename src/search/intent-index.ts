import { areaOfRole, type Item } from '../domain/landscape/landscape.ts'
import { placesOf, subcategoryId } from '../domain/landscape/paths.ts'
import { wordsOf } from '../lib/text.ts'
import { knowledgeIdOf, type IntentRow, type SearchKnowledge } from './knowledge.ts'
import { conceptWeight, type TextIndex } from './text-index.ts'
import { conceptsOf, contentWords, type Vocabulary } from './vocabulary.ts'

/** How well an item answers an intent: main answers, good alternatives, further ones, others at the same place. */
export const ANSWER_WEIGHTS = { main: 1, also: 0.66, more: 0.36, place: 0.2 } as const

type Phrase = { intent: number; concepts: readonly string[]; weight: number }

/** Intents by the concepts of their phrases, and the items that answer each. */
export type IntentIndex = {
  intents: readonly Pick<IntentRow, 'id' | 'en' | 'fr' | 'isTerm'>[]
  phrases: readonly Phrase[]
  phrasesWith: ReadonlyMap<string, readonly number[]>
  answers: readonly ReadonlyMap<number, number>[]
}

/** Indexes the intents of `knowledge` over `items`. */
export function buildIntentIndex(
  items: readonly Item[],
  knowledge: SearchKnowledge,
  vocabulary: Vocabulary,
  text: TextIndex,
): IntentIndex {
  const phrases: Phrase[] = []
  const phrasesWith = new Map<string, number[]>()
  const seen = new Set<string>()
  knowledge.intents.forEach((intent, at) => {
    for (const phrase of [...intent.en, ...intent.fr]) {
      const content = contentWords(vocabulary, phrase)
      const concepts = [...new Set(conceptsOf(vocabulary, content).map(({ concept }) => concept))]
      // Without stop words, "find services" becomes "services", which is too general.
      const isEmptied =
        content.length < wordsOf(phrase).length && concepts.every((concept) => vocabulary.soft.has(concept))
      if (isEmptied) continue
      const mark = [at, ...concepts.toSorted()].join(' ')
      if (concepts.length === 0 || seen.has(mark)) continue
      seen.add(mark)
      for (const concept of concepts) {
        const list = phrasesWith.get(concept)
        if (list) list.push(phrases.length)
        else phrasesWith.set(concept, [phrases.length])
      }
      phrases.push({
        intent: at,
        concepts,
        weight: concepts.reduce((sum, concept) => sum + conceptWeight({ text, vocabulary }, concept), 0),
      })
    }
  })
  return { intents: knowledge.intents, phrases, phrasesWith, answers: answersOf(items, knowledge) }
}

function answersOf(items: readonly Item[], knowledge: SearchKnowledge): Map<number, number>[] {
  const answers = knowledge.intents.map(() => new Map<number, number>())
  const pointers = new Map<string, [intent: number, weight: number][]>()
  const point = (to: string, intent: number, weight: number) => {
    const list = pointers.get(to)
    if (list) list.push([intent, weight])
    else pointers.set(to, [[intent, weight]])
  }
  knowledge.intents.forEach((intent, at) => {
    for (const level of ['main', 'also', 'more'] as const) {
      for (const id of intent[level]) point(`item ${id}`, at, ANSWER_WEIGHTS[level])
    }
    for (const role of intent.roles) point(`role ${role}`, at, ANSWER_WEIGHTS.place)
    for (const signal of intent.signals) point(`signal ${signal}`, at, ANSWER_WEIGHTS.place)
    for (const area of intent.areas) point(`area ${area}`, at, ANSWER_WEIGHTS.place)
    for (const place of intent.subcategories) point(`place ${place}`, at, ANSWER_WEIGHTS.place)
  })
  items.forEach((item, doc) => {
    // An item matched by both role and place answers slightly better than by one of them.
    for (const pointer of pointersOf(item)) {
      for (const [intent, weight] of pointers.get(pointer) ?? []) {
        const previous = answers[intent]?.get(doc) ?? 0
        const agreed = previous >= ANSWER_WEIGHTS.place && weight === ANSWER_WEIGHTS.place ? previous + 0.04 : 0
        answers[intent]?.set(doc, Math.max(previous, weight, Math.min(agreed, 0.3)))
      }
    }
  })
  return answers
}

function pointersOf(item: Item): string[] {
  return [
    `item ${knowledgeIdOf(item)}`,
    ...item.roles.map((role) => `role ${areaOfRole(role)}.${role}`),
    ...item.signals.map((signal) => `signal ${signal}`),
    ...item.areas.map((area) => `area ${area}`),
    ...placesOf(item).map((path) => `place ${subcategoryId(path)}`),
  ]
}
