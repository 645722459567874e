import type { IsoDate } from '../../lib/dates.ts'
import { isCommit } from '../../routing/changes-search.ts'
import type { FileSource, SearchSource } from '../../worker/protocol.ts'

/** The sources of a side of a comparison. */
export const SOURCE_KINDS = ['date', 'commit', 'file', 'shown'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** An opened file; `id` distinguishes files with the same name. */
export type OpenedFile = { id: string; name: string; text: string }

/** The form state of one side. Values entered for other kinds are preserved while the kind changes. */
export type SideChoice = { kind: SourceKind; date: string; commit: string; file?: OpenedFile | undefined }

/** The current landscape. */
export type CurrentSide = { source: SearchSource; date: IsoDate }

/** The choice encoded in an address; without a value, the current landscape. */
export function choiceOf(value: string | undefined): SideChoice {
  if (value === undefined) return { kind: 'shown', date: '', commit: '' }
  return isCommit(value) ? { kind: 'commit', date: '', commit: value } : { kind: 'date', date: value, commit: '' }
}

/** Encodes a choice for the address; null for a file, which cannot be encoded. */
export function valueOf(choice: SideChoice): string | undefined | null {
  const { kind } = choice
  return kind === 'file' ? null : kind === 'shown' ? undefined : choice[kind].trim().toLowerCase()
}

/** The source to request from the worker, with a unique id; undefined while the form is incomplete. */
export function sourceOf(choice: SideChoice, current: CurrentSide): { id: string; source: FileSource } | undefined {
  const value = valueOf(choice)
  switch (choice.kind) {
    case 'date':
      return value ? { id: value, source: { kind: 'date', date: value } } : undefined
    case 'commit':
      return value && isCommit(value) ? { id: value, source: { kind: 'commit', commit: value } } : undefined
    case 'file': {
      const { file } = choice
      return file && { id: file.id, source: { kind: 'text', name: file.name, text: file.text } }
    }
    case 'shown':
      return { id: current.source.key, source: { kind: 'current', ...current } }
  }
}
