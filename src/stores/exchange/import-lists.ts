import { NOTE_LENGTH } from '../../lib/limits.ts'
import { DEFAULT_LIST } from '../bookmarks/bookmark-record.ts'
import { bookmarkKey, type BookmarkState } from '../bookmarks/merge.ts'
import { bookmarksIn, listsOf, rankOf } from '../bookmarks/selectors.ts'
import { joinNotes, listName, putNote } from '../bookmarks/list-edits.ts'
import { nextListTimestamp, putItems, type ItemFacts } from '../bookmarks/item-edits.ts'
import type { ImportedList, Problem } from './exchange-model.ts'

/** The effect of an import on a list. */
export type ListReport = { name: string; isNew: boolean; added: number; existing: number; notes: number }
export type ImportReport = { lists: ListReport[]; problems: Problem[] }

/**
 * Merges imported lists into the state: a list of the same name gets the missing bookmarks, any other is created. Nothing
 * is replaced: if both have a note, both are preserved.
 * @param resolve finds the current item of a bookmark by its keys; returns the same facts if none is listed.
 * @param newId an id for the list at an index in the file; the same at every call, so that a preview matches the import.
 */
export function importLists(
  state: BookmarkState,
  lists: readonly ImportedList[],
  resolve: (item: ItemFacts) => ItemFacts,
  newId: (index: number) => string,
  now: number,
): { state: BookmarkState; report: ImportReport } {
  const problems: Problem[] = []
  const plans = plansOf(state, lists, newId)
  const created = [...plans].filter(([, { isNew }]) => isNew)
  const newLists = new Map(state.lists)
  for (const [id, { name, index }] of created) {
    newLists.set(id, { id, name: listName(name), createdAt: now + index, at: now + index })
  }
  const bookmarks = new Map(state.bookmarks)
  let hasChanged = created.length > 0
  const reports = [...plans].map(([listId, { name, isNew, imported }]): ListReport => {
    const report = { name, isNew, added: 0, existing: 0, notes: 0 }
    const members = isNew ? [] : bookmarksIn(state, listId)
    const existing = new Set(members.map((entry) => entry.id))
    const facts = imported.map((entry) => ({ ...resolve(entry), note: entry.note }))
    for (const { id } of facts) {
      report[existing.has(id) ? 'existing' : 'added'] += 1
      existing.add(id)
    }
    const last = members.at(-1)
    const earliest = nextListTimestamp(now, state, listId)
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
    state: hasChanged ? { ...state, lists: newLists, bookmarks } : state,
    report: { lists: reports, problems },
  }
}

/** The bookmarks to import into a list, from all its occurrences in the file; `index` is the first occurrence. */
type Plan = { name: string; isNew: boolean; index: number; imported: ImportedList['bookmarks'] }

/** The plan of each list, by its id, in the order of the file. */
function plansOf(
  state: BookmarkState,
  lists: readonly ImportedList[],
  newId: (index: number) => string,
): ReadonlyMap<string, Plan> {
  const ids = new Map(
    listsOf(state)
      .toReversed()
      .map((list) => [listName(list.name).toLowerCase(), list.id]),
  )
  const plans = new Map<string, Plan>()
  for (const [index, { name, bookmarks }] of lists.entries()) {
    // Normalised as the created list will be, so that the next import finds it.
    const key = listName(name).toLowerCase()
    const existing = name === '' ? DEFAULT_LIST : ids.get(key)
    const id = existing ?? newId(index)
    if (existing === undefined) ids.set(key, id)
    const plan = plans.get(id) ?? { name, isNew: existing === undefined, index, imported: [] }
    plan.imported.push(...bookmarks)
    plans.set(id, plan)
  }
  return plans
}
