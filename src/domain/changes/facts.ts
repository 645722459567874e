import type { IsoDate } from '../../lib/dates.ts'
import type { ItemState } from './item-state.ts'
import type { Pair } from './match.ts'

/** A difference of an item. `from` is absent for an added value, `to` for a removed one. */
export type ChangeFact =
  | { kind: 'archived'; from?: string | undefined }
  | { kind: 'maturity'; from?: string | undefined; to?: string | undefined }
  | { kind: 'renamed'; from: string; to: string }
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'audit'; added: number }
  | { kind: 'repository'; from?: string | undefined; to?: string | undefined }
  | { kind: 'homepage'; from?: string | undefined; to?: string | undefined }
  | { kind: 'accepted'; from?: IsoDate | undefined; to?: IsoDate | undefined }
  | { kind: 'places'; added: readonly string[]; removed: readonly string[] }

type FactKind = ChangeFact['kind']

/** How to detect each kind of difference, in the order of display, the most important first. */
const FACTS: {
  [K in FactKind]: (before: ItemState, after: ItemState) => Omit<Extract<ChangeFact, { kind: K }>, 'kind'> | undefined
} = {
  archived: ({ maturity: from }, { maturity: to }) => (to === 'archived' && from !== to ? { from } : undefined),
  maturity: ({ maturity: from }, { maturity: to }) => (to !== 'archived' && from !== to ? { from, to } : undefined),
  renamed: ({ name: from }, { name: to }) => (from === to ? undefined : { from, to }),
  moved: ({ places: [from = ''] }, { places: [to = ''] }) => (from === to ? undefined : { from, to }),
  audit: (before, after) => (after.audits > before.audits ? { added: after.audits - before.audits } : undefined),
  repository: ({ repositories: [from] }, { repositories: [to] }) => (from === to ? undefined : { from, to }),
  homepage: (before, after) =>
    before.homepage === after.homepage
      ? undefined
      : { from: before.homepage || undefined, to: after.homepage || undefined },
  accepted: ({ acceptedAt: from }, { acceptedAt: to }) => (from === to ? undefined : { from, to }),
  places: (before, after) => {
    // A change of the main place is a move; this is about the additional places.
    const added = others(after).filter((place) => !before.places.includes(place))
    const removed = others(before).filter((place) => !after.places.includes(place))
    return added.length + removed.length > 0 ? { added, removed } : undefined
  },
}

const FACT_KINDS = Object.keys(FACTS) as FactKind[]

/** The differences of an item, the most important first; empty if it is unchanged. */
export function factsOf({ before, after }: Pair): ChangeFact[] {
  return FACT_KINDS.flatMap((kind) => {
    const fact = FACTS[kind](before, after)
    // Safe: the table ties each kind to its fields, which TypeScript cannot follow through a variable.
    return fact ? [{ kind, ...fact } as ChangeFact] : []
  })
}

function others({ places }: ItemState): readonly string[] {
  return places.slice(1)
}
