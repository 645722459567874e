import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'

/**
 * A text that takes long to make, made once for all test files of a thread: those with a page have modules, and so
 * variables, of their own.
 * @param name of its kind and of what it is made from
 */
export function sharedText(name: string, make: () => string): string {
  const key = `explorer: ${name}`
  const known = getEnvironmentData(key)
  if (typeof known === 'string') return known
  const text = make()
  setEnvironmentData(key, text)
  return text
}
