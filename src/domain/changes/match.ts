import { groupBy } from '../../lib/arrays.ts'
import { slugify } from '../../lib/text.ts'
import type { ItemState } from './item-state.ts'

/** An item on both sides. */
export type Pair = { before: ItemState; after: ItemState }

/** Two landscapes matched: every item of either is in exactly one of the lists. */
export type Matched = { pairs: Pair[]; gone: ItemState[]; added: ItemState[] }

/**
 * A kind of evidence that two items are the same. An empty key is ignored. `among` is the set in which a key must be
 * unique on each side: the items not matched by stronger evidence, or, for weak evidence, all.
 */
type Evidence = { key: (state: ItemState) => string; among: 'rest' | 'all' }

const text = (...parts: (string | undefined)[]) => (parts.some((part) => !part) ? '' : parts.join('\n'))
const nameOf = (state: ItemState) => slugify(state.name) || state.name
const hostOf = (state: ItemState) => state.homepage.split('/', 1)[0]

/** The strongest first. */
const EVIDENCE: readonly Evidence[] = [
  {
    // Most items are unchanged.
    key: ({ id, name, kind, places, homepage, repositories }) =>
      [id, name, kind, places[0], homepage, repositories[0]].join('\n'),
    among: 'rest',
  },
  { key: ({ slug }) => slug ?? '', among: 'rest' },
  { key: (state) => text(state.repositories[0], nameOf(state)), among: 'rest' },
  { key: (state) => text(state.kind, nameOf(state), hostOf(state), state.places[0]), among: 'rest' },
  { key: ({ repositories }) => repositories[0] ?? '', among: 'rest' },
  { key: (state) => text(state.kind, nameOf(state), hostOf(state)), among: 'rest' },
  { key: (state) => text(nameOf(state), state.places[0]), among: 'rest' },
  { key: (state) => text(state.kind, nameOf(state)), among: 'all' },
  { key: ({ kind, homepage }) => text(kind, homepage), among: 'all' },
]

/**
 * Matches each item of `before` to one of `after` by the strongest unambiguous evidence. Remaining items that share any
 * repository are paired too, because their code lives on.
 */
export function matchStates(before: readonly ItemState[], after: readonly ItemState[]): Matched {
  const matched: Matched = { pairs: [], gone: [...before], added: [...after] }
  for (const { key, among } of EVIDENCE) {
    if (matched.gone.length === 0 || matched.added.length === 0) break
    const olds = uniqueBy(matched.gone, among === 'all' ? before : matched.gone, key)
    const news = uniqueBy(matched.added, among === 'all' ? after : matched.added, key)
    take(
      matched,
      [...olds].flatMap(([value, old]) => {
        const match = news.get(value)
        return match ? [{ before: old, after: match }] : []
      }),
    )
  }
  take(matched, matchBySharedRepository(matched.gone, matched.added))
  return matched
}

/** The `states` whose key is unique among `all`, by key. */
function uniqueBy(
  states: readonly ItemState[],
  all: readonly ItemState[],
  keyOf: Evidence['key'],
): ReadonlyMap<string, ItemState> {
  const left = new Set(states)
  const groups = [...groupBy(all, keyOf)]
  return new Map(
    groups.flatMap(([key, [state, ...others]]) =>
      key !== '' && state && others.length === 0 && left.has(state) ? [[key, state] as const] : [],
    ),
  )
}

/** Moves pairs from the unmatched items to the matched ones. */
function take(matched: Matched, pairs: readonly Pair[]): void {
  if (pairs.length === 0) return
  const olds = new Set(pairs.map(({ before }) => before))
  const news = new Set(pairs.map(({ after }) => after))
  matched.pairs.push(...pairs)
  matched.gone = matched.gone.filter((state) => !olds.has(state))
  matched.added = matched.added.filter((state) => !news.has(state))
}

/**
 * Pairs items that share any repository, the most similar first, until no two unpaired items share one. The result does
 * not depend on the order of the sides.
 */
function matchBySharedRepository(olds: readonly ItemState[], news: readonly ItemState[]): Pair[] {
  const byRepository = groupBy(
    news.flatMap((after) => after.repositories.map((repository) => ({ repository, after }))),
    ({ repository }) => repository,
  )
  const candidates = olds.flatMap((before) => {
    const sharing = before.repositories.flatMap((repository) => byRepository.get(repository) ?? [])
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

/** The similarity of two items that share a repository. */
function likeness(a: ItemState, b: ItemState): number {
  return (
    (a.name === b.name ? 8 : 0) +
    (a.repositories[0] === b.repositories[0] ? 4 : 0) +
    (a.homepage === b.homepage ? 2 : 0) +
    (a.places[0] === b.places[0] ? 1 : 0)
  )
}
