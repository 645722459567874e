import { groupBy } from '../../lib/arrays.ts'
import type { ItemState } from './item-state.ts'
import type { Pair } from './match.ts'

/**
 * Pairs items that have any repository in common, the likest first, until of every two that share one at least one is
 * taken. The outcome does not depend on which side is called before.
 */
export function matchBySharedRepository(olds: readonly ItemState[], news: readonly ItemState[]): Pair[] {
  const byRepository = groupBy(
    news.flatMap((after) => after.repositories.map((repository) => ({ repository, after }))),
    ({ repository }) => repository,
  )
  const candidates = olds.flatMap((before) => {
    const sharing = before.repositories.flatMap((one) => byRepository.get(one) ?? [])
    return [...new Set(sharing.map(({ after }) => after))].map((after) => ({
      before,
      after,
      likeness: likeness(before, after),
      order: [before.id, after.id].toSorted().join('\n'),
    }))
  })
  const taken = new Set<string>()
  return candidates
    .toSorted((a, b) => b.likeness - a.likeness || (a.order < b.order ? -1 : 1))
    .flatMap(({ before, after }) => {
      if (taken.has(`<${before.id}`) || taken.has(`>${after.id}`)) return []
      taken.add(`<${before.id}`).add(`>${after.id}`)
      return [{ before, after }]
    })
}

/** How much two items that share a repository have in common beyond it. */
function likeness(a: ItemState, b: ItemState): number {
  return (
    (a.name === b.name ? 8 : 0) +
    (a.repositories[0] === b.repositories[0] ? 4 : 0) +
    (a.homepage === b.homepage ? 2 : 0) +
    (a.places[0] === b.places[0] ? 1 : 0)
  )
}
