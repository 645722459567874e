import { FOCUS_AREAS, ROLES, SIGNALS, type Item, type Landscape, type Purpose } from '../domain/landscape.ts'
import { guessPurpose } from '../domain/purpose-rules.ts'
import { identityKeys } from '../domain/identity.ts'
import { resolveItem } from '../domain/resolve.ts'

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

/** `landscape` with what rules make of each item. */
export function withGuesses(landscape: Landscape): Landscape {
  return withPurposes(landscape, guessPurpose)
}

/**
 * `landscape` with the purposes that `known` has for the same items, recognised by their identity even where they
 * moved or were renamed; what `known` does not have is guessed, and what it only guessed is guessed again: this file may
 * say more of it.
 */
export function withKnown(landscape: Landscape, known: Landscape): Landscape {
  return withPurposes(landscape, (item) => {
    const same = resolveItem(known, { id: item.id, keys: identityKeys(item) })
    if (!same) return guessPurpose(item)
    return { ...decidedOr(same, item), knownAs: knownAs(item, same) }
  })
}

/**
 * `landscape`, which is another than that of `known`, with what `known` has of the same items: their purposes and their
 * logos. A name alone proves nothing here, so an item that happens to be called like a known one is unknown.
 */
export function withKnownAlone(landscape: Landscape, known: Landscape): Landscape {
  const items = landscape.items.map((item): Item => {
    const keys = identityKeys(item)
    const found = item.kind === 'technology' ? resolveItem(known, { id: item.id, keys }) : undefined
    const same = found && identityKeys(found).some((key) => keys.includes(key)) ? found : undefined
    return {
      ...item,
      ...(same ? decidedOr(same, item) : guessPurpose(item)),
      logo: same?.logo,
      knownAs: same ? knownAs(item, same) : UNKNOWN,
    }
  })
  return { ...landscape, items }
}

/** No id is empty: under this one knowledge has nothing. */
const UNKNOWN = ''

/** What is decided of `same`; what was only guessed of it is guessed again from `item`, whose file may say more. */
function decidedOr(same: Item, item: Item): Purpose {
  const { areas, roles, signals, isGuessed } = same.isGuessed ? guessPurpose(item) : same
  return { areas, roles, signals, isGuessed }
}

/** The id under which knowledge has `item`, where that is another than its own. */
function knownAs(item: Item, same: Item): string | undefined {
  return same.id === item.id ? undefined : same.id
}

function withPurposes(landscape: Landscape, purposeOf: (item: Item) => Purpose & Pick<Item, 'knownAs'>): Landscape {
  return { ...landscape, items: landscape.items.map((item) => ({ ...item, ...purposeOf(item) })) }
}
