import type { Landscape } from '../domain/landscape.ts'
import { normalise } from './normalise.ts'
import { parse } from './parse.ts'
import { withGuesses, withKnown } from './purpose.ts'
import { validate } from './validate.ts'

/**
 * The whole way from a landscape file's text to a landscape.
 * @param known a landscape whose items' purposes are decided; without one, rules guess them.
 * @throws LandscapeLoadError when none can be had; faults of single entries are in `issues`.
 */
export function loadLandscape(text: string, known?: Landscape): Landscape {
  const { categories, issues } = validate(parse(text))
  const landscape = normalise(categories, issues)
  return known ? withKnown(landscape, known) : withGuesses(landscape)
}
