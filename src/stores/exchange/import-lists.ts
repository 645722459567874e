import { NOTE_LENGTH } from '../../lib/limits.ts'
import { DEFAULT_LIST } from '../bookmark-record.ts'
import { bookmarkKey, type KeptLists } from '../kept-lists.ts'
import { bookmarksIn, listsOf } from '../kept-views.ts'
import { joinedNote, withList, withNote } from '../list-edits.ts'
import { keepItems, type ItemFacts } from '../membership.ts'
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
  kept: KeptLists,
  lists: readonly CarriedList[],
  resolve: (item: ItemFacts) => ItemFacts,
  newId: (index: number) => string,
  now: number,
): { kept: KeptLists; report: ImportReport } {
  const reports = new Map<string, ListReport>()
  const problems: Problem[] = []
  let next = kept
  for (const [index, { name, bookmarks }] of lists.entries()) {
    const own = listNamed(next, name)
    const listId = own ?? newId(index)
    if (!own) next = withList(next, listId, name, [], now + index)
    const report = reports.get(listId) ?? { name, isNew: !own, added: 0, known: 0, notes: 0 }
    reports.set(listId, report)
    const known = new Set(bookmarksIn(next, listId).map((one) => one.id))
    const facts = bookmarks.map((one) => ({ ...pick(resolve(one)), note: one.note }))
    for (const { id } of facts) {
      report[known.has(id) ? 'known' : 'added'] += 1
      known.add(id)
    }
    next = keepItems(next, listId, facts.map(pick), now)
    for (const { id, name: item, note } of facts) {
      const before = next.bookmarks.get(bookmarkKey({ list: listId, id }))?.note ?? ''
      const joined = note.trim() === '' ? before : joinedNote('', note, before)
      if (joined === before) continue
      if (joined.length > NOTE_LENGTH) problems.push({ kind: 'note-joined-cut', where: item })
      next = withNote(next, listId, id, joined, now)
      report.notes += 1
    }
  }
  return { kept: next, report: { lists: [...reports.values()], problems } }
}

function listNamed(kept: KeptLists, name: string): string | undefined {
  if (name === '') return DEFAULT_LIST
  const folded = name.trim().toLowerCase()
  return listsOf(kept).find((list) => list.name.toLowerCase() === folded)?.id
}

function pick({ id, name, keys }: ItemFacts): ItemFacts {
  return { id, name, keys: [...keys] }
}
