import { constructFromEvents, parseEvents, YAMLException } from 'js-yaml'
import { readPositions, type Positions } from './positions.ts'

/** Why a text is no landscape at all; the interface has a sentence for each. */
export type LoadFailure = 'empty' | 'too-large' | 'not-yaml' | 'aliases' | 'not-a-landscape'

/** Thrown when no landscape can be had from a text. `detail` is for people who can read YAML. */
export class LandscapeLoadError extends Error {
  readonly failure: LoadFailure
  constructor(failure: LoadFailure, detail: string) {
    super(detail)
    this.name = 'LandscapeLoadError'
    this.failure = failure
  }
}

/** Characters; the file of 2026-08-07 has 1.13 million. Past this the text is refused unparsed. */
export const MAX_TEXT_LENGTH = 32_000_000

/** Levels of nesting; the real file has eight. */
const MAX_DEPTH = 50

export type Parsed = { value: unknown; positions: Positions }

/**
 * Parses landscape YAML. Aliases are refused, since a few of them can stand for gigabytes. Repeated keys do not
 * stop it: the last one counts and `positions.duplicateKeys` names them.
 * @param maxLength characters; whoever measures how the work grows may go past what a visitor is spared.
 * @throws LandscapeLoadError
 */
export function parse(text: string, maxLength: number = MAX_TEXT_LENGTH): Parsed {
  if (text.trim() === '') throw new LandscapeLoadError('empty', 'The file is empty.')
  if (text.length > maxLength) {
    throw new LandscapeLoadError('too-large', `The file has ${text.length} characters; ${maxLength} are allowed.`)
  }
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH })
    const documents = constructFromEvents(events, { source: text, json: true, maxAliases: 0 })
    if (documents.length > 1) throw new LandscapeLoadError('not-a-landscape', 'The file holds several documents.')
    return { value: documents[0], positions: readPositions(text, events) }
  } catch (error) {
    throw asLoadError(error)
  }
}

function asLoadError(error: unknown): LandscapeLoadError {
  if (error instanceof LandscapeLoadError) return error
  const reason = error instanceof YAMLException ? error.toString(true) : String(error)
  const aliases = error instanceof YAMLException && /alias/i.test(error.reason)
  return new LandscapeLoadError(aliases ? 'aliases' : 'not-yaml', reason.split('\n', 1)[0] ?? reason)
}
