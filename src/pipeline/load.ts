import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import type { FileLimits } from '../lib/limits.ts'
import { normalise } from './normalise.ts'
import { parse } from './parse.ts'
import { withGuesses, withGuessesAlone, withKnown, withKnownAlone } from './purpose.ts'
import { validate } from './validate.ts'

/**
 * The whole way from a landscape file's text to a landscape.
 * @param known a landscape whose items' purposes are decided; without one, rules guess them.
 * @param limits those of a browser unless others are given.
 * @throws LandscapeLoadError when none can be had; faults of single entries are in `issues`.
 */
export function loadLandscape(text: string, known?: Landscape, limits?: FileLimits): Landscape {
  const { categories, issues } = validate(parse(text, limits), limits)
  const landscape = normalise(categories, issues, limits)
  return known ? withKnown(landscape, known) : withGuesses(landscape)
}

/**
 * The same for a file of another landscape than the CNCF's. What `known` says holds for the items that are proved to be
 * the same, and their logos alone are shown: those of other files are in unknown places.
 * @throws LandscapeLoadError
 */
export function loadOtherLandscape(text: string, known?: Landscape): Landscape {
  const landscape = loadLandscape(text)
  if (known) return withKnownAlone(landscape, known)
  const { items, ...rest } = withGuessesAlone(landscape)
  return { ...rest, items: items.map(withoutLogo) }
}

function withoutLogo(item: Item): Item {
  return { ...item, logo: undefined }
}
