/**
 * Asserts a condition that only a bug can violate (never for bad input, which is reported as data).
 * @throws Error with `message` if `condition` is falsy.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant: ${message}`)
}
