import type { IsoDate } from '../../lib/dates.ts'
import type { ItemState } from './item-state.ts'
import type { Pair } from './match.ts'

/** One thing that is different about an item. Without `from` it was not there before, without `to` it is no longer. */
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

/** Each kind's own question; the order is that in which a change's facts are told, the weightiest first. */
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
    // A change of its own place is told as a move; here it is about where else it is listed.
    const added = others(after).filter((place) => !before.places.includes(place))
    const removed = others(before).filter((place) => !after.places.includes(place))
    return added.length + removed.length > 0 ? { added, removed } : undefined
  },
}

const FACT_KINDS = Object.keys(FACTS) as FactKind[]

/** What is different about an item, the weightiest first; nothing where it is the same. */
export function factsOf({ before, after }: Pair): ChangeFact[] {
  return FACT_KINDS.flatMap((kind) => {
    const fact = FACTS[kind](before, after)
    // The table ties each kind to its own fields; TypeScript cannot follow that through a variable.
    return fact ? [{ kind, ...fact } as ChangeFact] : []
  })
}

function others({ places }: ItemState): readonly string[] {
  return places.slice(1)
}
