import { BOOKMARK_FILE, BOOKMARK_LISTS } from '../../lib/limits.ts'
import type { Problem, ReadFile } from './carried.ts'
import { readCsvFile } from './csv-file.ts'
import { readJsonFile } from './json-file.ts'
import { readMarkdownFile } from './markdown-file.ts'

/** Reads a file of bookmarks, whichever of the three forms it has: by its name, otherwise by how it begins. Never throws. */
export function readBookmarkFile(name: string, text: string): ReadFile {
  const failed = (kind: Problem['kind']): ReadFile => ({
    landscape: undefined,
    lists: [],
    problems: [{ kind, where: '' }],
  })
  if (text.length > BOOKMARK_FILE) return failed('too-large')
  const read = withinLimit(readerOf(name, text)(text))
  const isEmpty = read.lists.every((list) => list.bookmarks.length === 0)
  return isEmpty && read.problems.length === 0 ? failed('nothing-found') : read
}

/** Each list of what was read is shown and written by itself: past so many the rest is left out. */
function withinLimit(read: ReadFile): ReadFile {
  if (read.lists.length <= BOOKMARK_LISTS) return read
  return {
    ...read,
    lists: read.lists.slice(0, BOOKMARK_LISTS),
    problems: [...read.problems, { kind: 'too-many-lists', where: '' }],
  }
}

function readerOf(name: string, text: string): (text: string) => ReadFile {
  if (/\.json$/i.test(name)) return readJsonFile
  if (/\.(csv|tsv)$/i.test(name)) return readCsvFile
  if (/\.(md|markdown)$/i.test(name)) return readMarkdownFile
  if (/^\uFEFF?\s*[{[]/.test(text)) return readJsonFile
  return /(?:^|[\r\n])[^\S\r\n]*(#|[-*+]\s)/.test(text) ? readMarkdownFile : readCsvFile
}
