import type { ItemKind, Path } from './landscape.ts'

/**
 * Which places hold organisations rather than technology. Names as the files of 2018–2026 use them; the CD
 * Foundation's and OpenSSF's files follow the same habit ("CDF Members", "OpenSSF Members"). Certified CNFs, the
 * third subcategory of Special, are technology.
 */
const KIND_RULES: readonly { kind: ItemKind; category: RegExp; subcategory?: RegExp }[] = [
  { kind: 'member', category: /\bMembers$/i },
  { kind: 'partner', category: /^Special$/i, subcategory: /Service Provider$|Training Partner$/i },
]

/** What the items at `path` stand for. */
export function kindAt(path: Path): ItemKind {
  const rule = KIND_RULES.find(
    (row) => row.category.test(path.category) && (!row.subcategory || row.subcategory.test(path.subcategory)),
  )
  return rule?.kind ?? 'technology'
}
