import { groupBy } from '../../lib/arrays.ts'
import { kindsOf, latestOf, type ItemChange } from './compare-states.ts'
import { CHANGE_KINDS, type ChangeKind } from './kinds.ts'

/** The chosen changes; all kinds if `kinds` is empty. */
export type ChangeChoice = { kinds: readonly ChangeKind[]; members: boolean }

/** Changes under one heading: those of bookmarked items, or those whose most important fact is of one kind. */
export type ChangeGroup = { id: 'bookmarks' | ChangeKind; changes: ItemChange[] }

/** `changes` without those of members and service partners, unless `members`. */
function passing(changes: readonly ItemChange[], members: boolean): readonly ItemChange[] {
  return members ? changes : changes.filter((change) => latestOf(change).kind === 'technology')
}

/** Counts the changes by kind; a change of several kinds counts for each. */
export function countKinds(changes: readonly ItemChange[], members: boolean): ReadonlyMap<ChangeKind, number> {
  const kinds = passing(changes, members).flatMap(kindsOf)
  return new Map([...groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length]))
}

/**
 * Groups the chosen changes: bookmarked items first, then by kind, the most important first. Each change is listed once,
 * by the most important of its chosen kinds; within a group by name.
 */
export function groupChanges(
  changes: readonly ItemChange[],
  { kinds, members }: ChangeChoice,
  isBookmarked: (change: ItemChange) => boolean,
): ChangeGroup[] {
  const isChosen = (kind: ChangeKind) => kinds.length === 0 || kinds.includes(kind)
  const ranked = passing(changes, members)
    .filter((change) => kindsOf(change).some(isChosen))
    .toSorted((a, b) => (latestOf(a).name.toLowerCase() < latestOf(b).name.toLowerCase() ? -1 : 1))
  const groups = groupBy(ranked, (change): ChangeGroup['id'] =>
    isBookmarked(change) ? 'bookmarks' : (kindsOf(change).find(isChosen) ?? 'new'),
  )
  return (['bookmarks', ...CHANGE_KINDS] as const).flatMap((id) => {
    const group = groups.get(id)
    return group ? [{ id, changes: group }] : []
  })
}
