import { readFileSync } from 'node:fs'
import { buildExtract } from '../build/extract-assets.ts'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { loadLandscape } from '../pipeline/load.ts'

/**
 * A landscape file with our knowledge in it, as the application would show it.
 * @throws LandscapeLoadError
 */
export function loadKnownLandscape(file: string): Landscape {
  return loadLandscape(readFileSync(file, 'utf8'), buildExtract('data').landscape)
}
