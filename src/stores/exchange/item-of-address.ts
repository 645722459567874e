import { identityKeys } from '../../domain/landscape/identity.ts'
import { itemForAddress } from '../../domain/landscape/item-address.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import type { ItemFacts } from '../bookmarks/item-edits.ts'

/** Finds the item of a landscape at an address, as the facts of a bookmark; undefined if there is none. */
export type ItemOfAddress = (address: string) => ItemFacts | undefined

/** Creates a lookup of the items of `landscape` by address. */
export function itemOfAddress(landscape: Landscape): ItemOfAddress {
  return (address) => {
    const item = itemForAddress(landscape, address)
    return item && { id: item.id, name: item.name, keys: identityKeys(item) }
  }
}
