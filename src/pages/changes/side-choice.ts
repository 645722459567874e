import type { IsoDate } from '../../lib/dates.ts'
import { isCommit } from '../../routing/changes-search.ts'
import type { FileSource, SearchSource } from '../../worker/protocol.ts'

/** What a side of a comparison can be taken from. */
export const SOURCE_KINDS = ['date', 'commit', 'file', 'shown'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A file that was opened; `id` tells it from another of the same name. */
export type OpenedFile = { id: string; name: string; text: string }

/** One side as it is being filled in. What was filled in for another kind is kept while one looks around. */
export type SideChoice = { kind: SourceKind; date: string; commit: string; file?: OpenedFile | undefined }

/** The landscape that the page shows. */
export type ShownSide = { source: SearchSource; date: IsoDate }

/** The choice that an address makes; without a value, the landscape of the page. */
export function choiceOf(value: string | undefined): SideChoice {
  if (value === undefined) return { kind: 'shown', date: '', commit: '' }
  return isCommit(value) ? { kind: 'commit', date: '', commit: value } : { kind: 'date', date: value, commit: '' }
}

/** How an address says a choice; null for a file, which no address can hold. */
export function valueOf(choice: SideChoice): string | undefined | null {
  const { kind } = choice
  return kind === 'file' ? null : kind === 'shown' ? undefined : choice[kind].trim().toLowerCase()
}

/** What the worker is asked for, with an id of its own; undefined while something is missing. */
export function sourceOf(choice: SideChoice, current: ShownSide): { id: string; source: FileSource } | undefined {
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
