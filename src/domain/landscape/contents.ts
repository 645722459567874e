import { unique } from '../../lib/arrays.ts'
import { ITEM_KINDS, MATURITIES, type FocusArea, type Item, type ItemKind, type Landscape } from './landscape.ts'
import { isMaturity } from './levels.ts'

/** The contents of a whole landscape, independent of filters: options without any item are not offered. */
export type Contents = {
  /** MATURITIES, then custom levels in order of appearance. */
  levels: readonly string[]
  /** Whether any item has a level. */
  hasLevels: boolean
  areas: ReadonlySet<FocusArea>
  hasSignals: boolean
  /** Whether any item has a date of acceptance. */
  isDated: boolean
  /** Items by kind. */
  kinds: Readonly<Record<ItemKind, number>>
  organisations: number
  /** Whether it lists only organisations, which are then displayed. */
  isOrganisations: boolean
}

const cache = new WeakMap<readonly Item[], Contents>()

/** Counts the contents of a landscape; cached for each list of items. */
export function contentsOf({ items }: Pick<Landscape, 'items'>): Contents {
  let contents = cache.get(items)
  if (!contents) cache.set(items, (contents = count(items)))
  return contents
}

function count(items: readonly Item[]): Contents {
  // Safe: ITEM_KINDS lists every key of the record.
  const kinds = Object.fromEntries(ITEM_KINDS.map((kind) => [kind, 0])) as Record<ItemKind, number>
  const levels = new Set<string>()
  for (const { kind, maturity } of items) {
    kinds[kind] += 1
    if (maturity !== undefined) levels.add(maturity)
  }
  return {
    levels: [...MATURITIES, ...[...levels].filter((level) => !isMaturity(level))],
    hasLevels: levels.size > 0,
    areas: new Set(unique(items.flatMap((item) => item.areas))),
    hasSignals: items.some((item) => item.signals.length > 0),
    isDated: items.some((item) => item.acceptedAt !== undefined),
    kinds,
    organisations: items.length - kinds.technology,
    isOrganisations: items.length > 0 && kinds.technology === 0,
  }
}

/** Whether an item is listed by default: organisations are listed only in a landscape without technology. */
export function isListedByDefault(item: Item, landscape: Pick<Landscape, 'items'>): boolean {
  return item.kind === 'technology' || contentsOf(landscape).isOrganisations
}
