import { buildLookup, type StackItem } from './lookup.ts'
import { matchImage } from './match-image.ts'
import { parseReference } from './reference.ts'
import { MATCH_RULES } from './rules.ts'
import type { StackTable } from './table.ts'

/**
 * Returns a function that finds the id of the item to which an image belongs. A match by the last part of the name only
 * is ignored.
 */
export function imageFinder(items: readonly StackItem[], table: StackTable): (reference: string) => string | undefined {
  const lookup = buildLookup(items, table)
  return (reference) => {
    const name = parseReference(reference)
    const match = name && matchImage(name, lookup)
    return match && MATCH_RULES[match.rule] !== 'name' ? match.itemId : undefined
  }
}
