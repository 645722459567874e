import type { Item } from '../domain/landscape/landscape.ts'
import { joined, wordsOf } from '../lib/text.ts'

/** A name of an item. `alias` is its display text; absent for the item's name itself. */
export type Name = { key: string; alias?: string | undefined; isDerived: boolean }

/** Suffixes in parentheses shared by many names: they denote a kind ("member", "KCSP", "Wasm"), not another name. */
export function genericSuffixes(items: readonly Item[]): Set<string> {
  const counts = new Map<string, number>()
  for (const item of items) {
    for (const inside of insideOf(item.name)) counts.set(joined(inside), (counts.get(joined(inside)) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([suffix, count]) => (count > 3 ? [suffix] : [])))
}

/** Every name of an item: the full name, its parts in and before parentheses, aliases, initials, and without vendor. */
export function namesOf(
  item: Item,
  aliases: readonly string[],
  generic: ReadonlySet<string>,
  vendors: ReadonlySet<string>,
): Name[] {
  const bare = item.name.replace(/[(（][^)）]*[)）]/g, ' ')
  const official = [item.name, bare, ...insideOf(item.name).filter((inside) => !generic.has(joined(inside)))]
  const names: Name[] = official.map((name) => ({ key: joined(name), isDerived: false }))
  for (const alias of aliases) names.push({ key: joined(alias), alias, isDerived: false })
  const short = withoutVendor(bare, vendors)
  names.push({ key: joined(short), alias: short, isDerived: true })
  const initials = initialsOf(bare)
  names.push({ key: initials.toLowerCase(), alias: initials, isDerived: true })
  const seen = new Set<string>()
  return names.filter(({ key }) => key !== '' && !seen.has(key) && seen.add(key))
}

function insideOf(name: string): string[] {
  return name.match(/[(（][^)）]+[)）]/g) ?? []
}

/** A name without its vendor: "Apache Storm" → "Storm". */
function withoutVendor(name: string, vendors: ReadonlySet<string>): string {
  const words = name.trim().split(/\s+/)
  for (const length of [2, 1]) {
    const rest = words.slice(length).join(' ')
    if (rest.length >= 3 && vendors.has(wordsOf(words.slice(0, length).join(' ')).join(' '))) return rest
  }
  return ''
}

function initialsOf(name: string): string {
  const words = wordsOf(name)
  return words.length >= 3
    ? words
        .map((word) => word.slice(0, 1))
        .join('')
        .toUpperCase()
    : ''
}
