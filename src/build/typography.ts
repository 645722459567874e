import type { Language } from './knowledge-assets.ts'

/** Fields with code instead of prose. */
const CODE: ReadonlySet<string> = new Set(['command', 'file', 'words', 'items', 'see', 'item', 'id'])

/**
 * A copy of `value` whose texts have typographic apostrophes and, in French, non-breaking spaces. The files use plain
 * ones, which are easier to type.
 */
export function typeset<T>(value: T, language: Language): T {
  // Safe: only texts change, not the shape.
  return deep(value, language) as T
}

function deep(value: unknown, language: Language): unknown {
  if (typeof value === 'string') return typesetText(value, language)
  if (Array.isArray(value)) return value.map((element) => deep(element, language))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, CODE.has(key) ? field : deep(field, language)]),
  )
}

/**
 * Applies typography to a text. In French, a narrow non-breaking space precedes `;`, `?` and `!`, and a wide one precedes
 * `:` and is used within « quotes » (Lexique des règles typographiques en usage à l’Imprimerie nationale), whatever
 * precedes the mark; marks without a space are unchanged. Groups of three digits, and numbers with their units, do not
 * break either.
 */
export function typesetText(text: string, language: Language): string {
  const quoted = text.replace(/(?<=\p{L})'(?=[\p{L}\p{N}«“{ ])/gu, '’')
  if (language === 'en') return quoted
  return quoted
    .replace(/[ \u00A0\u202F]([;?!])/g, '\u202F$1')
    .replace(/[ \u202F]([:»])/g, '\u00A0$1')
    .replace(/«[ \u202F]/g, '«\u00A0')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202F')
    .replace(/(?<=[\d}]) (?=(?:%|ms|s|min|h|[kMGT]?o)(?![\p{L}\p{N}]))/gu, '\u00A0')
}
