import type { Item } from '../domain/landscape/landscape.ts'
import { factsRepository } from './facts-key.ts'
import { groupBy } from '../lib/arrays.ts'
import type { FactSheets, Row } from './sheet.ts'

/** Normalises a name: without case, blanks and punctuation. */
function normalise(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Finds the maintainers' row of an item, for the foundation's projects. */
export function maintainersFinder({ maintainers, matches }: FactSheets): (item: Item) => Row | undefined {
  const byName = new Map(maintainers.rows.map((row) => [normalise(String(row['project'])), row]))
  const byItem = new Map(
    Object.entries(matches.maintainers).map(([name, { item }]) => [item, byName.get(normalise(name))]),
  )
  // The list contains only the foundation's projects, and other products may share their names.
  return (item) => byItem.get(item.id) ?? (item.maturity === undefined ? undefined : byName.get(normalise(item.name)))
}

/** Finds the names of an item's repositories other than the listed one, as our matches write them. */
export function othersFinder({ matches }: FactSheets): (item: Item) => readonly string[] {
  const byItem = groupBy(Object.keys(matches.repositories), (name) => matches.repositories[name]?.item)
  return (item) => byItem.get(item.id) ?? []
}

/** Finds an item's product on endoflife.date. */
export function productFinder({ support, matches }: FactSheets): (item: Item) => Row | undefined {
  const byRepository = new Map<string, Row[]>()
  const byName = new Map<string, Row>()
  const byId = new Map(support.rows.map((row) => [String(row['product']), row]))
  for (const row of support.rows) {
    for (const repository of row['repositories'] as string[]) {
      const key = repository.toLowerCase()
      byRepository.set(key, [...(byRepository.get(key) ?? []), row])
    }
    for (const name of namesOf(row)) byName.set(normalise(name), row)
  }
  const byItem = new Map(Object.entries(matches.support).map(([product, { item }]) => [item, byId.get(product)]))
  const wrong = new Set(matches.notSupport.map(({ product, item }) => `${product} ${item}`))
  return (item) => {
    const named = byName.get(normalise(item.name))
    const owned = byRepository.get(factsRepository(item) ?? '') ?? []
    // Among several products of a repository, prefers the one with the item's name.
    const found = [byItem.get(item.id), named && owned.includes(named) ? named : owned[0], named]
    return found.find((row) => row && !wrong.has(`${String(row['product'])} ${item.id}`))
  }
}

function namesOf(row: Row): string[] {
  return [String(row['product']), String(row['label']), ...((row['aliases'] as string[] | undefined) ?? [])]
}
