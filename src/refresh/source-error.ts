import * as v from 'valibot'

/** A source that cannot be had: no answer, a refusal, or an answer of another shape. Its message names no secret. */
export class SourceError extends Error {
  /** Whether asking again cannot help now: a limit of requests, or a refusal. */
  readonly isFinal: boolean

  constructor(message: string, isFinal = false) {
    super(message)
    this.isFinal = isFinal
  }
}

/** The largest share of a source's rows that may be invalid; they are left out. */
const MAX_INVALID_SHARE = 0.05

/**
 * Parses JSON.
 * @throws SourceError if it is none, such as the page of a login
 */
export function parseJson(text: string, from: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new SourceError(`${from} answered ${/^\s*</.test(text) ? 'a page' : 'something'} that is not JSON`)
  }
}

/**
 * Validates an answer. Messages name the place and never the value, which may be about people.
 * @throws SourceError if it has another shape
 */
export function parseShape<S extends v.GenericSchema>(schema: S, value: unknown, from: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  throw new SourceError(`${from} answered another shape at "${v.getDotPath(result.issues[0]) ?? ''}"`)
}

/**
 * The valid rows among an answer's.
 * @throws SourceError if over a twentieth of them are invalid
 */
export function validRows<S extends v.GenericSchema>(
  schema: S,
  rows: readonly unknown[],
  from: string,
): v.InferOutput<S>[] {
  const valid = rows.flatMap((row) => (v.is(schema, row) ? [v.parse(schema, row)] : []))
  const invalid = rows.length - valid.length
  if (invalid > rows.length * MAX_INVALID_SHARE) {
    throw new SourceError(`${from} answered ${invalid} of ${rows.length} rows of another shape`)
  }
  return valid
}

/** A whole number that is not negative. */
export const countShape = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
