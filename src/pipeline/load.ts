import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import type { FileLimits } from '../lib/limits.ts'
import { normalise } from './normalise.ts'
import { parse } from './parse.ts'
import { withBundledPurposes, withCautiousGuesses, withGuesses, withProvenPurposes } from './purpose.ts'
import { validate } from './validate.ts'

/**
 * Turns a landscape file's text into a landscape: parse, validate, normalise, add purposes.
 * @param bundled the landscape shipped with the build, whose items' purposes are decided; without it, rules guess them.
 * @param limits the browser's by default.
 * @throws LandscapeLoadError if no landscape can be read; faults of single entries are in `issues`.
 */
export function loadLandscape(text: string, bundled?: Landscape, limits?: FileLimits): Landscape {
  const { categories, issues } = validate(parse(text, limits), limits)
  const landscape = normalise(categories, issues, limits)
  return bundled ? withBundledPurposes(landscape, bundled) : withGuesses(landscape)
}

/**
 * The same for a landscape other than the CNCF's. Purposes and logos come from `bundled`, and only for items proved to
 * be the same; the file's logo names are dropped, because the location of their files is not published.
 * @throws LandscapeLoadError
 */
export function loadOtherLandscape(text: string, bundled?: Landscape): Landscape {
  const landscape = loadLandscape(text)
  if (bundled) return withProvenPurposes(landscape, bundled)
  const { items, ...rest } = withCautiousGuesses(landscape)
  return { ...rest, items: items.map(withoutLogo) }
}

function withoutLogo(item: Item): Item {
  return { ...item, logo: undefined }
}
