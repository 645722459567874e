import { factsOf, type ChangeFact } from './facts.ts'
import type { ItemState } from './item-state.ts'
import type { ChangeClass, ChangeKind } from './kinds.ts'
import { matchStates } from './match.ts'

/** The change of an item between two landscapes. */
export type ItemChange =
  | { class: 'new'; after: ItemState; before?: undefined; facts: readonly [] }
  | { class: 'gone'; before: ItemState; after?: undefined; facts: readonly [] }
  | { class: 'changed' | 'moved' | 'renamed'; before: ItemState; after: ItemState; facts: readonly ChangeFact[] }

/** The differences between two landscapes, and the number of items in each class. */
export type Comparison = { changes: ItemChange[]; counts: Record<ChangeClass, number> }

/**
 * Compares two landscapes. Every item of either side is classified once: `before.length` is the sum of all classes
 * except `new`, `after.length` of all except `gone`. A renamed item counts as renamed even if it moved as well; its facts
 * list both. Properties outside `ItemState` (descriptions, links) are ignored.
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

/** The kinds of a change. */
export function kindsOf(change: ItemChange): ChangeKind[] {
  if (change.class === 'new' || change.class === 'gone') return [change.class]
  return change.facts.map(({ kind }) => kind)
}

/** The current state of a changed item, or the last one if it is gone. */
export function latestOf(change: ItemChange): ItemState {
  return change.after ?? change.before
}
