import type { Item } from '../../../src/domain/landscape.ts'

/** A technology item with nothing but what a test says of it. */
export function item(name: string, more: Partial<Item> = {}): Item {
  return {
    id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    name,
    kind: 'technology',
    category: 'Category',
    subcategory: 'Subcategory',
    additionalPaths: [],
    areas: [],
    roles: [],
    signals: [],
    repositories: [],
    links: [],
    audits: [],
    ...more,
  }
}
