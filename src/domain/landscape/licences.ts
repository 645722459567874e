import { slugify, SLUG_LENGTH } from '../../lib/text.ts'
import type { Item } from './landscape.ts'

/** Most licences that a filter offers, the most frequent ones; a hostile file names thousands. */
const MAX_OFFERED = 100

/** The licence filter's value for a licence: "GPL-2.0" and "gpl-2.0" share one, "GPL-2.0+" is another. */
export function licenceId(name: string): string {
  const slug = slugify(name.replaceAll('+', ' plus '))
  return slug || `n-${[...name].map((sign) => (sign.codePointAt(0) ?? 0).toString(36)).join('')}`.slice(0, SLUG_LENGTH)
}

/** The licences of items by filter value, the most frequent first, each in its first spelling. */
export function licencesOf(items: readonly Pick<Item, 'licences'>[]): Map<string, string> {
  const counts = new Map<string, { name: string; count: number }>()
  for (const name of items.flatMap(({ licences }) => licences ?? [])) {
    const id = licenceId(name)
    const previous = counts.get(id)
    counts.set(id, { name: previous?.name ?? name, count: (previous?.count ?? 0) + 1 })
  }
  const offered = [...counts]
    .toSorted(([idA, a], [idB, b]) => b.count - a.count || (idA < idB ? -1 : 1))
    .slice(0, MAX_OFFERED)
  return new Map(offered.map(([id, { name }]) => [id, name]))
}
