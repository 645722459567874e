import { isAddress } from '../../domain/landscape/item-address.ts'
import { LINKS_READ } from '../../lib/limits.ts'
import type { ParsedFile } from './exchange-model.ts'
import { findAddresses } from './find-addresses.ts'
import { resolveLinks, type ImportedLink } from './resolve-links.ts'
import type { ItemOfAddress } from './item-of-address.ts'

/** List markers before an address on a separate line. */
const MARKS = /^(?:[-*+•]|\d+[.)])\s+/

/**
 * Parses a text with addresses: each on a separate line, with or without scheme, or anywhere within the text; also links
 * saved by a desktop (`.url`, `.webloc`).
 */
export function readAddressFile(text: string, itemOf: ItemOfAddress): ParsedFile {
  const links: ImportedLink[] = []
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (links.length > LINKS_READ) break
    for (const address of addressesOf(line)) links.push({ list: '', address, title: '', line: index + 1 })
  }
  return resolveLinks(links, itemOf)
}

/** Whether a text contains an address. */
export function hasAddress(text: string): boolean {
  return /https?:\/\//i.test(text) || text.split(/\r\n?|\n/, 200).some((line) => addressesOf(line).length > 0)
}

function addressesOf(line: string): string[] {
  // Addresses in document types and XML declarations are not bookmarks.
  if (/^\s*<(?:!DOCTYPE|\?xml|plist)/i.test(line)) return []
  const found = findAddresses(line)
  if (found.length > 0) return found
  const bare = line.trim().replace(MARKS, '')
  return bare.length < 2000 && !/\s/.test(bare) && isAddress(bare) ? [bare] : []
}
