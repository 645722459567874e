import { LINKS_READ, LIST_NAME_LENGTH } from '../../lib/limits.ts'
import { cleanName } from '../bookmarks/bookmark-record.ts'
import type { ReadFile } from './carried.ts'
import { foundItems, type FoundLink } from './found-items.ts'
import { tagsOf, type Tag } from './html-tags.ts'
import type { ItemOfAddress } from './item-of-address.ts'

/** Whether a text is the bookmarks of a browser, or another page of links. */
export function isHtml(text: string): boolean {
  return /^\uFEFF?\s*<(?:!DOCTYPE\s+(?:NETSCAPE|html)|html|dl|!--|meta|title|h1)\b/i.test(text.slice(0, 2000))
}

/** The pictures of the pages: most of such a file, and none of its bookmarks. */
export function withoutPictures(text: string): string {
  return text.replace(/\sICON="[^"]*"/gi, '')
}

/**
 * Reads the bookmarks that a browser has exported (Netscape's format, as Chrome, Edge, Firefox and Safari write it), in
 * one pass over the text: nothing is rendered, run or fetched. A folder is a list, whatever folder it lies in; what lies
 * in none, or in the browser's own (its bar, the unsorted), goes to the list that everybody has.
 */
export function readHtmlFile(text: string, itemOf: ItemOfAddress): ReadFile {
  const links: FoundLink[] = []
  const folders: string[] = []
  let link: FoundLink | undefined
  let heading: { name: string; isOwn: boolean } | undefined
  // What the text between two tags belongs to.
  let sink: 'title' | 'heading' | 'note' | undefined
  const opened: Record<string, (tag: Tag) => void> = {
    a: ({ attributes }) => {
      const address = attributes.get('href') ?? ''
      link = { list: folders.at(-1) ?? '', address, title: '', addedAt: timeOf(attributes.get('add_date')) }
      if (address !== '') links.push(link)
      sink = 'title'
    },
    h3: ({ attributes }) => {
      const isOwn = attributes.has('personal_toolbar_folder') || attributes.has('unfiled_bookmarks_folder')
      heading = { name: '', isOwn }
      link = undefined
      sink = 'heading'
    },
    dl: () => {
      folders.push(heading && !heading.isOwn ? cleanName(heading.name, LIST_NAME_LENGTH) : '')
      heading = undefined
      sink = undefined
    },
    // A description belongs to the link before it; one of a folder is passed over.
    dd: () => {
      sink = link ? 'note' : undefined
    },
    br: () => {
      if (sink === 'note' && link) link.note = `${link.note ?? ''}\n`
    },
  }
  const ends = new Set(['dt', 'hr', 'h1', 'title', '/a', '/h3', '/dl'])
  for (const part of tagsOf(text)) {
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
  for (const one of links) one.title = one.title.replace(/\s+/g, ' ').trim()
  return foundItems(links, itemOf)
}

/** The time that a browser wrote, in milliseconds since 1970: of theirs, some count seconds, others millionths. */
function timeOf(text: string | undefined): number | undefined {
  const time = Number(text)
  if (!(time > 0) || time > 10 ** 17) return undefined
  return Math.round(time < 10 ** 11 ? time * 1000 : time > 10 ** 14 ? time / 1000 : time)
}
