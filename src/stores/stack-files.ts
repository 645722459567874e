import { create } from 'zustand'
import type { StackSource } from '../worker/stack-protocol.ts'

/** A file of the stack; the id distinguishes files of the same name. */
export type StackFile = StackSource & { id: number }

/** The files to check; they exist only in the memory of this page. */
type StackFiles = {
  files: readonly StackFile[]
  /** Changes with the files. */
  revision: number
  /** Whether the user has stopped the check of these files. */
  isStopped: boolean
}

let lastId = 0

/** The stack that the user has provided. */
export const useStackFiles = create<StackFiles>()(() => ({ files: [], revision: 0, isStopped: false }))

function change(edit: (files: readonly StackFile[]) => readonly StackFile[]): void {
  useStackFiles.setState(({ files, revision }) => ({ files: edit(files), revision: revision + 1, isStopped: false }))
}

/** Adds files to the stack. */
export function addStackFiles(sources: readonly StackSource[]): void {
  if (sources.length > 0) change((files) => [...files, ...sources.map((source) => ({ ...source, id: (lastId += 1) }))])
}

/** Removes the file at an index. */
export function removeStackFile(index: number): void {
  change((files) => files.toSpliced(index, 1))
}

/** Excludes a file from the check; it remains in the list. */
export function skipStackFile(index: number): void {
  change((files) => files.map((file, position) => (position === index ? { ...file, isSkipped: true } : file)))
}

/** Removes all files. */
export function clearStack(): void {
  change(() => [])
}

/** Stops the check of the current files, or restarts it. */
export function stopStack(isStopped: boolean): void {
  useStackFiles.setState({ isStopped })
}
