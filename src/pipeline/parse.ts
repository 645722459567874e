import { constructFromEvents, parseEvents, YAMLException } from 'js-yaml'
import { FILE_LIMITS, type FileLimits } from '../lib/limits.ts'
import { cutTo, visible } from '../lib/text.ts'
import { readPositions, type Positions } from './positions.ts'

/** Why a text cannot be read as a landscape; the interface has a sentence for each. */
export type LoadFailure = 'empty' | 'too-large' | 'too-deep' | 'too-many' | 'not-yaml' | 'aliases' | 'not-a-landscape'

/** Thrown when a text is not a landscape. `detail` is for readers who know YAML. */
export class LandscapeLoadError extends Error {
  readonly failure: LoadFailure
  constructor(failure: LoadFailure, detail: string) {
    super(detail)
    this.name = 'LandscapeLoadError'
    this.failure = failure
  }
}

export type Parsed = { value: unknown; positions: Positions }

/**
 * Parses landscape YAML. Aliases are refused, since a few of them can expand to gigabytes. Repeated keys are
 * accepted: the last one counts, and `positions.duplicateKeys` lists them.
 * @param limits protect the browser from hostile files; benchmarks pass higher ones.
 * @throws LandscapeLoadError
 */
export function parse(text: string, limits: FileLimits = FILE_LIMITS): Parsed {
  if (text.length > limits.text) {
    throw new LandscapeLoadError(
      'too-large',
      `The file has ${text.length} characters; at most ${limits.text} are read.`,
    )
  }
  if (text.trim() === '') throw new LandscapeLoadError('empty', 'The file is empty.')
  try {
    const events = parseEvents(text, { maxDepth: limits.depth })
    const documents = constructFromEvents(events, { source: text, json: true, maxAliases: 0 })
    if (documents.length > 1) throw new LandscapeLoadError('not-a-landscape', 'The file holds several documents.')
    return { value: documents[0], positions: readPositions(text, events) }
  } catch (error) {
    throw asLoadError(error, limits)
  }
}

function asLoadError(error: unknown, limits: FileLimits): LandscapeLoadError {
  if (error instanceof LandscapeLoadError) return error
  if (error instanceof YAMLException && /maxDepth/.test(error.reason)) {
    return new LandscapeLoadError('too-deep', `The file is nested more than ${limits.depth} levels deep.`)
  }
  const reason = error instanceof YAMLException ? error.toString(true) : String(error)
  const aliases = error instanceof YAMLException && /alias/i.test(error.reason)
  return new LandscapeLoadError(
    aliases ? 'aliases' : 'not-yaml',
    cutTo(visible(reason.split('\n', 1)[0] ?? reason), 300),
  )
}
