import type { Language } from './knowledge-assets.ts'

/** Fields that are code, not prose. */
const CODE: ReadonlySet<string> = new Set(['command', 'file', 'words', 'items', 'see', 'item', 'id'])

/**
 * A copy of `value` whose texts have the apostrophes of print and, in French, the spaces that may not break. The
 * files are written with plain ones, which everybody can type.
 */
export function typeset<T>(value: T, language: Language): T {
  // The copy has the shape of the original: only texts change.
  return deep(value, language) as T
}

function deep(value: unknown, language: Language): unknown {
  if (typeof value === 'string') return typesetText(value, language)
  if (Array.isArray(value)) return value.map((one) => deep(one, language))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, CODE.has(key) ? one : deep(one, language)]))
}

/**
 * One text as print has it. In French a narrow space stands before `;`, `?` and `!`, a wide one before `:` and within
 * « quotes », and neither breaks (Lexique des règles typographiques en usage à l’Imprimerie nationale). What stands before
 * the mark, a letter, a figure or what is put in for a `{{name}}`, is all the same; a mark without a space stays so. Groups
 * of three digits stand together as well, and a unit stands with its number.
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
