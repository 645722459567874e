/**
 * Stops where the program itself is wrong (never for bad input, which is reported as data).
 * @throws Error with `message` when `condition` is falsy.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant: ${message}`)
}
