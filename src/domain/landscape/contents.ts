import { unique } from '../../lib/arrays.ts'
import { ITEM_KINDS, MATURITIES, type FocusArea, type Item, type ItemKind, type Landscape } from './landscape.ts'
import { isMaturity } from './levels.ts'

/** What a whole landscape holds, whatever is chosen: what it has nothing of is not offered. */
export type Contents = {
  /** MATURITIES, then the file's own levels in order of appearance. */
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
  /** It lists organisations and nothing else: these are what is shown. */
  isOrganisations: boolean
}

const known = new WeakMap<readonly Item[], Contents>()

/** What a landscape holds; counted once for each list of items. */
export function contentsOf({ items }: Pick<Landscape, 'items'>): Contents {
  let made = known.get(items)
  if (!made) known.set(items, (made = count(items)))
  return made
}

function count(items: readonly Item[]): Contents {
  // ITEM_KINDS names every key of the record.
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

/** Whether an item is shown without being asked for: organisations are only where there is nothing else. */
export function isShownFirst(item: Item, landscape: Pick<Landscape, 'items'>): boolean {
  return item.kind === 'technology' || contentsOf(landscape).isOrganisations
}
