import type { StackProgress, StackReport } from '../stack/check.ts'
import type { StackItem } from '../stack/lookup.ts'
import type { StackTable } from '../stack/table.ts'

/**
 * A file as the user gave it: pasted text, or a file that only the worker reads. `isSkipped` where the check is to do
 * without it, since it came to no end before.
 */
export type StackSource = { name: string; content: string | Blob; isSkipped?: boolean | undefined }

/** Everything that a check needs; nothing is fetched for it. */
export type StackInput = { sources: StackSource[]; items: StackItem[]; table: StackTable }

export type StackRequest = { id: number; input: StackInput }
export type StackResponse =
  | { id: number; progress: StackProgress }
  | { id: number; report: StackReport }
  | { id: number; error: string }
