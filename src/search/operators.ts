import { FOCUS_AREAS, MATURITIES, type Item } from '../domain/landscape.ts'
import { placesOf } from '../domain/paths.ts'
import { fold, wordsOf } from '../lib/text.ts'

/** An operator's test of one item. */
export type Filter = { operator: Operator; value: string; isNegated: boolean; test: (item: Item) => boolean }

export const OPERATORS = ['maturity', 'category', 'focus', 'has'] as const
export type Operator = (typeof OPERATORS)[number]

/** What is wrong with an operator, and what it could have been. */
export type OperatorFault = {
  kind: 'unknown-operator' | 'unknown-value' | 'no-value'
  operator: string
  value: string
  expected: string[]
}

const FRENCH: Record<string, string> = {
  maturite: 'maturity',
  categorie: 'category',
  domaine: 'focus',
  area: 'focus',
  avec: 'has',
  diplome: 'graduated',
  incubation: 'incubating',
  archive: 'archived',
  aucune: 'none',
  supervision: 'monitoring',
  journalisation: 'logging',
  securite: 'security',
  registres: 'registries',
  registry: 'registries',
  messagerie: 'messaging',
  repository: 'repo',
  depot: 'repo',
}

const HAS: Record<string, (item: Item) => boolean> = {
  repo: (item) => item.repositories.length > 0,
  audit: (item) => item.audits.length > 0,
}

type Test = (item: Item) => boolean
type Row = { expected: string[]; testOf: (value: string) => Test | undefined }

const TABLE: Record<Operator, Row> = {
  maturity: {
    expected: [...MATURITIES, 'none'],
    testOf: (value) => {
      if (value === 'none') return (item) => item.maturity === undefined
      return MATURITIES.some((maturity) => maturity === value) ? (item) => item.maturity === value : undefined
    },
  },
  category: {
    expected: ['observability', '"service mesh"', 'database'],
    testOf: (value) => {
      const words = wordsOf(value)
      return (item) =>
        placesOf(item).some((path) => {
          const place = wordsOf(`${path.category} ${path.subcategory}`)
          return words.every((word) => place.some((one) => one.startsWith(word)))
        })
    },
  },
  focus: {
    expected: [...FOCUS_AREAS],
    testOf: (value) => {
      const area = FOCUS_AREAS.find((one) => one === value)
      return area && ((item) => item.areas.includes(area))
    },
  },
  has: { expected: Object.keys(HAS), testOf: (value) => (Object.hasOwn(HAS, value) ? HAS[value] : undefined) },
}

/** Whether a word, of either language, is an operator's. */
export function isOperatorName(typed: string): boolean {
  const key = english(typed)
  return OPERATORS.some((one) => one === key)
}

/** Reads one `key:value`. Keys and values may be French and need no accents. */
export function readOperator(
  typedKey: string,
  typedValue: string,
  isNegated: boolean,
): { filter: Filter } | { fault: OperatorFault } {
  const key = english(typedKey)
  const operator = OPERATORS.find((one) => one === key)
  if (!operator) {
    return { fault: { kind: 'unknown-operator', operator: typedKey, value: typedValue, expected: [...OPERATORS] } }
  }
  const { expected, testOf } = TABLE[operator]
  const value = operator === 'category' ? fold(typedValue) : english(typedValue)
  if (value === '') return { fault: { kind: 'no-value', operator, value: '', expected } }
  const test = testOf(value)
  if (!test) return { fault: { kind: 'unknown-value', operator, value: typedValue, expected } }
  return { filter: { operator, value, isNegated, test: isNegated ? (item) => !test(item) : test } }
}

function english(word: string): string {
  const folded = fold(word.trim())
  return Object.hasOwn(FRENCH, folded) ? (FRENCH[folded] ?? folded) : folded
}
