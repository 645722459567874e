import type { StackProgress, StackReport } from '../stack/check.ts'
import type { StackItem } from '../stack/lookup.ts'
import type { StackTable } from '../stack/table.ts'

/**
 * A file as the user provided it: pasted text, or a file that only the worker reads. `isSkipped` excludes a file whose
 * check did not finish before.
 */
export type StackSource = { name: string; content: string | Blob; isSkipped?: boolean | undefined }

/** The complete input of a check; the worker fetches nothing. */
export type StackInput = { sources: StackSource[]; items: StackItem[]; table: StackTable }

export type StackRequest = { id: number; input: StackInput }
export type StackResponse =
  | { id: number; progress: StackProgress }
  | { id: number; report: StackReport }
  | { id: number; error: string }
