import type { FactDays, Facts } from '../domain/facts/facts.ts'
import { rememberPlain } from '../domain/facts/plain-items.ts'
import type { Item, Landscape } from '../domain/landscape/landscape.ts'
import { factOptions, withValues } from './filter-values.ts'
import { factsKey, factsRepository } from './facts-key.ts'

/** The facts as the build ships them, by what proves whose they are (see `factsKey`). */
export type FactsTable = { days: FactDays; facts: Readonly<Record<string, Facts>> }

/**
 * A landscape whose items have their facts; the same one for the same landscape and table.
 * @param isOther whether it is another landscape than the CNCF's: there a name proves nothing, a repository does
 */
export function withFacts(landscape: Landscape, table: FactsTable, isOther: boolean): Landscape {
  const before = made.get(landscape)
  if (before?.table === table) return before.landscape
  const items = landscape.items.map((item) => {
    const isProven = item.kind === 'technology' && (!isOther || factsRepository(item) !== undefined)
    const key = isProven ? factsKey(item) : ''
    const facts = Object.hasOwn(table.facts, key) ? table.facts[key] : undefined
    return facts || item.licences ? withItsFacts(item, facts) : item
  })
  const after = { ...landscape, items, factDays: table.days, factOptions: factOptions(items) }
  made.set(landscape, { table, landscape: after })
  return after
}

const made = new WeakMap<Landscape, { table: FactsTable; landscape: Landscape }>()

function withItsFacts(item: Item, facts: Facts = {}): Item {
  const { licence, isLicenceOld } = facts
  // What the file itself says of a licence goes first; that of an old copy decides nothing.
  const licences = item.licences ?? (licence === undefined || isLicenceOld ? undefined : [licence])
  return rememberPlain(item, { ...item, facts: withValues(facts, licences), ...(licences && { licences }) })
}
