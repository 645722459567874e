import type { Item } from '../../../src/domain/landscape.ts'
import { makeItem } from '../../support/factories.ts'

/** A technology item with nothing but what a test says of it, in a place whose names no test searches for. */
export function item(name: string, more: Partial<Item> = {}): Item {
  return makeItem({ name, category: 'Category', subcategory: 'Subcategory', ...more })
}
