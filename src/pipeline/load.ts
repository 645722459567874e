import type { Landscape } from '../domain/landscape.ts'
import { normalise } from './normalise.ts'
import { parse } from './parse.ts'
import { validate } from './validate.ts'

/**
 * The whole way from a landscape file's text to a landscape.
 * @throws LandscapeLoadError when none can be had; faults of single entries are in `issues`.
 */
export function loadLandscape(text: string): Landscape {
  const { categories, issues } = validate(parse(text))
  return normalise(categories, issues)
}
