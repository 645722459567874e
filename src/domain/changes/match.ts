import { groupBy } from '../../lib/arrays.ts'
import { slugify } from '../../lib/text.ts'
import type { ItemState } from './item-state.ts'

/** An item on both sides. */
export type Pair = { before: ItemState; after: ItemState }

/** Two landscapes laid side by side: every item of either is in exactly one place. */
export type Matched = { pairs: Pair[]; gone: ItemState[]; added: ItemState[] }

/**
 * A kind of evidence that two items are one. An empty key says nothing. `among` is where a key must be unique on each
 * side: among those that no stronger evidence has matched yet, or, for weak evidence, among all.
 */
type Evidence = { key: (state: ItemState) => string; among: 'rest' | 'all' }

const text = (...parts: (string | undefined)[]) => (parts.some((part) => !part) ? '' : parts.join('\n'))
const nameOf = (state: ItemState) => slugify(state.name) || state.name
const hostOf = (state: ItemState) => state.homepage.split('/', 1)[0]

/** The strongest first. */
const EVIDENCE: readonly Evidence[] = [
  {
    // Most items have changed in nothing that matters here.
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
 * Finds for each item of `before` the one that it is in `after`, by the strongest evidence that is unambiguous. Those
 * left over that have any repository in common are paired too: what lives on in the same code has not gone.
 */
export function matchStates(before: readonly ItemState[], after: readonly ItemState[]): Matched {
  const matched: Matched = { pairs: [], gone: [...before], added: [...after] }
  for (const { key, among } of EVIDENCE) {
    if (matched.gone.length === 0 || matched.added.length === 0) break
    const olds = uniqueBy(matched.gone, among === 'all' ? before : matched.gone, key)
    const news = uniqueBy(matched.added, among === 'all' ? after : matched.added, key)
    take(
      matched,
      [...olds].flatMap(([one, old]) => {
        const now = news.get(one)
        return now ? [{ before: old, after: now }] : []
      }),
    )
  }
  take(matched, matchBySharedRepository(matched.gone, matched.added))
  return matched
}

/** Those of `states` whose key no other of `all` has, by their key. */
function uniqueBy(
  states: readonly ItemState[],
  all: readonly ItemState[],
  keyOf: Evidence['key'],
): ReadonlyMap<string, ItemState> {
  const left = new Set(states)
  const groups = [...groupBy(all, keyOf)]
  return new Map(
    groups.flatMap(([key, [one, ...others]]) =>
      key !== '' && one && others.length === 0 && left.has(one) ? [[key, one] as const] : [],
    ),
  )
}

/** Moves pairs from what is left over to what is matched. */
function take(matched: Matched, pairs: readonly Pair[]): void {
  if (pairs.length === 0) return
  const olds = new Set(pairs.map(({ before }) => before))
  const news = new Set(pairs.map(({ after }) => after))
  matched.pairs.push(...pairs)
  matched.gone = matched.gone.filter((state) => !olds.has(state))
  matched.added = matched.added.filter((state) => !news.has(state))
}

/**
 * Pairs items that have any repository in common, the likest first, until of every two that share one at least one is
 * taken. The outcome does not depend on which side is called before.
 */
function matchBySharedRepository(olds: readonly ItemState[], news: readonly ItemState[]): Pair[] {
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
