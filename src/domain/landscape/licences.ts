import { slugify, SLUG_LENGTH } from '../../lib/text.ts'
import type { Landscape } from './landscape.ts'

/** Licences that a filter offers, the ones that most items have; a hostile file names thousands. */
const OFFERED = 100

/** The licence filter's value for a licence: "GPL-2.0" and "gpl-2.0" share one, "GPL-2.0+" is another. */
export function licenceId(name: string): string {
  const written = slugify(name.replaceAll('+', ' plus '))
  return (
    written || `n-${[...name].map((sign) => (sign.codePointAt(0) ?? 0).toString(36)).join('')}`.slice(0, SLUG_LENGTH)
  )
}

/** A landscape's licences by their filter's values, the most frequent first, each as the file first writes it. */
export function licencesOf(landscape: Landscape): ReadonlyMap<string, string> {
  const known = byLandscape.get(landscape)
  if (known) return known
  const counts = new Map<string, { name: string; count: number }>()
  for (const name of landscape.items.flatMap((item) => item.licences ?? [])) {
    const id = licenceId(name)
    const before = counts.get(id)
    counts.set(id, { name: before?.name ?? name, count: (before?.count ?? 0) + 1 })
  }
  const offered = [...counts]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, OFFERED)
  const names = new Map(offered.map(([id, { name }]) => [id, name]))
  byLandscape.set(landscape, names)
  return names
}

const byLandscape = new WeakMap<Landscape, ReadonlyMap<string, string>>()
