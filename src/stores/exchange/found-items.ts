import { BOOKMARK_RECORDS, LINKS_READ } from '../../lib/limits.ts'
import { cutTo, visible } from '../../lib/text.ts'
import { takeNote, type CarriedList, type Problem, type ReadFile } from './carried.ts'
import type { ItemOfAddress } from './item-of-address.ts'

/** An address that a file has: in which list, under which title, with what note. */
export type FoundLink = {
  list: string
  address: string
  title: string
  note?: string | undefined
  addedAt?: number | undefined
  line?: number | undefined
}

/** Characters of a title or an address in the list of what was not found. */
const SHOWN = 120

/**
 * The items that a file's addresses mean, in its lists, each once a list. What leads to no item is named: it is no
 * bookmark of ours, so none is made of it.
 */
export function foundItems(links: readonly FoundLink[], itemOf: ItemOfAddress): ReadFile {
  const problems: Problem[] = []
  const lists = new Map<string, CarriedList>()
  const seen = new Set<string>()
  let count = 0
  for (const { list, address, title, note = '', addedAt, line } of links.slice(0, LINKS_READ)) {
    const item = itemOf(address)
    if (!item) {
      problems.push({ kind: 'no-item', where: cutTo(visible(title || address), SHOWN), ...(line && { line }) })
      continue
    }
    const key = `${item.id}/${list}`
    if (seen.has(key) && note.trim() === '') continue
    seen.add(key)
    count += 1
    if (count > BOOKMARK_RECORDS) break
    const own = lists.get(list) ?? { name: list, bookmarks: [] }
    lists.set(list, own)
    own.bookmarks.push({ ...item, note: takeNote(note.trim(), item.name, problems), ...(addedAt && { addedAt }) })
  }
  if (count > BOOKMARK_RECORDS || links.length > LINKS_READ) problems.unshift({ kind: 'too-many', where: '' })
  return { landscape: undefined, lists: [...lists.values()], problems }
}
