import type { ItemKind, Path } from './landscape.ts'

type Kind = Exclude<ItemKind, 'technology'>

/**
 * Recognises places of organisations by their names in real files, singular and plural: "CNCF Members", "LF Edge Member
 * Company", "LF Energy Member", "Participating Organizations", "OSPO Adopter", "Partners". Sponsors and supporters are
 * not members, so they count as partners. Certified CNFs, the third subcategory of the CNCF's Special, are technology.
 */
const NAME_RULES: readonly { kind: Kind; category: RegExp; subcategory?: RegExp }[] = [
  { kind: 'partner', category: /^Special$/i, subcategory: /Service Provider$|Training Partner$/i },
  {
    kind: 'member',
    category:
      /\bMembers?$|\bMember (Compan(y|ies)|Organi[sz]ations?)$|\bParticipating (Organi[sz]ations?|Compan(y|ies))$|\bParticipants?$/i,
  },
  { kind: 'adopter', category: /\bAdopters?$|\bAdopter Compan(y|ies)$|\bEnd[ -]Users$/i },
  { kind: 'partner', category: /\bPartners?$|\bSupporters?$|\bSponsors?$|\bService Providers?$/i },
]

/** The kind of the items at `path`, by its names only. */
export function kindAt(path: Path): ItemKind {
  const rule = NAME_RULES.find(
    (row) => row.category.test(path.category.trim()) && (!row.subcategory || row.subcategory.test(path.subcategory)),
  )
  return rule?.kind ?? 'technology'
}

/** Properties of an entry that distinguish organisations from technology. */
export type KindSigns = { name: string; hasJoined: boolean; hasRepository: boolean; hasLevel: boolean }

/** "Acme (member)" or "Acme (supporter)". */
const MEMBER_NAME = /\((member|supporter)\)$/i
/** Shares of a category's entries. */
const MAJORITY = 0.5
const MINORITY = 0.1

/**
 * The kind of items in each subcategory, by the category's name and its entries. Entries with a join date and without
 * repositories are members whatever the name; if most entries have a repository or a level, the name is ignored, as
 * "Cluster member" may be a kind of tool.
 */
export function kindsIn(category: string, entries: readonly KindSigns[]): (subcategory: string) => ItemKind {
  const share = (is: (entry: KindSigns) => boolean) => entries.filter(is).length / Math.max(1, entries.length)
  const isTechnology = share((entry) => entry.hasRepository || entry.hasLevel) > MAJORITY
  const areMembers =
    share(({ name, hasJoined }) => hasJoined || MEMBER_NAME.test(name)) > MAJORITY &&
    share((entry) => entry.hasRepository) <= MINORITY
  return (subcategory) => {
    const named = isTechnology ? 'technology' : kindAt({ category, subcategory })
    return named === 'technology' && areMembers ? 'member' : named
  }
}
