import { parseArgs } from 'node:util'

/** What the command line asks for. */
export type BenchOptions = {
  /** How often each thing is measured. */
  runs: number
  /** The parts to run; all where none is named. */
  only: readonly string[]
  /** A build to measure, in place of one made now. */
  dist: string | undefined
}

/**
 * Reads `--runs N`, `--only PART[,PART]` and `--dist FOLDER`.
 * @param parts what may be asked for
 * @throws Error when a part is unknown or the number is none
 */
export function readOptions(argv: readonly string[], parts: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string', default: parts.join(',') },
      dist: { type: 'string' },
    },
  })
  const only = values.only.split(',')
  const unknown = only.find((part) => !parts.includes(part))
  if (unknown !== undefined) throw new Error(`No part is called ${unknown}; there are ${parts.join(', ')}`)
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1: ${values.runs}`)
  return { runs, only, dist: values.dist }
}
