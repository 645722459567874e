import type { FactDays, Facts } from '../domain/facts/facts.ts'
import { rememberPlain } from '../domain/facts/plain-items.ts'
import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import { factOptions, withValues } from './filter-values.ts'
import { factsKey, factsRepository } from './facts-key.ts'

/** The facts shipped with the build, by key (see `factsKey`). */
export type FactsTable = { days: FactDays; facts: Readonly<Record<string, Facts>> }

/**
 * Adds facts to a landscape's items; cached for each landscape and table.
 * @param isOther whether it is not the CNCF's landscape: then only repositories identify items, not names
 */
export function withFacts(landscape: Landscape, table: FactsTable, isOther: boolean): Landscape {
  const cached = cache.get(landscape)
  if (cached?.table === table) return cached.landscape
  const items = landscape.items.map((item) => {
    const isProven = item.kind === 'technology' && (!isOther || factsRepository(item) !== undefined)
    const key = isProven ? factsKey(item) : ''
    const facts = Object.hasOwn(table.facts, key) ? table.facts[key] : undefined
    return facts || item.licences ? withItsFacts(item, facts) : item
  })
  const result = { ...landscape, items, factDays: table.days, factOptions: factOptions(items) }
  cache.set(landscape, { table, landscape: result })
  return result
}

const cache = new WeakMap<Landscape, { table: FactsTable; landscape: Landscape }>()

function withItsFacts(item: Item, facts: Facts = {}): Item {
  const { licence, isLicenceOld } = facts
  // The file's licence takes precedence; that of an old copy is ignored.
  const licences = item.licences ?? (licence === undefined || isLicenceOld ? undefined : [licence])
  return rememberPlain(item, { ...item, facts: withValues(facts, licences), ...(licences && { licences }) })
}
