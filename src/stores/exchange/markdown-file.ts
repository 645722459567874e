import { BOOKMARK_RECORDS, BOOKMARK_TEXT, NOTE_LENGTH } from '../../lib/limits.ts'
import { cutTo, slugify } from '../../lib/text.ts'
import { httpUrl } from '../../lib/url.ts'
import { cleanName, readBookmark } from '../bookmarks/bookmark-record.ts'
import {
  ABOUT_FIELDS,
  truncateNote,
  type ExportedList,
  type ExportedRow,
  type Problem,
  type ParsedFile,
} from './exchange-model.ts'
import { findAddresses } from './find-addresses.ts'
import type { ItemOfAddress } from './item-of-address.ts'
import { keysOfLinks } from './link-keys.ts'
import { linkify } from '../../lib/linkify.ts'

/**
 * Writes lists as Markdown: a heading for each list, and a bullet for each bookmark with its links and maturity, its note
 * quoted below. `title` is the name of the default list.
 */
export function writeMarkdownFile(lists: readonly ExportedList[], title: string): string {
  return lists
    .map(({ name, rows }) => [`## ${escapeMarkdown(name || title)}`, '', ...rows.flatMap(linesOf), ''].join('\n'))
    .join('\n')
}

function linesOf(row: ExportedRow): string[] {
  const [first, second] = [row.homepage, row.repository].filter((url) => url !== '')
  const name = escapeMarkdown(row.name)
  const repository = second && second !== first ? ` ([repository](<${second}>))` : ''
  const maturity = row.maturity && ` · ${escapeMarkdown(row.maturity)}`
  const note = row.note === '' ? [] : row.note.split('\n').map((line) => `  > ${escapeMarkdown(line)}`.trimEnd())
  const about = ABOUT_FIELDS.flatMap((field) => row.about?.[field] ?? []).map(
    (text) => `  ${escapeMarkdown(cutTo(text.replace(/\s+/g, ' ').trim(), NOTE_LENGTH))}  `,
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
// The text must not contain an opening bracket, and escaped characters are matched separately: otherwise a line of only
// brackets, escaped or not, would take quadratic time.
const LINK = /\\.|\[((?:\\.|[^\\[\]])*)\]\((?:<([^<>]*)>|([^\s()<>]*))(?:\s+"[^"]*")?\)/g

type Draft = { id: string; name: string; keys: string[]; note: string[] }

/** Parses Markdown from `writeMarkdownFile` or written by hand: headings, and bullets that are a link or begin with a name. */
export function readMarkdownFile(text: string, itemOf: ItemOfAddress = () => undefined): ParsedFile {
  const problems: Problem[] = []
  const lists: { name: string; drafts: Draft[] }[] = []
  let name = ''
  /** Bookmarks of the current heading, once it has a bullet: a heading without bullets is not a list. */
  let drafts: Draft[] | undefined
  let draft: Draft | undefined
  let count = 0
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const heading = HEADING.exec(line)?.[1]
    const bullet = BULLET.exec(line)?.[1]
    if (heading !== undefined) {
      name = unescapeMarkdown(heading.trim().replace(/[ \t]#+$/, '')).slice(0, 500)
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
      if (note !== undefined) draft?.note.push(unescapeMarkdown(note))
    }
  }
  const read = lists.map((list) => ({
    name: list.name,
    bookmarks: list.drafts.map(({ note, ...facts }) => ({
      ...facts,
      note: truncateNote(note.join('\n'), facts.name, problems),
    })),
  }))
  return { landscape: undefined, lists: read, problems }
}

/** Limit of links in a bullet, as a bookmark has few keys. */
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
  // A bare address gets the name of its item.
  const bare = found.length === 0 ? findAddresses(text)[0] : undefined
  const item = bare === undefined ? undefined : itemOf(bare)
  if (item) return { ...item, keys: [...item.keys], note: [] }
  const name = cleanName(unescapeMarkdown(found[0]?.[1] ?? text.replace(/ [·—–-] [^]*/, '')), BOOKMARK_TEXT)
  const links = found.flatMap((entry) => httpUrl((entry[2] ?? entry[3]) as string) ?? [])
  const bookmark = readBookmark({ id: slugify(name), name, keys: keysOfLinks(name, links, itemOf) })
  return bookmark && { id: bookmark.id, name: bookmark.name, keys: bookmark.keys, note: [] }
}

/** Characters with a meaning within a line of Markdown or HTML. */
const SPECIAL = /[\\`*_{}[\]<>()#!|~&]/g
/** Beginnings of a list, a rule or an underlined heading. */
const BLOCK_START = /^(\s*)([-+=]|\d+\.)/

/** Escapes a line of text as Markdown; addresses are left unchanged, so that they become links. */
export function escapeMarkdown(line: string): string {
  return linkify(line)
    .map(({ text, url }) => (url && !/[[\]()]/.test(text) ? text : text.replace(SPECIAL, '\\$&')))
    .join('')
    .replace(BLOCK_START, (_all, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}

/** Removes the escapes from a line of Markdown. */
export function unescapeMarkdown(line: string): string {
  return line.replace(/\\([\\`*_{}[\]<>()#!|~&+=.-])/g, '$1')
}
