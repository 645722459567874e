import type { Item } from '../domain/landscape/landscape.ts'
import { categoryId, placesOf, subcategoryId } from '../domain/landscape/paths.ts'
import { rowOf, type SearchKnowledge } from './knowledge.ts'
import { conceptsOf, contentWords, type Vocabulary } from './vocabulary.ts'

/** The indexed fields and their weights, best first. Our sentences are more precise than most descriptions. */
export const FIELDS = [
  { field: 'name', weight: 1 },
  { field: 'alias', weight: 0.95 },
  { field: 'hint', weight: 0.9 },
  { field: 'sentence', weight: 0.85 },
  { field: 'kind', weight: 0.7 },
  { field: 'subcategory', weight: 0.6 },
  { field: 'description', weight: 0.6 },
  { field: 'role', weight: 0.3 },
  { field: 'summary', weight: 0.4 },
  { field: 'category', weight: 0.25 },
] as const
export type Field = (typeof FIELDS)[number]['field']

/** For each concept, the items that contain it and their best field with it. */
export type TextIndex = {
  terms: Map<string, number>
  starts: Uint32Array
  docs: Uint32Array
  fields: Uint8Array
  size: number
}

/** Sentences tell when a product ended or was bought; nothing is found by a year alone. */
const YEARS = /\b(?:19|20)\d\d\b/g

function textsOf(item: Item, knowledge: SearchKnowledge): Record<Field, readonly (string | undefined)[]> {
  const places = placesOf(item)
  const nameOf = (placeId: string) => (Object.hasOwn(knowledge.places, placeId) ? knowledge.places[placeId] : undefined)
  const sentence = rowOf(knowledge.sentences, item)
  return {
    name: [item.name],
    alias: rowOf(knowledge.aliases, item) ?? [],
    hint: rowOf(knowledge.hints, item) ?? [],
    sentence: [sentence?.en, sentence?.fr].map((text) => text?.replace(YEARS, '')),
    kind: (item.kinds ?? []).flatMap((kind) => knowledge.kinds[kind] ?? []),
    subcategory: places.flatMap((path) => [path.subcategory, nameOf(subcategoryId(path))]),
    description: [item.description, item.summary?.tags],
    role: item.roles.flatMap((role) => [knowledge.roles[role]?.en, knowledge.roles[role]?.fr]),
    summary: [item.summary?.useCase],
    category: places.flatMap((path) => [path.category, nameOf(categoryId(path.category))]),
  }
}

/** Indexes all texts of all items. */
export function buildTextIndex(items: readonly Item[], knowledge: SearchKnowledge, vocabulary: Vocabulary): TextIndex {
  const terms = new Map<string, number>()
  const docsOf: number[][] = []
  const fieldsOf: number[][] = []
  items.forEach((item, doc) => {
    const texts = textsOf(item, knowledge)
    const seen = new Set<string>()
    FIELDS.forEach(({ field }, fieldId) => {
      for (const text of texts[field]) {
        if (text === undefined || text === '') continue
        for (const { concept } of conceptsOf(vocabulary, contentWords(vocabulary, text))) {
          if (seen.has(concept)) continue
          seen.add(concept)
          const term = terms.get(concept) ?? terms.size
          terms.set(concept, term)
          ;(docsOf[term] ??= []).push(doc)
          ;(fieldsOf[term] ??= []).push(fieldId)
        }
      }
    })
  })
  const starts = new Uint32Array(terms.size + 1)
  docsOf.forEach((list, term) => (starts[term + 1] = (starts[term] ?? 0) + list.length))
  const docs = new Uint32Array(starts[terms.size] ?? 0)
  const fields = new Uint8Array(docs.length)
  docsOf.forEach((list, term) => docs.set(list, starts[term]))
  fieldsOf.forEach((list, term) => fields.set(list, starts[term]))
  return { terms, starts, docs, fields, size: items.length }
}

/** The rarity of a concept, from nearly 0 (everywhere) to 1 (nowhere or once). */
function rarity(index: TextIndex, concept: string): number {
  const term = index.terms.get(concept)
  if (term === undefined) return 1
  const count = (index.starts[term + 1] ?? 0) - (index.starts[term] ?? 0)
  return Math.log(1 + index.size / count) / Math.log(1 + index.size)
}

/** Weight factor of words that apply to nearly every item. */
const SOFT_FACTOR = 0.3

/** The weight of a concept in queries and in phrases. */
export function conceptWeight(
  index: { text: TextIndex; vocabulary: Pick<Vocabulary, 'soft'> },
  concept: string,
): number {
  return rarity(index.text, concept) * (index.vocabulary.soft.has(concept) ? SOFT_FACTOR : 1)
}
