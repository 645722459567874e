import { BOOKMARK_RECORDS, LINKS_READ } from '../../lib/limits.ts'
import { cutTo, visible } from '../../lib/text.ts'
import { truncateNote, type ImportedList, type Problem, type ParsedFile } from './exchange-model.ts'
import type { ItemOfAddress } from './item-of-address.ts'

/** An address in a file, with its list, title and note. */
export type ImportedLink = {
  list: string
  address: string
  title: string
  note?: string | undefined
  addedAt?: number | undefined
  line?: number | undefined
}

/** Longest title or address in a reported problem, in characters. */
const PROBLEM_TEXT_LENGTH = 120

/**
 * Resolves the addresses of a file to items, in its lists, without duplicates within a list. An address without an item is
 * reported as a problem, and no bookmark is created for it.
 */
export function resolveLinks(links: readonly ImportedLink[], itemOf: ItemOfAddress): ParsedFile {
  const problems: Problem[] = []
  const lists = new Map<string, ImportedList>()
  const seen = new Set<string>()
  let count = 0
  for (const { list, address, title, note = '', addedAt, line } of links.slice(0, LINKS_READ)) {
    const item = itemOf(address)
    if (!item) {
      problems.push({
        kind: 'no-item',
        where: cutTo(visible(title || address), PROBLEM_TEXT_LENGTH),
        ...(line && { line }),
      })
      continue
    }
    const key = `${item.id}/${list}`
    if (seen.has(key) && note.trim() === '') continue
    seen.add(key)
    count += 1
    if (count > BOOKMARK_RECORDS) break
    const entry = lists.get(list) ?? { name: list, bookmarks: [] }
    lists.set(list, entry)
    entry.bookmarks.push({ ...item, note: truncateNote(note.trim(), item.name, problems), ...(addedAt && { addedAt }) })
  }
  if (count > BOOKMARK_RECORDS || links.length > LINKS_READ) problems.unshift({ kind: 'too-many', where: '' })
  return { landscape: undefined, lists: [...lists.values()], problems }
}
