import { slugify, SLUG_LENGTH } from '../../lib/text.ts'
import type { Item } from './landscape.ts'

/** Licences that a filter offers, the ones that most items have; a hostile file names thousands. */
const OFFERED = 100

/** The licence filter's value for a licence: "GPL-2.0" and "gpl-2.0" share one, "GPL-2.0+" is another. */
export function licenceId(name: string): string {
  const written = slugify(name.replaceAll('+', ' plus '))
  return (
    written || `n-${[...name].map((sign) => (sign.codePointAt(0) ?? 0).toString(36)).join('')}`.slice(0, SLUG_LENGTH)
  )
}

/** The licences of items by their filter's values, the most frequent first, each as it is first written. */
export function licencesOf(items: readonly Pick<Item, 'licences'>[]): Map<string, string> {
  const counts = new Map<string, { name: string; count: number }>()
  for (const name of items.flatMap(({ licences }) => licences ?? [])) {
    const id = licenceId(name)
    const before = counts.get(id)
    counts.set(id, { name: before?.name ?? name, count: (before?.count ?? 0) + 1 })
  }
  const offered = [...counts]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, OFFERED)
  return new Map(offered.map(([id, { name }]) => [id, name]))
}
