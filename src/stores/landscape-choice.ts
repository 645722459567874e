import { checkLandscapeAddress, type CheckedAddress } from '../domain/landscape/landscape-address.ts'
import { MAX_FILE_NAME, type OtherLandscape } from '../domain/landscape/other-landscape.ts'
import { isoDate } from '../lib/dates.ts'
import { LANDSCAPE_KEY } from './chosen-landscape.ts'
import { fieldsOf, localTextStorage, readJson, writeJson, type TextStorage } from './storage/storage.ts'

/** Hosts, and folders of hosts, that this build may fetch landscape files from; empty if only files from disk are allowed. */
export const LANDSCAPE_HOSTS: readonly string[] = import.meta.env.LANDSCAPE_HOSTS.split(',').filter(
  (host) => host !== '',
)

/** Validates an address against the hosts that this build may fetch from. */
export function checkAddress(text: string): CheckedAddress {
  return checkLandscapeAddress(text, LANDSCAPE_HOSTS, import.meta.env.LANDSCAPE_URL)
}

/** Reads the selection of an earlier visit. An address is validated again, as the build may allow other hosts now. */
export function rememberedLandscape(storage: TextStorage | undefined = localTextStorage()): OtherLandscape | undefined {
  const { kind, id, name, dated } = fieldsOf(readJson(storage, LANDSCAPE_KEY))
  if (typeof id !== 'string') return undefined
  if (kind === 'address') {
    const checked = checkAddress(id)
    return 'url' in checked && checked.url === id ? { kind, id } : undefined
  }
  if (kind !== 'file' || typeof name !== 'string' || name === '' || !id.startsWith('file:')) return undefined
  const isValid = name.length <= MAX_FILE_NAME && id.length <= 3 * MAX_FILE_NAME
  const day = typeof dated === 'string' ? isoDate(dated) : undefined
  return isValid ? { kind, id, name, ...(day && { dated: day }) } : undefined
}

/** Stores the selection, or removes it if undefined. */
export function rememberLandscape(other: OtherLandscape | undefined): void {
  const storage = localTextStorage()
  if (other) writeJson(storage, LANDSCAPE_KEY, other)
  else storage?.removeItem(LANDSCAPE_KEY)
}
