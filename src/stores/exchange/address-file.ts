import { isAddress } from '../../domain/landscape/item-address.ts'
import { LINKS_READ } from '../../lib/limits.ts'
import type { ReadFile } from './carried.ts'
import { addressesIn } from './find-addresses.ts'
import { foundItems, type FoundLink } from './found-items.ts'
import type { ItemOfAddress } from './item-of-address.ts'

/** What may stand before an address that has a line for itself. */
const MARKS = /^(?:[-*+•]|\d+[.)])\s+/

/**
 * Reads a text with addresses: one a line, with or without scheme, or anywhere within the text; so too what a desktop
 * saves of a page (`.url`, `.webloc`).
 */
export function readAddressFile(text: string, itemOf: ItemOfAddress): ReadFile {
  const links: FoundLink[] = []
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (links.length > LINKS_READ) break
    for (const address of addressesOf(line)) links.push({ list: '', address, title: '', line: index + 1 })
  }
  return foundItems(links, itemOf)
}

/** Whether a text has an address at all. */
export function hasAddress(text: string): boolean {
  return /https?:\/\//i.test(text) || text.split(/\r\n?|\n/, 200).some((line) => addressesOf(line).length > 0)
}

function addressesOf(line: string): string[] {
  // An address of the page that defines a format is not one that the user kept.
  if (/^\s*<(?:!DOCTYPE|\?xml|plist)/i.test(line)) return []
  const found = addressesIn(line)
  if (found.length > 0) return found
  const bare = line.trim().replace(MARKS, '')
  return bare.length < 2000 && !/\s/.test(bare) && isAddress(bare) ? [bare] : []
}
