import { localTextStorage } from '../../stores/storage/storage.ts'

/** Set while the worker has a cached file, so that the next visit waits for it. */
const KEY = 'explorer:kept'

/** Whether an earlier visit has cached a live file. */
export function isCacheExpected(): boolean {
  return localTextStorage()?.getItem(KEY) === '1'
}

/** Records that the worker has cached a file. */
export function setCacheFlag(): void {
  try {
    localTextStorage()?.setItem(KEY, '1')
  } catch {
    // Without storage, the next visit only starts slower.
  }
}

/** Records that the cached file was deleted. */
export function clearCacheFlag(): void {
  localTextStorage()?.removeItem(KEY)
}
