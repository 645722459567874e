/** Returns a function that calls `make` on first use and caches its result, even if that is undefined. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
