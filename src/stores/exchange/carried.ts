import type { ItemFacts } from '../bookmarks/item-edits.ts'
import { NOTE_LENGTH } from '../../lib/limits.ts'

/** A bookmark on its way to or from somewhere else. */
export type CarriedBookmark = ItemFacts & { note: string; addedAt?: number | undefined }
/** A list on its way; an empty name is that of the list everybody has. */
export type CarriedList = { name: string; bookmarks: CarriedBookmark[] }

/** Why a file, a list or a record could not be read, or not wholly. */
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
/** `where` names the record in the words of the file; `line` is its line, from 1, where the file has lines. */
export type Problem = { kind: ProblemKind; where: string; line?: number }

/** What came out of a file. */
export type ReadFile = {
  /** The landscape that the file says it is about, where it does. */
  landscape: string | undefined
  lists: CarriedList[]
  problems: Problem[]
}

/** A list as it leaves: each bookmark with what the landscape says of it today. */
export type LeavingList = { name: string; rows: readonly LeavingRow[] }
export type LeavingRow = {
  id: string
  name: string
  keys: readonly string[]
  note: string
  addedAt: number
  /** In the words of the interface; empty for what is no project, or no longer listed. */
  maturity: string
  category: string
  subcategory: string
  homepage: string
  repository: string
  /** What the item is for, in the words of the interface; absent where nothing is known of it. */
  about?: LeavingAbout | undefined
}

/** What an item is for: our sentence and the file's description, and areas, roles and signals with commas between. */
export const ABOUT_FIELDS = ['areas', 'roles', 'signals', 'sentence', 'description'] as const
export type LeavingAbout = Partial<Record<(typeof ABOUT_FIELDS)[number], string>>

/** A note within the limit; what had to be cut is said in `problems`. */
export function takeNote(text: string, name: string, problems: Problem[]): string {
  const note = text.replace(/\r\n?/g, '\n')
  if (note.length > NOTE_LENGTH) problems.push({ kind: 'note-cut', where: name })
  return note.slice(0, NOTE_LENGTH)
}
