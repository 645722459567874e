import { NOTE_LENGTH } from '../../lib/limits.ts'
import type { Problem } from './carried.ts'

/** A note within the limit; what had to be cut is said in `problems`. */
export function takeNote(text: string, name: string, problems: Problem[]): string {
  const note = text.replace(/\r\n?/g, '\n')
  if (note.length > NOTE_LENGTH) problems.push({ kind: 'note-cut', where: name })
  return note.slice(0, NOTE_LENGTH)
}
