import type { ItemKind, Path } from './landscape.ts'

/**
 * Which places hold organisations rather than technology, whatever the landscape. Names as the CNCF's files of 2018–2026
 * use them; the CD Foundation's and OpenSSF's follow the same habit ("CDF Members", "OpenSSF Members"), others of the
 * Linux Foundation's say "LF Edge Member Company". Certified CNFs, the third subcategory of Special, are technology.
 */
const KIND_RULES: readonly { kind: ItemKind; category: RegExp; subcategory?: RegExp }[] = [
  { kind: 'member', category: /\bMembers$|\bMember Compan(y|ies)$/i },
  { kind: 'partner', category: /^Special$/i, subcategory: /Service Provider$|Training Partner$/i },
]

/** What the items at `path` stand for. */
export function kindAt(path: Path): ItemKind {
  const rule = KIND_RULES.find(
    (row) => row.category.test(path.category) && (!row.subcategory || row.subcategory.test(path.subcategory)),
  )
  return rule?.kind ?? 'technology'
}
