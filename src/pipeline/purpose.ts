import { FOCUS_AREAS, ROLES, SIGNALS, type Item, type Landscape, type Purpose } from '../domain/landscape/landscape.ts'
import { CNCF_SCOPE, guessPurpose, mentionsContainers, type RuleScope } from '../domain/knowledge/purpose-rules.ts'
import { identityKeys } from '../domain/landscape/identity.ts'
import { groupBy } from '../lib/arrays.ts'
import { resolveItem } from '../domain/landscape/resolve.ts'

/** Our decisions by item id, from data/knowledge: areas.yml, signals.yml, and the kinds of the sentences. */
export type Decisions = {
  areas: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  signals: Readonly<Record<string, readonly string[]>>
  kinds: Readonly<Record<string, readonly string[]>>
}

const NONE: Purpose = { areas: [], roles: [], signals: [], isGuessed: undefined }

/** `landscape` with our decisions; an item without one is deliberately in no focus area. */
export function withDecisions(landscape: Landscape, decisions: Decisions): Landscape {
  return withPurposes(landscape, (item) => {
    const decided = Object.hasOwn(decisions.areas, item.id) ? decisions.areas[item.id] : undefined
    const signals = Object.hasOwn(decisions.signals, item.id) ? (decisions.signals[item.id] ?? []) : []
    const kinds = Object.hasOwn(decisions.kinds, item.id) ? decisions.kinds[item.id] : undefined
    if (!decided && signals.length === 0) return { ...NONE, kinds }
    const roles = new Set(Object.values(decided ?? {}).flat())
    return {
      areas: FOCUS_AREAS.filter((area) => decided?.[area] !== undefined),
      roles: FOCUS_AREAS.flatMap((area) => ROLES[area].filter((role) => roles.has(role))),
      signals: SIGNALS.filter((signal) => signals.includes(signal)),
      kinds,
      isGuessed: undefined,
    }
  })
}

/** `landscape`, which is the CNCF's, with purposes guessed by rules. */
export function withGuesses(landscape: Landscape): Landscape {
  return withPurposes(landscape, (item) => guessPurpose(item))
}

/** `landscape`, which is not the CNCF's, with purposes guessed by the rules that hold without any proven item. */
export function withCautiousGuesses(landscape: Landscape): Landscape {
  const scope = scopeOf(landscape, () => false)
  return withPurposes(landscape, (item) => guessPurpose(item, scope))
}

/** Share of a file's technology that must be proven for the file to count as the CNCF's. */
const CNCF_SHARE = 0.8
/** Share of a category's technology that must be proven or mention containers for the category to be about them. */
const CLOUD_NATIVE_SHARE = 0.25

/**
 * How much the rules may assume about `landscape`.
 * @param isProven whether an item is proved to be in the bundled landscape
 */
function scopeOf(landscape: Landscape, isProven: (item: Item) => boolean): RuleScope {
  const items = landscape.items.filter((item) => item.kind === 'technology')
  const proven = new Set(items.filter(isProven))
  if (items.length > 0 && proven.size >= CNCF_SHARE * items.length) return CNCF_SCOPE
  const cloudNative = new Set(
    [...groupBy(items, (item) => item.category)].flatMap(([category, entries]) => {
      const about = entries.filter((item) => proven.has(item) || mentionsContainers(item))
      return about.length >= CLOUD_NATIVE_SHARE * entries.length ? [category] : []
    }),
  )
  return { words: false, places: (category) => cloudNative.has(category) }
}

/** A predicate that tells whether an item shares an identity key with an item of `bundled`. */
function isProvenBy(bundled: Landscape): (item: Item) => boolean {
  const keys = new Set(bundled.items.flatMap(identityKeys))
  return (item) => identityKeys(item).some((key) => keys.has(key))
}

/**
 * `landscape` with the purposes and ranks of the same items in `bundled`, recognised by their identity even if they moved
 * or were renamed. Missing purposes are guessed, and guesses of the bundled landscape are guessed again: this file may
 * have a better description.
 */
export function withBundledPurposes(landscape: Landscape, bundled: Landscape): Landscape {
  const scope = scopeOf(landscape, isProvenBy(bundled))
  return withPurposes(landscape, (item) => {
    const same = resolveItem(bundled, { id: item.id, keys: identityKeys(item) })
    if (!same) return guessPurpose(item, scope)
    return { ...decidedOr(same, item, scope), knownAs: knowledgeIdOf(item, same), rank: same.rank, kinds: same.kinds }
  })
}

/**
 * `landscape`, which is not the CNCF's, with the purposes and logos of the same items in `bundled`. A name does not prove
 * anything here: an item that merely has the name of a bundled item is treated as a different one.
 */
export function withProvenPurposes(landscape: Landscape, bundled: Landscape): Landscape {
  const scope = scopeOf(landscape, isProvenBy(bundled))
  const items = landscape.items.map((item): Item => {
    const keys = identityKeys(item)
    const found = item.kind === 'technology' ? resolveItem(bundled, { id: item.id, keys }) : undefined
    const same = found && identityKeys(found).some((key) => keys.includes(key)) ? found : undefined
    return {
      ...item,
      ...(same ? decidedOr(same, item, scope) : guessPurpose(item, scope)),
      logo: same?.logo,
      kinds: same?.kinds,
      knownAs: same ? knowledgeIdOf(item, same) : NO_KNOWLEDGE,
    }
  })
  return { ...landscape, items }
}

/** No item has the empty id, so nothing is stored under it. */
const NO_KNOWLEDGE = ''

/** The decided purpose of `same`; a guessed one is guessed again from `item`, which may have a better description. */
function decidedOr(same: Item, item: Item, scope: RuleScope): Purpose {
  const { areas, roles, signals, isGuessed } = same.isGuessed ? guessPurpose(item, scope) : same
  return { areas, roles, signals, isGuessed }
}

/** The id of `item` in our knowledge; undefined if it is the same as the item's id. */
function knowledgeIdOf(item: Item, same: Item): string | undefined {
  return same.id === item.id ? undefined : same.id
}

function withPurposes(
  landscape: Landscape,
  purposeOf: (item: Item) => Purpose & Pick<Item, 'knownAs' | 'rank' | 'kinds'>,
): Landscape {
  return { ...landscape, items: landscape.items.map((item) => ({ ...item, ...purposeOf(item) })) }
}
