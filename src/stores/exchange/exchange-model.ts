import type { ItemFacts } from '../bookmarks/item-edits.ts'
import { NOTE_LENGTH } from '../../lib/limits.ts'

/** A bookmark read from a file or link. */
export type ImportedBookmark = ItemFacts & { note: string; addedAt?: number | undefined }
/** A list read from a file or link; an empty name is the default list. */
export type ImportedList = { name: string; bookmarks: ImportedBookmark[] }

/** Why a file, a list or a record could not be read, or only partly. */
export const PROBLEMS = [
  'too-large',
  'not-json',
  'not-bookmarks',
  'nothing-found',
  'unreadable',
  'bad-list',
  'bad-record',
  'no-item',
  'too-many',
  'too-many-lists',
  'note-cut',
  'note-joined-cut',
] as const
export type ProblemKind = (typeof PROBLEMS)[number]
/** `where` names the record as the file does; `line` is its line, from 1, if the format has lines. */
export type Problem = { kind: ProblemKind; where: string; line?: number }

/** The result of parsing a file. */
export type ParsedFile = {
  /** The landscape named in the file, if any. */
  landscape: string | undefined
  lists: ImportedList[]
  problems: Problem[]
}

/** A list to export: each bookmark with the current facts of its item. */
export type ExportedList = { name: string; rows: readonly ExportedRow[] }
export type ExportedRow = {
  id: string
  name: string
  keys: readonly string[]
  note: string
  addedAt: number
  /** In the language of the interface; empty unless the item is a listed project. */
  maturity: string
  category: string
  subcategory: string
  homepage: string
  repository: string
  /** Purpose of the item in the language of the interface, if the landscape has it. */
  about?: ExportedAbout | undefined
}

/** Purpose of an item: our sentence, the file's description, and areas, roles and signals separated by commas. */
export const ABOUT_FIELDS = ['areas', 'roles', 'signals', 'sentence', 'description'] as const
export type ExportedAbout = Partial<Record<(typeof ABOUT_FIELDS)[number], string>>

/** Truncates a note to the limit, and reports that in `problems`. */
export function truncateNote(text: string, name: string, problems: Problem[]): string {
  const note = text.replace(/\r\n?/g, '\n')
  if (note.length > NOTE_LENGTH) problems.push({ kind: 'note-cut', where: name })
  return note.slice(0, NOTE_LENGTH)
}
