import type { Landscape } from '../domain/landscape.ts'
import type { FileLimits } from '../lib/limits.ts'
import { normalise } from './normalise.ts'
import { parse } from './parse.ts'
import { withGuesses, withKnown } from './purpose.ts'
import { validate } from './validate.ts'

/**
 * The whole way from a landscape file's text to a landscape.
 * @param known a landscape whose items' purposes are decided; without one, rules guess them.
 * @param limits those of a browser unless others are given.
 * @throws LandscapeLoadError when none can be had; faults of single entries are in `issues`.
 */
export function loadLandscape(text: string, known?: Landscape, limits?: FileLimits): Landscape {
  const { categories, issues } = validate(parse(text, limits), limits)
  const landscape = normalise(categories, issues)
  return known ? withKnown(landscape, known) : withGuesses(landscape)
}
