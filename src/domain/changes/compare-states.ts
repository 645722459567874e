import { factsOf, type ChangeFact } from './facts.ts'
import type { ItemState } from './item-state.ts'
import type { ChangeClass, ChangeKind } from './kinds.ts'
import { matchStates } from './match.ts'

/** What became of an item between two landscapes. */
export type ItemChange =
  | { class: 'new'; after: ItemState; before?: undefined; facts: readonly [] }
  | { class: 'gone'; before: ItemState; after?: undefined; facts: readonly [] }
  | { class: 'changed' | 'moved' | 'renamed'; before: ItemState; after: ItemState; facts: readonly ChangeFact[] }

/** Two landscapes compared: everything that is not the same, and how many items of either side are what. */
export type Comparison = { changes: ItemChange[]; counts: Record<ChangeClass, number> }

/**
 * Compares two landscapes. Every item of either side is classified once: `before.length` is the sum of all classes
 * but `new`, `after.length` that of all but `gone`. An item that is renamed counts as that even if it moved as well;
 * its facts tell everything. What is not in an `ItemState` (descriptions, links) is not looked at.
 */
export function compareStates(before: readonly ItemState[], after: readonly ItemState[]): Comparison {
  const { pairs, gone, added } = matchStates(before, after)
  const changes = [
    ...pairs.flatMap((pair): ItemChange[] => {
      const facts = factsOf(pair)
      return facts.length > 0 ? [{ ...pair, class: classOf(facts), facts }] : []
    }),
    ...added.map((state): ItemChange => ({ class: 'new', after: state, facts: [] })),
    ...gone.map((state): ItemChange => ({ class: 'gone', before: state, facts: [] })),
  ]
  const counts: Comparison['counts'] = {
    same: pairs.length,
    changed: 0,
    moved: 0,
    renamed: 0,
    new: added.length,
    gone: gone.length,
  }
  for (const change of changes) {
    if (!change.before || !change.after) continue
    counts[change.class] += 1
    counts.same -= 1
  }
  return { changes, counts }
}

function classOf(facts: readonly ChangeFact[]): 'changed' | 'moved' | 'renamed' {
  const kinds = new Set(facts.map(({ kind }) => kind))
  return kinds.has('renamed') ? 'renamed' : kinds.has('moved') ? 'moved' : 'changed'
}

/** Every kind that a change is of. */
export function kindsOf(change: ItemChange): ChangeKind[] {
  if (change.class === 'new' || change.class === 'gone') return [change.class]
  return change.facts.map(({ kind }) => kind)
}

/** The item of a change as it is now, or as it was last. */
export function latestOf(change: ItemChange): ItemState {
  return change.after ?? change.before
}
