import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Landscape } from '../../src/domain/landscape/landscape.ts'
import { loadLandscape } from '../../src/pipeline/load.ts'
import { PROJECT_ROOT } from './paths.ts'

/** The text of a landscape file of test/fixtures/foreign, each of them unlike the CNCF's in its own way. */
export function foreignText(name: string): string {
  return readFileSync(join(PROJECT_ROOT, 'test', 'fixtures', 'foreign', `${name}.yml`), 'utf8')
}

/** The same as a landscape. */
export function foreignLandscape(name: string): Landscape {
  return loadLandscape(foreignText(name))
}
