import { fromBase64Url, toBase64Url } from '../../lib/base64url.ts'
import { crc32 } from '../../lib/crc32.ts'
import { LINK_FRAGMENT, LINK_UNFOLDED } from '../../lib/limits.ts'
import { deflate, inflate } from './deflate.ts'
import { MAX_HASHES, packHashes, packText, unpackHashes, unpackText, type PackedList } from './share-pack.ts'

/**
 * Limit of a shared address in characters, which chat programs, mail and older proxies still accept. Longer lists are
 * shared as a file.
 */
export const MAX_LINK = 8192

const VERSION = 1
/** Header: version, checksum of everything after it, number of bytes of the hashes, and number of hashes of each item. */
const HEAD = 1 + 4 + 3 + 1

/** Why a link does not contain a valid list. */
export const LINK_FAULTS = ['empty', 'damaged', 'newer', 'too-large', 'unsupported'] as const
export type LinkFault = (typeof LINK_FAULTS)[number]

/** Whether this browser can create and read links. */
export function canShareLinks(): boolean {
  return typeof CompressionStream === 'function' && typeof DecompressionStream === 'function'
}

/**
 * Encodes a list as the fragment of a link, which browsers never send to a server. Where it exceeds `limit` characters,
 * fewer hashes are included, which identify renamed items.
 * @returns undefined if it still exceeds the limit.
 */
export async function packLink(list: PackedList, limit: number): Promise<string | undefined> {
  const text = await deflate(new TextEncoder().encode(packText(list)))
  for (let each = MAX_HASHES; each > 0; each -= 1) {
    const hashes = packHashes(list.bookmarks, each)
    const bytes = new Uint8Array([...zeroBytes(HEAD), ...hashes, ...text])
    bytes.set([VERSION])
    bytes.set([...toBytes(hashes.length, 3), each], 5)
    bytes.set(toBytes(crc32(bytes.subarray(5)), 4), 1)
    const fragment = toBase64Url(bytes)
    if (fragment.length <= limit) return fragment
  }
  return undefined
}

/** Decodes the list in a fragment, or returns why that is not possible. Never throws. */
export async function unpackLink(fragment: string): Promise<{ list: PackedList } | { fault: LinkFault }> {
  if (fragment === '') return { fault: 'empty' }
  if (fragment.length > LINK_FRAGMENT) return { fault: 'too-large' }
  if (!canShareLinks()) return { fault: 'unsupported' }
  const bytes = fromBase64Url(fragment)
  if (!bytes || bytes.length <= HEAD) return { fault: 'damaged' }
  if (toNumber(bytes.subarray(1, 5)) !== crc32(bytes.subarray(5))) return { fault: 'damaged' }
  if (bytes[0] !== VERSION) return { fault: 'newer' }
  const start = HEAD + toNumber(bytes.subarray(5, 8))
  try {
    const text = await inflate(bytes.subarray(start), LINK_UNFOLDED)
    if (!text) return { fault: 'too-large' }
    const hashes = unpackHashes(bytes.subarray(HEAD, start), Math.min(bytes[8] ?? 0, MAX_HASHES))
    const list = unpackText(new TextDecoder('utf-8', { fatal: true }).decode(text), hashes)
    return list ? { list } : { fault: 'damaged' }
  } catch {
    return { fault: 'damaged' }
  }
}

function zeroBytes(length: number): number[] {
  return Array.from({ length }, () => 0)
}

function toBytes(value: number, length: number): number[] {
  return Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) % 256)
}

function toNumber(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0)
}
