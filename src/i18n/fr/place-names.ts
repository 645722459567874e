import { packedPlaceNames } from 'virtual:place-names'
import { HASH_LENGTH, shortHash } from '../../lib/short-hash.ts'

const [hashes = '', ...list] = packedPlaceNames.split('\n')
const names = new Map(list.map((name, index) => [hashes.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH), name]))

/** The French name of a category or subcategory by its id; undefined for those of other landscapes. */
export function frenchPlaceName(placeId: string): string | undefined {
  return names.get(shortHash(placeId))
}
