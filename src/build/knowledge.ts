import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import type { Decisions } from '../pipeline/purpose.ts'

/** A file of data/knowledge, parsed. Its shape is what `npm test` checks it for (see knowledge-check.ts). */
export function readKnowledge<T>(folder: string, name: string): T {
  return load(readFileSync(join(folder, 'knowledge', `${name}.yml`), 'utf8')) as T
}

/** Which areas, roles and signals we have decided on. */
export function readDecisions(folder: string): Decisions {
  return { areas: readKnowledge(folder, 'areas'), signals: readKnowledge(folder, 'signals') }
}
