import { checkLandscapeAddress, type CheckedAddress } from '../domain/landscape/landscape-address.ts'
import { MAX_FILE_NAME, type OtherLandscape } from '../domain/landscape/other-landscape.ts'
import { isoDate } from '../lib/dates.ts'
import { LANDSCAPE_KEY } from './chosen-landscape.ts'
import { fieldsOf, localTextStorage, readJson, writeJson, type TextStorage } from './storage/storage.ts'

/** The hosts, and folders of hosts, that this build may fetch landscape files from; none where it only takes files from disk. */
export const LANDSCAPE_HOSTS: readonly string[] = import.meta.env.LANDSCAPE_HOSTS.split(',').filter(
  (host) => host !== '',
)

/** Checks an address against what this build may fetch from. */
export function checkAddress(text: string): CheckedAddress {
  return checkLandscapeAddress(text, LANDSCAPE_HOSTS, import.meta.env.LANDSCAPE_URL)
}

/** The choice of an earlier visit. An address is checked again: the build may allow other hosts by now. */
export function rememberedLandscape(storage: TextStorage | undefined = localTextStorage()): OtherLandscape | undefined {
  const { kind, id, name, dated } = fieldsOf(readJson(storage, LANDSCAPE_KEY))
  if (typeof id !== 'string') return undefined
  if (kind === 'address') {
    const checked = checkAddress(id)
    return 'url' in checked && checked.url === id ? { kind, id } : undefined
  }
  if (kind !== 'file' || typeof name !== 'string' || name === '' || !id.startsWith('file:')) return undefined
  const isOurs = name.length <= MAX_FILE_NAME && id.length <= 3 * MAX_FILE_NAME
  const day = typeof dated === 'string' ? isoDate(dated) : undefined
  return isOurs ? { kind, id, name, ...(day && { dated: day }) } : undefined
}

/** Remembers the choice, or that there is none any more. */
export function rememberLandscape(other: OtherLandscape | undefined): void {
  const storage = localTextStorage()
  if (other) writeJson(storage, LANDSCAPE_KEY, other)
  else storage?.removeItem(LANDSCAPE_KEY)
}
