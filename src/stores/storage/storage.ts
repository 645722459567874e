import { cancelRetry, writeLater } from './write-later.ts'

/** The part of `Storage` that the stores use. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The browser's local storage, or undefined where it is blocked: even touching it may throw then. */
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
 * Writes JSON. @returns false when the storage is full or blocked; the session goes on without, and a full one is tried
 * again later, unless something else has been written there since.
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
  const before = textAt(storage, key)
  writeLater(key, () => textAt(storage, key) !== before || write())
  return false
}

/** Whether `value` is an object whose fields can be read. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of a value from anywhere; what is no record has none. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

/** The state within what zustand has stored under a key; see `fieldsOf`. */
export function stateIn(stored: unknown): Record<string, unknown> {
  return fieldsOf(fieldsOf(stored)['state'])
}
