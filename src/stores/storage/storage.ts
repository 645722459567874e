import { cancelRetry, scheduleRetry } from './write-retry.ts'

/** The part of `Storage` that the stores use. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The browser's local storage, or undefined if it is blocked: accessing it may throw then. */
export function localTextStorage(): TextStorage | undefined {
  try {
    const storage = globalThis.localStorage
    storage.getItem('explorer:probe')
    return storage
  } catch {
    return undefined
  }
}

function textAt(storage: TextStorage, key: string): string | null {
  try {
    return storage.getItem(key)
  } catch {
    return null
  }
}

/** Reads JSON; undefined for what is absent or not JSON. */
export function readJson(storage: TextStorage | undefined, key: string): unknown {
  try {
    const text = storage?.getItem(key)
    return text ? (JSON.parse(text) as unknown) : undefined
  } catch {
    return undefined
  }
}

/**
 * Writes JSON. @returns false when storage is full or blocked. The write is retried later, unless the key has been written
 * since.
 */
export function writeJson(storage: TextStorage | undefined, key: string, value: unknown): boolean {
  if (!storage) return false
  const write = () => {
    try {
      storage.setItem(key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  }
  if (write()) {
    cancelRetry(key)
    return true
  }
  const previous = textAt(storage, key)
  scheduleRetry(key, () => textAt(storage, key) !== previous || write())
  return false
}

/** Whether `value` is an object whose fields can be read. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of an unknown value; empty unless it is an object. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

/** The state within a value stored by zustand; see `fieldsOf`. */
export function stateIn(stored: unknown): Record<string, unknown> {
  return fieldsOf(fieldsOf(stored)['state'])
}
