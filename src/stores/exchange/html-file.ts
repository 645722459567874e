import { LINKS_READ, LIST_NAME_LENGTH } from '../../lib/limits.ts'
import { cleanName } from '../bookmarks/bookmark-record.ts'
import type { ParsedFile } from './exchange-model.ts'
import { resolveLinks, type ImportedLink } from './resolve-links.ts'
import { tokenizeHtml, type Tag } from './html-tags.ts'
import type { ItemOfAddress } from './item-of-address.ts'

/** Whether a text is a browser's export of bookmarks, or another HTML page. */
export function isHtml(text: string): boolean {
  return /^\uFEFF?\s*<(?:!DOCTYPE\s+(?:NETSCAPE|html)|html|dl|!--|meta|title|h1)\b/i.test(text.slice(0, 2000))
}

/** Removes embedded icons, which make up most of such a file. */
export function stripIcons(text: string): string {
  return text.replace(/\sICON="[^"]*"/gi, '')
}

/**
 * Parses bookmarks exported by a browser (Netscape's format, as Chrome, Edge, Firefox and Safari write it), in one pass
 * over the text: nothing is rendered, run or fetched. Each folder, nested or not, becomes a list; bookmarks without a
 * folder, or in one of the browser's (its bar, the unsorted), go to the default list.
 */
export function readHtmlFile(text: string, itemOf: ItemOfAddress): ParsedFile {
  const links: ImportedLink[] = []
  const folders: string[] = []
  let link: ImportedLink | undefined
  let heading: { name: string; isBrowserFolder: boolean } | undefined
  // The target of the text between two tags.
  let sink: 'title' | 'heading' | 'note' | undefined
  const opened: Record<string, (tag: Tag) => void> = {
    a: ({ attributes }) => {
      const address = attributes.get('href') ?? ''
      link = { list: folders.at(-1) ?? '', address, title: '', addedAt: timeOf(attributes.get('add_date')) }
      if (address !== '') links.push(link)
      sink = 'title'
    },
    h3: ({ attributes }) => {
      const isBrowserFolder = attributes.has('personal_toolbar_folder') || attributes.has('unfiled_bookmarks_folder')
      heading = { name: '', isBrowserFolder }
      link = undefined
      sink = 'heading'
    },
    dl: () => {
      folders.push(heading && !heading.isBrowserFolder ? cleanName(heading.name, LIST_NAME_LENGTH) : '')
      heading = undefined
      sink = undefined
    },
    // A description belongs to the link before it; descriptions of folders are ignored.
    dd: () => {
      sink = link ? 'note' : undefined
    },
    br: () => {
      if (sink === 'note' && link) link.note = `${link.note ?? ''}\n`
    },
  }
  const ends = new Set(['dt', 'hr', 'h1', 'title', '/a', '/h3', '/dl'])
  for (const part of tokenizeHtml(text)) {
    if (links.length > LINKS_READ) break
    if (typeof part === 'string') {
      if (sink === 'title' && link) link.title += part
      else if (sink === 'note' && link) link.note = (link.note ?? '') + part
      else if (sink === 'heading' && heading) heading.name += part
      continue
    }
    opened[part.name]?.(part)
    if (part.name === '/dl') {
      folders.pop()
      link = undefined
    }
    if (ends.has(part.name)) sink = undefined
  }
  for (const entry of links) entry.title = entry.title.replace(/\s+/g, ' ').trim()
  return resolveLinks(links, itemOf)
}

/** Converts a browser's time to milliseconds since 1970: some write seconds, others microseconds. */
function timeOf(text: string | undefined): number | undefined {
  const time = Number(text)
  if (!(time > 0) || time > 10 ** 17) return undefined
  return Math.round(time < 10 ** 11 ? time * 1000 : time > 10 ** 14 ? time / 1000 : time)
}
