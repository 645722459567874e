import { BOOKMARK_RECORDS, BOOKMARK_TEXT, NOTE_LENGTH } from '../../lib/limits.ts'
import { cutTo, slugify } from '../../lib/text.ts'
import { httpUrl } from '../../lib/url.ts'
import { cleanName, readBookmark } from '../bookmarks/bookmark-record.ts'
import { ABOUT_FIELDS, takeNote, type LeavingList, type LeavingRow, type Problem, type ReadFile } from './carried.ts'
import { addressesIn } from './find-addresses.ts'
import type { ItemOfAddress } from './item-of-address.ts'
import { keysOfLinks } from './link-keys.ts'
import { linkify } from '../../lib/linkify.ts'

/**
 * Lists as Markdown: a heading each, a bullet a bookmark with its links and maturity, its note quoted below.
 * `title` stands for the name of the list that everybody has.
 */
export function writeMarkdownFile(lists: readonly LeavingList[], title: string): string {
  return lists
    .map(({ name, rows }) => [`## ${escaped(name || title)}`, '', ...rows.flatMap(linesOf), ''].join('\n'))
    .join('\n')
}

function linesOf(row: LeavingRow): string[] {
  const [first, second] = [row.homepage, row.repository].filter((url) => url !== '')
  const name = escaped(row.name)
  const repository = second && second !== first ? ` ([repository](<${second}>))` : ''
  const maturity = row.maturity && ` · ${escaped(row.maturity)}`
  const note = row.note === '' ? [] : row.note.split('\n').map((line) => `  > ${escaped(line)}`.trimEnd())
  const about = ABOUT_FIELDS.flatMap((field) => row.about?.[field] ?? []).map(
    (text) => `  ${escaped(cutTo(text.replace(/\s+/g, ' ').trim(), NOTE_LENGTH))}  `,
  )
  return [
    `- ${first ? `[${name}](<${first}>)` : name}${repository}${maturity}${about.length > 0 ? '  ' : ''}`,
    ...about,
    ...note,
  ]
}

const HEADING = /^ {0,3}#{1,6}[ \t]+([^]*)$/
const BULLET = /^ {0,3}[-*+][ \t]+(?:\[[ xX]\][ \t]+)?([^]*)$/
const NOTE = /^[ \t]*>[ \t]?([^]*)$/
// No bracket opens within the text, and an escaped sign is passed over by itself: for a line of brackets alone, escaped
// or not, each would be tried to the end of the line.
const LINK = /\\.|\[((?:\\.|[^\\[\]])*)\]\((?:<([^<>]*)>|([^\s()<>]*))(?:\s+"[^"]*")?\)/g

type Draft = { id: string; name: string; keys: string[]; note: string[] }

/** Reads what `writeMarkdownFile` writes, and what people write by hand: headings, and bullets that are a link or begin with a name. */
export function readMarkdownFile(text: string, itemOf: ItemOfAddress = () => undefined): ReadFile {
  const problems: Problem[] = []
  const lists: { name: string; drafts: Draft[] }[] = []
  let name = ''
  /** Of the list under this heading, once it has a bullet: without one it is no list. */
  let drafts: Draft[] | undefined
  let draft: Draft | undefined
  let count = 0
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const heading = HEADING.exec(line)?.[1]
    const bullet = BULLET.exec(line)?.[1]
    if (heading !== undefined) {
      name = unescaped(heading.trim().replace(/[ \t]#+$/, '')).slice(0, 500)
      drafts = draft = undefined
    } else if (bullet !== undefined) {
      count += 1
      draft = count > BOOKMARK_RECORDS ? undefined : readBullet(bullet, itemOf)
      if (count === BOOKMARK_RECORDS + 1) problems.push({ kind: 'too-many', where: '', line: index + 1 })
      if (!draft && count <= BOOKMARK_RECORDS) problems.push({ kind: 'bad-record', where: '', line: index + 1 })
      if (draft && !drafts) lists.push({ name, drafts: (drafts = []) })
      if (draft) drafts?.push(draft)
    } else {
      const note = NOTE.exec(line)?.[1]
      if (note !== undefined) draft?.note.push(unescaped(note))
    }
  }
  const read = lists.map((list) => ({
    name: list.name,
    bookmarks: list.drafts.map(({ note, ...facts }) => ({
      ...facts,
      note: takeNote(note.join('\n'), facts.name, problems),
    })),
  }))
  return { landscape: undefined, lists: read, problems }
}

/** Links of a bullet that are looked at: a bookmark has few keys. */
const MAX_LINKS = 20

function linksIn(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const match of text.matchAll(LINK)) {
    if (match[1] === undefined) continue
    found.push(match)
    if (found.length === MAX_LINKS) break
  }
  return found
}

function readBullet(text: string, itemOf: ItemOfAddress): Draft | undefined {
  const found = linksIn(text)
  // A bare address has no name but its item's.
  const bare = found.length === 0 ? addressesIn(text)[0] : undefined
  const item = bare === undefined ? undefined : itemOf(bare)
  if (item) return { ...item, keys: [...item.keys], note: [] }
  const name = cleanName(unescaped(found[0]?.[1] ?? text.replace(/ [·—–-] [^]*/, '')), BOOKMARK_TEXT)
  const links = found.flatMap((one) => httpUrl((one[2] ?? one[3]) as string) ?? [])
  const bookmark = readBookmark({ id: slugify(name), name, keys: keysOfLinks(name, links, itemOf) })
  return bookmark && { id: bookmark.id, name: bookmark.name, keys: bookmark.keys, note: [] }
}

/** Everything that means something within a line of Markdown, or is HTML there. */
const SPECIAL = /[\\`*_{}[\]<>()#!|~&]/g
/** What begins a list, a rule or an underlined heading. */
const BEGINS = /^(\s*)([-+=]|\d+\.)/

/** One line of text as Markdown that shows it as it is; addresses stay as they are, so that they become links. */
export function escaped(line: string): string {
  return linkify(line)
    .map(({ text, url }) => (url && !/[[\]()]/.test(text) ? text : text.replace(SPECIAL, '\\$&')))
    .join('')
    .replace(BEGINS, (_all, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}

/** The text of such a line. */
export function unescaped(line: string): string {
  return line.replace(/\\([\\`*_{}[\]<>()#!|~&+=.-])/g, '$1')
}
