import type { Item, Landscape } from './landscape.ts'

/** The properties of an item that are visible in a list. */
function visibleFacts(item: Item): string {
  return [
    item.id,
    item.name,
    item.kind,
    item.category,
    item.subcategory,
    item.additionalPaths.map((path) => `${path.category}/${path.subcategory}`).join(),
    item.areas.join(),
    item.roles.join(),
    item.signals.join(),
    item.maturity ?? '',
    item.acceptedAt ?? '',
    item.logo ?? '',
    item.repositories.length > 0,
    item.audits.length,
  ].join('\t')
}

/**
 * A short hash that is equal for two landscapes whose lists, counts and groups look the same. Descriptions are left
 * out: space is reserved for them. Hash: 53-bit cyrb53-like mixing, enough to distinguish two files.
 */
export function visibleDigest(landscape: Landscape): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  const groups = landscape.categories.map((category) => category.subcategories.map((sub) => sub.id).join())
  for (const line of [...groups, ...landscape.items.map(visibleFacts)]) {
    for (let index = 0; index < line.length; index += 1) {
      const code = line.charCodeAt(index)
      low = Math.imul(low ^ code, 2654435761)
      high = Math.imul(high ^ code, 1597334677)
    }
    low = Math.imul(low ^ 10, 2654435761)
    high = Math.imul(high ^ 10, 1597334677)
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}-${landscape.items.length}`
}
