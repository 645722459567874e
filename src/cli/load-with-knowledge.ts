import { readFileSync } from 'node:fs'
import { buildExtract } from '../build/extract-assets.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { loadLandscape } from '../pipeline/load.ts'

/**
 * Loads a landscape file with our knowledge, as the application does.
 * @throws LandscapeLoadError
 */
export function loadWithKnowledge(file: string): Landscape {
  return loadLandscape(readFileSync(file, 'utf8'), buildExtract('data').landscape)
}
