import { groupBy } from '../../lib/arrays.ts'
import { kindsOf, latestOf, type ItemChange } from './compare-states.ts'
import { CHANGE_KINDS, type ChangeKind } from './kinds.ts'

/** Which changes to show. Without kinds, all of them. */
export type ChangeChoice = { kinds: readonly ChangeKind[]; members: boolean }

/** Changes under one heading: those of the person's bookmarks, or those whose weightiest fact is of one kind. */
export type ChangeGroup = { id: 'bookmarks' | ChangeKind; changes: ItemChange[] }

/** Changes that concern members and service partners only on request. */
function passing(changes: readonly ItemChange[], members: boolean): readonly ItemChange[] {
  return members ? changes : changes.filter((change) => latestOf(change).kind === 'technology')
}

/** How many changes there are of each kind; one that is of several counts for each. */
export function countKinds(changes: readonly ItemChange[], members: boolean): ReadonlyMap<ChangeKind, number> {
  const kinds = passing(changes, members).flatMap(kindsOf)
  return new Map([...groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length]))
}

/**
 * The chosen changes in groups: bookmarked items first, then by kind, the weightiest first. Each change stands once,
 * by the weightiest of its chosen kinds; within a group by name.
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
    const own = groups.get(id)
    return own ? [{ id, changes: own }] : []
  })
}
