import { identityKeys } from '../../domain/landscape/identity.ts'
import type { Item } from '../../domain/landscape/landscape.ts'
import type { CompareItem } from '../../stores/compare.ts'

/** What the tray keeps of an item. */
export function comparedItem(item: Item): CompareItem {
  return { id: item.id, name: item.name, keys: identityKeys(item) }
}
