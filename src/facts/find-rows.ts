import type { Item } from '../domain/landscape/landscape.ts'
import { factsRepository } from './facts-key.ts'
import { groupBy } from '../lib/arrays.ts'
import type { FactSheets, Row } from './sheet.ts'

/** A name without what spelling makes different: case, blanks, punctuation. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Finds the row of an item's maintainers, for the foundation's own projects. */
export function maintainersFinder({ maintainers, matches }: FactSheets): (item: Item) => Row | undefined {
  const byName = new Map(maintainers.rows.map((row) => [plain(String(row['project'])), row]))
  const byItem = new Map(Object.entries(matches.maintainers).map(([name, { item }]) => [item, byName.get(plain(name))]))
  // The list is of the foundation's projects alone: another product may have the name of one.
  return (item) => byItem.get(item.id) ?? (item.maturity === undefined ? undefined : byName.get(plain(item.name)))
}

/** Finds the rows of further repositories that an item's work is in, beside the one that the landscape lists. */
export function othersFinder({ repositories, matches }: FactSheets): (item: Item) => readonly Row[] {
  const wanted = new Map(Object.entries(matches.repositories).map(([name, { item }]) => [name.toLowerCase(), item]))
  const byItem = groupBy(
    repositories.rows.filter((row) => wanted.has(String(row['repository']).toLowerCase())),
    (row) => wanted.get(String(row['repository']).toLowerCase()),
  )
  return (item) => byItem.get(item.id) ?? []
}

/** Finds the product of endoflife.date that an item is. */
export function productFinder({ support, matches }: FactSheets): (item: Item) => Row | undefined {
  const byRepository = new Map<string, Row[]>()
  const byName = new Map<string, Row>()
  const byId = new Map(support.rows.map((row) => [String(row['product']), row]))
  for (const row of support.rows) {
    for (const repository of row['repositories'] as string[]) {
      const key = repository.toLowerCase()
      byRepository.set(key, [...(byRepository.get(key) ?? []), row])
    }
    for (const name of namesOf(row)) byName.set(plain(name), row)
  }
  const byItem = new Map(Object.entries(matches.support).map(([product, { item }]) => [item, byId.get(product)]))
  const wrong = new Set(matches.notSupport.map(({ product, item }) => `${product} ${item}`))
  return (item) => {
    const named = byName.get(plain(item.name))
    const owned = byRepository.get(factsRepository(item) ?? '') ?? []
    // Of several products of a repository, the one that is called like the item.
    const found = [byItem.get(item.id), named && owned.includes(named) ? named : owned[0], named]
    return found.find((row) => row && !wrong.has(`${String(row['product'])} ${item.id}`))
  }
}

function namesOf(row: Row): string[] {
  return [String(row['product']), String(row['label']), ...((row['aliases'] as string[] | undefined) ?? [])]
}
