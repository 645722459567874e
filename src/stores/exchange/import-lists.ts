import { NOTE_LENGTH } from '../../lib/limits.ts'
import { DEFAULT_LIST } from '../bookmarks/bookmark-record.ts'
import { bookmarkKey, type BookmarkState } from '../bookmarks/merge.ts'
import { bookmarksIn, listsOf, rankOf } from '../bookmarks/selectors.ts'
import { joinNotes, listName, putNote } from '../bookmarks/list-edits.ts'
import { nextListTimestamp, putItems, type ItemFacts } from '../bookmarks/item-edits.ts'
import type { CarriedList, Problem } from './carried.ts'

/** What an import does, or would do, to one list. */
export type ListReport = { name: string; isNew: boolean; added: number; known: number; notes: number }
export type ImportReport = { lists: ListReport[]; problems: Problem[] }

/**
 * Brings lists in beside what is there: a list of the same name gets what it lacks, any other is made. Nothing is
 * replaced: where both have a note, both stay.
 * @param resolve the item that a bookmark means today, by whatever keys it has; itself where none is listed.
 * @param newId an id for the list at that place in the file; the same at every call, so that a preview does what is done.
 */
export function importLists(
  kept: BookmarkState,
  lists: readonly CarriedList[],
  resolve: (item: ItemFacts) => ItemFacts,
  newId: (index: number) => string,
  now: number,
): { kept: BookmarkState; report: ImportReport } {
  const problems: Problem[] = []
  const plans = plansOf(kept, lists, newId)
  const made = [...plans].filter(([, { isNew }]) => isNew)
  const newLists = new Map(kept.lists)
  for (const [id, { name, index }] of made) {
    newLists.set(id, { id, name: listName(name), createdAt: now + index, at: now + index })
  }
  const bookmarks = new Map(kept.bookmarks)
  let hasChanged = made.length > 0
  const reports = [...plans].map(([listId, { name, isNew, carried }]): ListReport => {
    const report = { name, isNew, added: 0, known: 0, notes: 0 }
    const own = isNew ? [] : bookmarksIn(kept, listId)
    const known = new Set(own.map((one) => one.id))
    const facts = carried.map((one) => ({ ...resolve(one), note: one.note }))
    for (const { id } of facts) {
      report[known.has(id) ? 'known' : 'added'] += 1
      known.add(id)
    }
    const last = own.at(-1)
    const earliest = nextListTimestamp(now, kept, listId)
    const start = last ? Math.max(now, rankOf(last) + 1) : now
    if (putItems(bookmarks, listId, facts, { now, start, earliest })) hasChanged = true
    for (const { id, name: item, note } of facts) {
      const before = bookmarks.get(bookmarkKey({ list: listId, id }))?.note ?? ''
      const joined = note.trim() === '' ? before : joinNotes('', note, before)
      if (joined === before) continue
      if (joined.length > NOTE_LENGTH) problems.push({ kind: 'note-joined-cut', where: item })
      if (putNote(bookmarks, listId, id, joined, earliest)) hasChanged = true
      report.notes += 1
    }
    return report
  })
  return {
    kept: hasChanged ? { ...kept, lists: newLists, bookmarks } : kept,
    report: { lists: reports, problems },
  }
}

/** What comes to one list, from wherever in the file; `index` is where it is named first. */
type Plan = { name: string; isNew: boolean; index: number; carried: CarriedList['bookmarks'] }

/** What comes to each list, by its id, in the order of the file. */
function plansOf(
  kept: BookmarkState,
  lists: readonly CarriedList[],
  newId: (index: number) => string,
): ReadonlyMap<string, Plan> {
  const ids = new Map(
    listsOf(kept)
      .toReversed()
      .map((list) => [listName(list.name).toLowerCase(), list.id]),
  )
  const plans = new Map<string, Plan>()
  for (const [index, { name, bookmarks }] of lists.entries()) {
    // As it would be named here: what was made of a name is found by it again.
    const key = listName(name).toLowerCase()
    const own = name === '' ? DEFAULT_LIST : ids.get(key)
    const id = own ?? newId(index)
    if (own === undefined) ids.set(key, id)
    const plan = plans.get(id) ?? { name, isNew: own === undefined, index, carried: [] }
    plan.carried.push(...bookmarks)
    plans.set(id, plan)
  }
  return plans
}
