import { describe, expect, it } from 'vitest'

import { crc32 } from '../../../../src/lib/crc32.ts'
import { BOOKMARK_RECORDS, LINK_FRAGMENT, LINK_UNFOLDED } from '../../../../src/lib/limits.ts'
import { toBase64Url } from '../../../../src/lib/base64url.ts'
import { deflate, inflate } from '../../../../src/stores/exchange/deflate.ts'
import { canShareLinks, MAX_LINK, packLink, unpackLink } from '../../../../src/stores/exchange/share-link.ts'
import {
  hashesOf,
  hashOf,
  packHashes,
  packText,
  unpackHashes,
  unpackText,
  type PackedList,
} from '../../../../src/stores/exchange/share-pack.ts'

const bookmark = (id: string, more: Partial<PackedList['bookmarks'][number]> = {}) => ({
  id,
  name: undefined,
  hashes: [],
  note: '',
  ...more,
})
const text = (ids: string, more: unknown[] = [[], []]) => JSON.stringify(['cncf', 'Mine', ids, ...more])
const many = (count: number) => Array.from({ length: count }, (_, index) => `i${index}`)

describe('the hashes of keys', () => {
  it('are the first three bytes of their checksum, of the first two keys', () => {
    const [one, two] = ['lfx:argo', 'repo:x/argo']
    expect(hashOf(one)).toBe(crc32(new TextEncoder().encode(one)) >>> 8)
    expect(hashesOf({ keys: [one, two, 'name:argo'] })).toEqual([hashOf(one), hashOf(two)])
    expect(hashesOf({ keys: [] })).toEqual([])
  })

  it('are encoded as three bytes each, little-endian, and missing ones as zero', () => {
    const list = [bookmark('a', { hashes: [0x01_02_03, 0xff_fe_fd] }), bookmark('b', { hashes: [7] }), bookmark('c')]
    const bytes = packHashes(list, 2)
    expect([...bytes]).toEqual([3, 2, 1, 0xfd, 0xfe, 0xff, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(unpackHashes(bytes, 2)).toEqual([[0x01_02_03, 0xff_fe_fd], [7], []])
    expect([...packHashes(list, 1)]).toEqual([3, 2, 1, 7, 0, 0, 0, 0, 0])
    expect(unpackHashes(bytes.subarray(0, 11), 2), 'half of one is none').toEqual([[0x01_02_03, 0xff_fe_fd]])
    expect(unpackHashes(bytes, 0)).toEqual([])
  })
})

describe('the text of a list', () => {
  it('contains ids, and notes and names by index', () => {
    const list = [bookmark('a', { note: 'why' }), bookmark('b'), bookmark('c', { name: 'Gone', note: 'x' })]
    const packed = packText({ landscape: 'cncf', name: 'Mine', bookmarks: list })
    expect(JSON.parse(packed)).toEqual([
      'cncf',
      'Mine',
      'a b c',
      [
        [0, 'why'],
        [2, 'x'],
      ],
      [[2, 'Gone']],
    ])
    expect(unpackText(packed, [[1], [], [2, 3]])?.bookmarks).toEqual([
      { id: 'a', name: undefined, hashes: [1], note: 'why' },
      { id: 'b', name: undefined, hashes: [], note: '' },
      { id: 'c', name: 'Gone', hashes: [2, 3], note: 'x' },
    ])
  })

  it('of an empty list is parsed to an empty list', () => {
    expect(unpackText(text(''), [])).toEqual({ landscape: 'cncf', name: 'Mine', bookmarks: [] })
  })

  it.each([BOOKMARK_RECORDS - 1, BOOKMARK_RECORDS])('may have %d bookmarks', (count) => {
    expect(unpackText(text(many(count).join(' ')), [])?.bookmarks).toHaveLength(count)
  })

  it.each<[string, string]>([
    ['with one bookmark too many', text(many(BOOKMARK_RECORDS + 1).join(' '))],
    ['with an id of 81 letters', text('x'.repeat(81))],
    ['with an id that is none', text('a B')],
    ['with two spaces', text('a  b')],
    ['that is no list', '{"0":"cncf","1":"Mine","2":"a"}'],
    ['without a landscape', '[7,"Mine","a",[],[]]'],
    ['without a name', '["cncf",7,"a",[],[]]'],
    ['without ids', '["cncf","Mine",["a"],[],[]]'],
  ])('%s is none', (_, value) => {
    expect(unpackText(value, [])).toBeUndefined()
  })

  it('is limited when parsed', () => {
    const long = 'y'.repeat(9000)
    const value = JSON.stringify([
      long,
      long,
      `${'x'.repeat(80)} b`,
      [[0, long], [1, 7], ['1', 'n'], 5, [1, 'kept']],
      [[0, long]],
    ])
    const read = unpackText(value, [])
    expect([read?.landscape.length, read?.name.length]).toEqual([80, 80])
    expect(read?.bookmarks.map((one) => [one.name?.length, one.note.length])).toEqual([
      [500, 4000],
      [undefined, 4],
    ])
    expect(unpackText(text('a', [7, 'x']), [])?.bookmarks).toHaveLength(1)
  })
})

describe('a link', () => {
  const list = (count: number): PackedList => ({
    landscape: 'cncf',
    name: 'Mine',
    bookmarks: many(count).map((id) => bookmark(id, { hashes: hashesOf({ keys: [`lfx:${id}`, `repo:x/${id}`] }) })),
  })
  const packed = async (count: number, limit = Infinity) => (await packLink(list(count), limit)) ?? ''

  it('names its version, its checksum and how long its hashes are', async () => {
    const text64 = await packed(2)
    const bytes = Uint8Array.from(
      atob(text64.replaceAll('-', '+').replaceAll('_', '/')),
      (one) => one.codePointAt(0) ?? 0,
    )
    expect([bytes[0], ...bytes.subarray(5, 9)]).toEqual([1, 12, 0, 0, 2])
    expect(new DataView(bytes.buffer).getUint32(1, true)).toBe(crc32(bytes.subarray(5)))
  })

  it('drops hashes before it fails, and fits exactly', async () => {
    const [two, one] = [await packed(50), await packed(50, (await packed(50)).length - 1)]
    expect(two.length - one.length).toBe(200)
    const each = async (fragment: string) => {
      const read = await unpackLink(fragment)
      return 'list' in read ? read.list.bookmarks[0]?.hashes.length : read.fault
    }
    expect([await each(two), await each(one)]).toEqual([2, 1])
    expect(await packed(50, two.length)).toBe(two)
    expect(await packed(50, one.length)).toBe(one)
    expect(await packLink(list(50), one.length - 1)).toBeUndefined()
  })

  it('is created up to the limit of chat programs, and read up to the length of any list', async () => {
    expect([MAX_LINK, LINK_FRAGMENT, LINK_UNFOLDED]).toEqual([8192, 64_000, 1_000_000])
    expect(await unpackLink('A'.repeat(64_001))).toEqual({ fault: 'too-large' })
    expect(await unpackLink('A'.repeat(64_000))).toEqual({ fault: 'damaged' })
  })

  it.each([
    [8, 'damaged'],
    [9, 'damaged'],
    [10, 'damaged'],
  ])('of %d bytes is %s', async (length, fault) => {
    expect(await unpackLink(toBase64Url(new Uint8Array(length)))).toEqual({ fault })
  })

  it('cannot be created or read if either API is missing', () => {
    const { CompressionStream: one, DecompressionStream: other } = globalThis
    expect(canShareLinks()).toBe(true)
    for (const name of ['CompressionStream', 'DecompressionStream']) {
      Object.assign(globalThis, { [name]: undefined })
      expect(canShareLinks(), name).toBe(false)
      Object.assign(globalThis, { CompressionStream: one, DecompressionStream: other })
    }
  })
})

it('output that exceeds the limit by a byte is discarded', async () => {
  const folded = await deflate(new Uint8Array(1000))
  expect(await inflate(folded, 1000)).toEqual(new Uint8Array(1000))
  expect(await inflate(folded, 999)).toBeUndefined()
  await expect(inflate(new Uint8Array([255, 255]), 10)).rejects.toThrow()
  expect(await inflate(await deflate(new Uint8Array()), 0)).toEqual(new Uint8Array())
})
