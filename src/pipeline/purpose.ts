import { FOCUS_AREAS, ROLES, SIGNALS, type Item, type Landscape, type Purpose } from '../domain/landscape/landscape.ts'
import { AT_HOME, guessPurpose, speaksOfContainers, type Home } from '../domain/knowledge/purpose-rules.ts'
import { identityKeys } from '../domain/landscape/identity.ts'
import { groupBy } from '../lib/arrays.ts'
import { resolveItem } from '../domain/landscape/resolve.ts'

/** Our decisions by item id, as data/knowledge/areas.yml and signals.yml hold them. */
export type Decisions = {
  areas: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  signals: Readonly<Record<string, readonly string[]>>
}

const NONE: Purpose = { areas: [], roles: [], signals: [], isGuessed: undefined }

/** `landscape` with our decisions; an item without one is deliberately for none of the focus areas. */
export function withDecisions(landscape: Landscape, decisions: Decisions): Landscape {
  return withPurposes(landscape, (item) => {
    const decided = Object.hasOwn(decisions.areas, item.id) ? decisions.areas[item.id] : undefined
    const signals = Object.hasOwn(decisions.signals, item.id) ? (decisions.signals[item.id] ?? []) : []
    if (!decided && signals.length === 0) return NONE
    const roles = new Set(Object.values(decided ?? {}).flat())
    return {
      areas: FOCUS_AREAS.filter((area) => decided?.[area] !== undefined),
      roles: FOCUS_AREAS.flatMap((area) => ROLES[area].filter((role) => roles.has(role))),
      signals: SIGNALS.filter((signal) => signals.includes(signal)),
      isGuessed: undefined,
    }
  })
}

/** `landscape`, which is the CNCF's, with what rules make of each item. */
export function withGuesses(landscape: Landscape): Landscape {
  return withPurposes(landscape, (item) => guessPurpose(item))
}

/** `landscape`, which is another than the CNCF's, with what rules make of each item while nothing is known of any. */
export function withGuessesAlone(landscape: Landscape): Landscape {
  const home = homeOf(landscape, () => false)
  return withPurposes(landscape, (item) => guessPurpose(item, home))
}

/** Of the technology in a file, the share that is known where the file is the CNCF's own. */
const OWN_SHARE = 0.8
/** Of the technology in a category, the share that is known or speaks of containers where the category is about them. */
const NEAR_SHARE = 0.25

/** How much the rules may take for granted in `landscape`, of whose items `isKnown` says which are proved to be known. */
function homeOf(landscape: Landscape, isKnown: (item: Item) => boolean): Home {
  const items = landscape.items.filter((item) => item.kind === 'technology')
  const known = new Set(items.filter(isKnown))
  if (items.length > 0 && known.size >= OWN_SHARE * items.length) return AT_HOME
  const near = new Set(
    [...groupBy(items, (item) => item.category)].flatMap(([category, own]) => {
      const about = own.filter((item) => known.has(item) || speaksOfContainers(item))
      return about.length >= NEAR_SHARE * own.length ? [category] : []
    }),
  )
  return { words: false, places: (category) => near.has(category) }
}

/** Whether an item is proved to be one of `known`: it has a key in common with it. */
function provedBy(known: Landscape): (item: Item) => boolean {
  const keys = new Set(known.items.flatMap(identityKeys))
  return (item) => identityKeys(item).some((key) => keys.has(key))
}

/**
 * `landscape` with the purposes and ranks that `known` has for the same items, recognised by their identity even where they
 * moved or were renamed; what `known` does not have is guessed, and what it only guessed is guessed again: this file may
 * say more of it.
 */
export function withKnown(landscape: Landscape, known: Landscape): Landscape {
  const home = homeOf(landscape, provedBy(known))
  return withPurposes(landscape, (item) => {
    const same = resolveItem(known, { id: item.id, keys: identityKeys(item) })
    if (!same) return guessPurpose(item, home)
    return { ...decidedOr(same, item, home), knownAs: knownAs(item, same), rank: same.rank }
  })
}

/**
 * `landscape`, which is another than that of `known`, with what `known` has of the same items: their purposes and their
 * logos. A name alone proves nothing here, so an item that happens to be called like a known one is unknown.
 */
export function withKnownAlone(landscape: Landscape, known: Landscape): Landscape {
  const home = homeOf(landscape, provedBy(known))
  const items = landscape.items.map((item): Item => {
    const keys = identityKeys(item)
    const found = item.kind === 'technology' ? resolveItem(known, { id: item.id, keys }) : undefined
    const same = found && identityKeys(found).some((key) => keys.includes(key)) ? found : undefined
    return {
      ...item,
      ...(same ? decidedOr(same, item, home) : guessPurpose(item, home)),
      logo: same?.logo,
      knownAs: same ? knownAs(item, same) : UNKNOWN,
    }
  })
  return { ...landscape, items }
}

/** No id is empty: under this one knowledge has nothing. */
const UNKNOWN = ''

/** What is decided of `same`; what was only guessed of it is guessed again from `item`, whose file may say more. */
function decidedOr(same: Item, item: Item, home: Home): Purpose {
  const { areas, roles, signals, isGuessed } = same.isGuessed ? guessPurpose(item, home) : same
  return { areas, roles, signals, isGuessed }
}

/** The id under which knowledge has `item`, where that is another than its own. */
function knownAs(item: Item, same: Item): string | undefined {
  return same.id === item.id ? undefined : same.id
}

function withPurposes(
  landscape: Landscape,
  purposeOf: (item: Item) => Purpose & Pick<Item, 'knownAs' | 'rank'>,
): Landscape {
  return { ...landscape, items: landscape.items.map((item) => ({ ...item, ...purposeOf(item) })) }
}
