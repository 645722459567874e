import { FOCUS_AREAS, MATURITIES, type Item } from '../domain/landscape/landscape.ts'
import { FILTERS, HAS_VALUES, type HasValue } from '../domain/results/filters.ts'
import { levelKey } from '../domain/landscape/levels.ts'
import { placesOf } from '../domain/landscape/paths.ts'
import { fold, wordsOf } from '../lib/text.ts'

/** An operator's filter. */
export type Filter = { operator: Operator; value: string; isNegated: boolean; test: (item: Item) => boolean }

export const OPERATORS = ['maturity', 'category', 'focus', 'has'] as const
export type Operator = (typeof OPERATORS)[number]

/** An invalid operator, with the expected values. */
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
  'bac a sable': 'sandbox',
  archive: 'archived',
  aucune: 'none',
  supervision: 'monitoring',
  journalisation: 'logging',
  securite: 'security',
  registres: 'registries',
  registry: 'registries',
  "registres d'images": 'registries',
  'registres d’images': 'registries',
  messagerie: 'messaging',
  'files de messages': 'messaging',
  repository: 'repo',
  depot: 'repo',
  'utilisateur final': 'end-user',
}

/** The values of the filter `has` by their typed form, which is shorter for `repository`. */
const HAS: Readonly<Record<string, HasValue>> = Object.fromEntries(
  HAS_VALUES.map((value) => [value === 'repository' ? 'repo' : value, value]),
)

type Test = (item: Item) => boolean
/** `levels` are those of the searched landscape, custom ones included. */
type Row = {
  expected: (levels: readonly string[]) => string[]
  testOf: (value: string, levels: readonly string[]) => Test | undefined
}

const TABLE: Record<Operator, Row> = {
  maturity: {
    expected: (levels) => [...(levels.length > 0 ? levels.map(quoteLevel) : MATURITIES), 'none'],
    testOf: (value, levels) => {
      if (value === 'none') return (item) => item.maturity === undefined
      const level = [...levels, ...MATURITIES].find((candidate) => levelKey(candidate) === levelKey(value))
      return level === undefined ? undefined : (item) => item.maturity === level
    },
  },
  category: {
    expected: () => ['observability', '"service mesh"', 'database'],
    testOf: (value) => {
      const words = wordsOf(value)
      return (item) =>
        placesOf(item).some((path) => {
          const place = wordsOf(`${path.category} ${path.subcategory}`)
          return words.every((word) => place.some((placeWord) => placeWord.startsWith(word)))
        })
    },
  },
  focus: {
    expected: () => [...FOCUS_AREAS],
    testOf: (value) => {
      const area = FOCUS_AREAS.find((id) => id === value)
      return area && ((item) => FILTERS.area.valuesOf(item).includes(area))
    },
  },
  has: {
    expected: () => Object.keys(HAS),
    testOf: (value) => {
      const has = Object.hasOwn(HAS, value) ? HAS[value] : undefined
      return has && ((item) => FILTERS.has.valuesOf(item).includes(has))
    },
  },
}

/** Whether a word of either language is the name of an operator. */
export function isOperatorName(typed: string): boolean {
  const key = english(typed)
  return OPERATORS.some((operator) => operator === key)
}

/**
 * Parses `key:value`. Keys and values may be French, with or without accents.
 * @param levels the maturity levels of the searched landscape
 */
export function readOperator(
  typedKey: string,
  typedValue: string,
  isNegated: boolean,
  levels: readonly string[] = [],
): { filter: Filter } | { fault: OperatorFault } {
  const key = english(typedKey)
  const operator = OPERATORS.find((name) => name === key)
  if (!operator) {
    return { fault: { kind: 'unknown-operator', operator: typedKey, value: typedValue, expected: [...OPERATORS] } }
  }
  const row = TABLE[operator]
  const expected = row.expected(levels)
  const typed = fold(typedValue.trim())
  if (typed === '') return { fault: { kind: 'no-value', operator, value: '', expected } }
  // The landscape's names take precedence over French translations.
  const value = row.testOf(typed, levels) ? typed : english(typed)
  const test = row.testOf(value, levels)
  if (!test) return { fault: { kind: 'unknown-value', operator, value: typedValue, expected } }
  return { filter: { operator, value, isNegated, test: isNegated ? (item) => !test(item) : test } }
}

/** A level in the operator's syntax: quoted if it has several words. */
function quoteLevel(level: string): string {
  return /\s/.test(level) ? `"${level}"` : level
}

function english(word: string): string {
  const folded = fold(word)
  return Object.hasOwn(FRENCH, folded) ? (FRENCH[folded] ?? folded) : folded
}
