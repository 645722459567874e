import { join } from 'node:path'
import { buildExtract } from '../../src/build/extract-assets.ts'
import { readDecisions } from '../../src/build/knowledge-assets.ts'
import type { Landscape } from '../../src/domain/landscape/landscape.ts'
import { withDecisions } from '../../src/pipeline/purpose.ts'
import { frozenLandscape } from './factories.ts'
import { PROJECT_ROOT } from './paths.ts'

/**
 * What a check of our tables finds wrong over the shipped landscape and over the frozen one. An item that came, went or
 * was renamed between the two is a line in the refresh's output, and no fault of a test.
 */
export function faultsOverBoth<Fault>(check: (landscape: Landscape) => readonly Fault[]): Fault[] {
  const data = join(PROJECT_ROOT, 'data')
  const today = new Set(check(buildExtract(data).landscape).map((fault) => JSON.stringify(fault)))
  const then = check(withDecisions(frozenLandscape(), readDecisions(data)))
  return then.filter((fault) => today.has(JSON.stringify(fault)))
}
