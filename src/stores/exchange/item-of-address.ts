import { identityKeys } from '../../domain/landscape/identity.ts'
import { itemForAddress } from '../../domain/landscape/item-address.ts'
import type { Landscape } from '../../domain/landscape/landscape.ts'
import type { ItemFacts } from '../bookmarks/item-edits.ts'

/** What a landscape has at an address, as a bookmark knows it; undefined where nothing is there. */
export type ItemOfAddress = (address: string) => ItemFacts | undefined

/** Finds items of `landscape` by address. */
export function itemOfAddress(landscape: Landscape): ItemOfAddress {
  return (address) => {
    const item = itemForAddress(landscape, address)
    return item && { id: item.id, name: item.name, keys: identityKeys(item) }
  }
}
