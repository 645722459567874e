import { create } from 'zustand'
import type { StackSource } from '../worker/stack-protocol.ts'

/** A file of the stack, told apart from another of the same name. */
export type StackFile = StackSource & { id: number }

/** The files that are checked; they live in this page's memory alone and are gone with it. */
type StackFiles = {
  files: readonly StackFile[]
  /** Changes with the files. */
  revision: number
  /** The person has stopped the check of these files. */
  isStopped: boolean
}

let lastId = 0

/** The stack that the person has given. */
export const useStackFiles = create<StackFiles>()(() => ({ files: [], revision: 0, isStopped: false }))

function change(edit: (files: readonly StackFile[]) => readonly StackFile[]): void {
  useStackFiles.setState(({ files, revision }) => ({ files: edit(files), revision: revision + 1, isStopped: false }))
}

/** Adds files to the stack. */
export function addStackFiles(sources: readonly StackSource[]): void {
  if (sources.length > 0) change((files) => [...files, ...sources.map((source) => ({ ...source, id: (lastId += 1) }))])
}

/** Takes the file at a position out of the stack. */
export function removeStackFile(index: number): void {
  change((files) => files.toSpliced(index, 1))
}

/** Has the check do without a file, which stays in the list. */
export function skipStackFile(index: number): void {
  change((files) => files.map((file, place) => (place === index ? { ...file, isSkipped: true } : file)))
}

/** Forgets the whole stack. */
export function clearStack(): void {
  change(() => [])
}

/** Stops the check of the files as they are, or starts it again. */
export function stopStack(isStopped: boolean): void {
  useStackFiles.setState({ isStopped })
}
