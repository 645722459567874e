import type { Item } from '../../../src/domain/landscape/landscape.ts'
import type { IntentRow } from '../../../src/search/knowledge.ts'
import { makeItem } from '../../support/factories.ts'

/** A technology item with nothing but what a test says of it, in a place whose names no test searches for. */
export function item(name: string, more: Partial<Item> = {}): Item {
  return makeItem({ name, category: 'Category', subcategory: 'Subcategory', ...more })
}

/** A problem that the search knows, with the same phrases in both languages unless `more` says otherwise. */
export function intent(id: string, phrases: string[], more: Partial<IntentRow> = {}): IntentRow {
  const nothing = { main: [], also: [], more: [], roles: [], signals: [], areas: [], subcategories: [] }
  return { id, en: phrases, fr: phrases, ...nothing, ...more }
}
