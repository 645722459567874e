import { localTextStorage } from '../../stores/storage/storage.ts'

/** Says that the worker keeps a file, so that the next visit knows to wait for it. */
const KEY = 'explorer:kept'

/** Whether an earlier visit left a live file behind. */
export function isKeptExpected(): boolean {
  return localTextStorage()?.getItem(KEY) === '1'
}

/** Notes that there is a file to come back to. */
export function rememberKept(): void {
  try {
    localTextStorage()?.setItem(KEY, '1')
  } catch {
    // A full storage costs the next visit's head start, nothing else.
  }
}

/** Notes that there is none any more. */
export function forgetKept(): void {
  localTextStorage()?.removeItem(KEY)
}
