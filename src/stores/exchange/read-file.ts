import { BOOKMARK_FILE, BOOKMARK_LISTS } from '../../lib/limits.ts'
import { hasAddress, readAddressFile } from './address-file.ts'
import type { Problem, ParsedFile } from './exchange-model.ts'
import { isCsvFile, readCsvFile } from './csv-file.ts'
import { isHtml, readHtmlFile, stripIcons } from './html-file.ts'
import type { ItemOfAddress } from './item-of-address.ts'
import { readJsonFile } from './json-file.ts'
import { readMarkdownFile } from './markdown-file.ts'

type Reader = (text: string, itemOf: ItemOfAddress) => ParsedFile

/**
 * Parses a file of bookmarks; its format is detected by name, otherwise by content. Never throws.
 * @param name empty for pasted text
 * @param itemOf finds the item of an address, for files of browsers, which contain only addresses
 */
export function readBookmarkFile(name: string, input: string, itemOf: ItemOfAddress = () => undefined): ParsedFile {
  const failed = (kind: Problem['kind']): ParsedFile => ({
    landscape: undefined,
    lists: [],
    problems: [{ kind, where: '' }],
  })
  const text = input.length > BOOKMARK_FILE && isHtml(input) ? stripIcons(input) : input
  if (text.length > BOOKMARK_FILE) return failed('too-large')
  const read = withinLimit(readerOf(name, text)(text, itemOf))
  const isEmpty = read.lists.every((list) => list.bookmarks.length === 0)
  return isEmpty && read.problems.length === 0 ? failed('nothing-found') : read
}

/** Drops the lists past the limit, as each is displayed and stored separately. */
function withinLimit(read: ParsedFile): ParsedFile {
  if (read.lists.length <= BOOKMARK_LISTS) return read
  return {
    ...read,
    lists: read.lists.slice(0, BOOKMARK_LISTS),
    problems: [...read.problems, { kind: 'too-many-lists', where: '' }],
  }
}

function readerOf(name: string, text: string): Reader {
  if (/\.json$/i.test(name)) return readJsonFile
  if (/\.(csv|tsv)$/i.test(name)) return readCsvFile
  if (/\.(md|markdown)$/i.test(name)) return readMarkdownFile
  if (/\.(url|webloc)$/i.test(name)) return readAddressFile
  if (/\.html?$/i.test(name) || isHtml(text)) return readHtmlFile
  if (/^\uFEFF?\s*[{[]/.test(text))
    return /^\uFEFF?\s*\[InternetShortcut\]/i.test(text) ? readAddressFile : readJsonFile
  if (isCsvFile(text)) return readCsvFile
  const isMarkdown = /(?:^|[\r\n])[^\S\r\n]*(#|[-*+]\s)/.test(text)
  // Bullets with bare addresses are a list of addresses.
  if (hasAddress(text) && !(isMarkdown && text.includes(']('))) return readAddressFile
  return isMarkdown ? readMarkdownFile : readCsvFile
}

/**
 * Decodes a file of any program: UTF-8; UTF-16, as Excel saves "Unicode text"; otherwise Windows-1252, as Excel saves a
 * plain CSV in Western Europe. Never throws.
 */
export function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
