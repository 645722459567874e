import type { FactDays, Facts } from '../domain/facts/facts.ts'
import { rememberPlain } from '../domain/facts/plain-items.ts'
import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import { factOptions, withValues } from './filter-values.ts'
import { factsKey, factsRepository } from './facts-key.ts'

/** The facts shipped with the build. */
export type FactsTable = {
  /** The days of sources; undefined while the details of items are not loaded. */
  days?: FactDays | undefined
  /** By key (see `factsKey`). */
  facts: Readonly<Record<string, Facts>>
  /** Keys by the present names of repositories that were renamed. */
  aliases?: Readonly<Record<string, string>> | undefined
}

/**
 * Adds facts to a landscape's items; cached for each landscape and table.
 * @param isOther whether it is not the CNCF's landscape: then only repositories identify items, not names
 */
export function withFacts(landscape: Landscape, table: FactsTable, isOther: boolean): Landscape {
  const cached = cache.get(landscape)
  if (cached?.table === table) return cached.landscape
  const items = landscape.items.map((item) => {
    const isProven = item.kind === 'technology' && (!isOther || factsRepository(item) !== undefined)
    const facts = isProven ? factsIn(table, factsKey(item)) : undefined
    return facts || item.licences ? withItsFacts(item, facts) : item
  })
  const result = { ...landscape, items, factDays: table.days, factOptions: factOptions(items) }
  cache.set(landscape, { table, landscape: result })
  return result
}

function factsIn({ facts, aliases = {} }: FactsTable, name: string): Facts | undefined {
  const key = !Object.hasOwn(facts, name) && Object.hasOwn(aliases, name) ? (aliases[name] ?? '') : name
  return Object.hasOwn(facts, key) ? facts[key] : undefined
}

const cache = new WeakMap<Landscape, { table: FactsTable; landscape: Landscape }>()

function withItsFacts(item: Item, facts: Facts = {}): Item {
  const { licence, isLicenceOld } = facts
  // The file's licence takes precedence; that of an old copy is ignored.
  const licences = item.licences ?? (licence === undefined || isLicenceOld ? undefined : [licence])
  return rememberPlain(item, { ...item, facts: withValues(facts, licences), ...(licences && { licences }) })
}
