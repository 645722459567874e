import { buildLookup, type StackItem } from './lookup.ts'
import { matchImage } from './match-image.ts'
import { parseReference } from './reference.ts'
import { MATCH_RULES } from './rules.ts'
import type { StackTable } from './table.ts'

/**
 * Tells the item that an image reference is of, by its id. What has nothing in common with an item but the last part of
 * its name is none of its images.
 */
export function imageFinder(items: readonly StackItem[], table: StackTable): (reference: string) => string | undefined {
  const lookup = buildLookup(items, table)
  return (reference) => {
    const name = parseReference(reference)
    const match = name && matchImage(name, lookup)
    return match && MATCH_RULES[match.rule] !== 'name' ? match.itemId : undefined
  }
}
