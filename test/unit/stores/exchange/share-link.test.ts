import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'

import { identityKeys } from '../../../../src/domain/landscape/identity.ts'
import { toBase64Url } from '../../../../src/lib/base64url.ts'
import { crc32 } from '../../../../src/lib/crc32.ts'
import { LINK_NOTES } from '../../../../src/lib/limits.ts'
import { MAX_LINK, packLink, unpackLink } from '../../../../src/stores/exchange/share-link.ts'
import { hashesOf, type PackedList } from '../../../../src/stores/exchange/share-pack.ts'
import { sharedItems } from '../../../../src/stores/exchange/shared-items.ts'
import { makeItem, makeLandscape, shippedLandscape } from '../../../support/factories.ts'

const one = (id: string, note = '', keys = [`lfx:${id}`, `repo:x/${id}`]) => ({
  id,
  name: undefined,
  hashes: hashesOf({ keys }),
  note,
})
const LIST: PackedList = {
  landscape: 'cncf',
  name: 'Été 🌞',
  bookmarks: [one('argo', 'why'), one('envoy'), { ...one('gone', ''), name: 'Gone' }],
}
const pack = async (list = LIST) => (await packLink(list, Infinity)) ?? ''

/** A fragment made by hand: whatever is in it, its checksum is right. */
function forged(body: Uint8Array, version = 1): string {
  const bytes = new Uint8Array(9 + body.length)
  bytes.set([version, 0, 0, 0, 0, 0, 0, 0, 0])
  bytes.set(body, 9)
  new DataView(bytes.buffer).setUint32(1, crc32(bytes.subarray(5)), true)
  return toBase64Url(bytes)
}

it('a link is decoded to the encoded list', async () => {
  expect(await unpackLink(await pack())).toEqual({ list: LIST })
  expect(await pack()).toMatch(/^[\w-]+$/)
})

it('two hundred items, fifty with notes of eighty characters, fit into a link, whatever the notes say', async () => {
  const items = shippedLandscape()
    .items.filter((item) => item.maturity)
    .slice(0, 200)
  let seed = 1
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  const noise = () => Array.from({ length: 80 }, () => String.fromCharCode(33 + Math.floor(random() * 94))).join('')
  const bookmarks = items.map((item, index) => one(item.id, index % 4 === 0 ? noise() : '', identityKeys(item)))
  const fragment = await packLink({ ...LIST, bookmarks }, MAX_LINK - 60)
  expect(fragment?.length).toBeLessThanOrEqual(MAX_LINK - 60)
  const opened = await unpackLink(fragment ?? '')
  expect('list' in opened && sharedItems(opened.list, shippedLandscape()).every((shared) => shared.item)).toBe(true)
})

it('a list that is too long has no link', async () => {
  const bookmarks = Array.from({ length: 3000 }, (_, index) => one(`item-${index}`, `note ${index * 7919}`))
  expect(await packLink({ ...LIST, bookmarks }, MAX_LINK)).toBeUndefined()
})

describe('a damaged link', () => {
  it('is rejected, wherever a character was changed', async () => {
    const whole = await pack()
    for (let index = 0; index < whole.length; index += 1) {
      const changed = `${whole.slice(0, index)}${whole[index] === 'A' ? 'B' : 'A'}${whole.slice(index + 1)}`
      const result = await unpackLink(changed)
      // The last letter may hold bits that no byte has.
      if (index < whole.length - 1) expect(result, changed).toHaveProperty('fault')
    }
  })

  it('is rejected, wherever it was truncated', async () => {
    const whole = await pack()
    for (let length = 0; length < whole.length; length += 1)
      expect(await unpackLink(whole.slice(0, length))).toHaveProperty('fault')
  })

  it.each<[string, () => string, string]>([
    ['nothing', () => '', 'empty'],
    ['other characters', () => 'a b%20', 'damaged'],
    ['a later version', () => forged(new Uint8Array([1]), 2), 'newer'],
    ['no compressed text', () => forged(new Uint8Array([255, 255, 255])), 'damaged'],
    ['JSON of another shape', () => forged(deflateRawSync('{"a":1}')), 'damaged'],
    ['an id that is none', () => forged(deflateRawSync('["cncf","x","../x",[],[]]')), 'damaged'],
    ['text that unfolds without end', () => forged(deflateRawSync('a'.repeat(30_000_000))), 'too-large'],
    ['an address beyond any list', () => 'A'.repeat(70_000), 'too-large'],
  ])('%s', async (_what, make, fault) => {
    expect(await unpackLink(make())).toEqual({ fault })
  })

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const result = await unpackLink(forged(deflateRawSync(JSON.stringify(['cncf', 'x', 'a b', value, value]))))
        expect('list' in result && result.list.bookmarks.map((own) => own.id)).toEqual(['a', 'b'])
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        expect(await unpackLink(forged(bytes))).toBeDefined()
      }),
    )
  })

  it('is reported as unsupported in a browser without decompression', async () => {
    const fragment = await pack()
    vi.stubGlobal('DecompressionStream', undefined)
    expect(await unpackLink(fragment)).toEqual({ fault: 'unsupported' })
  })
})

it('a renamed item is found by its hashes; an unlisted one has its name', () => {
  const renamed = makeItem({ name: 'New name', repositories: [{ url: 'https://github.com/x/argo' }] })
  const list = {
    ...LIST,
    bookmarks: [one('argo', 'n', ['lfx:argo', 'repo:github.com/x/argo']), { ...one('gone'), name: 'Gone' }],
  }
  expect(sharedItems(list, makeLandscape([renamed])).map(({ bookmark, item }) => [bookmark.name, item?.id])).toEqual([
    ['New name', 'new-name'],
    ['Gone', undefined],
  ])
})

it('reads notes up to their total limit, and reports that some were dropped', async () => {
  const notes = (count: number): PackedList => ({
    ...LIST,
    bookmarks: Array.from({ length: count }, (_, index) => one(`item-${index}`, 'http://a)'.repeat(400))),
  })
  const few = await unpackLink(await pack(notes(20)))
  expect(few).toEqual({ list: notes(20) })
  const many = await unpackLink(await pack(notes(240)))
  if (!('list' in many)) throw new Error(many.fault)
  expect(many.list.isCut).toBe(true)
  expect(many.list.bookmarks).toHaveLength(240)
  const shown = many.list.bookmarks.filter(({ note }) => note !== '')
  expect(shown.reduce((sum, { note }) => sum + note.length, 0)).toBeLessThanOrEqual(LINK_NOTES)
  expect(shown.length).toBe(Math.floor(LINK_NOTES / 3600))
})
