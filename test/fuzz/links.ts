import { strict as assert } from 'node:assert'
import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'

import { toBase64Url } from '../../src/lib/base64url.ts'
import { crc32 } from '../../src/lib/crc32.ts'
import { BOOKMARK_RECORDS, BOOKMARK_TEXT, LIST_NAME_LENGTH, NOTE_LENGTH } from '../../src/lib/limits.ts'
import { visible } from '../../src/lib/text.ts'
import { unpackLink } from '../../src/stores/exchange/share-link.ts'
import { sharedItems } from '../../src/stores/exchange/shared-items.ts'
import { parseWithQuarantine } from '../../src/stores/bookmarks/serialize.ts'
import { bookmarksIn } from '../../src/stores/bookmarks/selectors.ts'
import { withList } from '../../src/stores/bookmarks/list-edits.ts'
import { shippedLandscape } from '../support/factories.ts'
import { anyText, edited } from './edits.ts'

/** A fragment made by hand: whatever is in it, its checksum is right. */
export function forged(body: Uint8Array, version = 1): string {
  const bytes = new Uint8Array(9 + body.length)
  bytes.set([version, 0, 0, 0, 0, 0, 0, 0, 0])
  bytes.set(body, 9)
  new DataView(bytes.buffer).setUint32(1, crc32(bytes.subarray(5)), true)
  return toBase64Url(bytes)
}

const packed = (...parts: unknown[]) => forged(deflateRawSync(JSON.stringify(parts)))
const ids = fc.oneof(
  fc.array(fc.constantFrom('argo', 'envoy', 'prometheus', 'gone', '__proto__', 'A', ''), { maxLength: 5 }),
  fc.nat(30_000).map((count) => Array.from({ length: count }, (_, n) => n.toString(36))),
)
const pairs = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.array(fc.tuple(fc.integer({ min: -1, max: 5 }), fc.oneof(anyText, fc.nat())), { maxLength: 5 }),
)

/** Fragments of shared links: any text, whole lists with anything in them, and such with letters changed. */
export const links: fc.Arbitrary<string> = fc.oneof(
  anyText,
  fc
    .tuple(anyText, anyText, ids, pairs, pairs)
    .map(([landscape, name, all, notes, names]) => packed(landscape, name, all.join(' '), notes, names)),
  fc.jsonValue().map((value) => packed(value)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => forged(bytes)),
  edited(fc.constant(packed('cncf', 'Mine', 'argo envoy', [[0, 'why']], []))),
)

const KEPT = JSON.stringify({
  state: { bookmarks: [{ id: 'akri', name: 'Akri', keys: [], note: 'mine' }] },
  version: 2,
})

/**
 * Opens a shared link and keeps its list: what is shown has bounds, and what was kept before is there still.
 * @throws AssertionError, or whatever the application threw
 */
export async function checkLink(fragment: string): Promise<void> {
  const opened = await unpackLink(fragment)
  if ('fault' in opened) return
  const { list } = opened
  assert.ok(list.bookmarks.length <= BOOKMARK_RECORDS)
  for (const text of [list.name, list.landscape]) assert.ok(text.length <= LIST_NAME_LENGTH && visible(text) === text)
  const items = sharedItems(list, shippedLandscape()).map((one) => one.bookmark)
  assert.equal(new Set(items.map((item) => item.id)).size, items.length)
  for (const { name, note } of items) {
    assert.ok(name.length <= BOOKMARK_TEXT && visible(name) === name && note.length <= NOTE_LENGTH)
  }
  const kept = withList(parseWithQuarantine(KEPT, 10), 'shared', list.name, items, 20)
  assert.equal(bookmarksIn(kept, 'default')[0]?.note, 'mine', 'nothing of the person’s own is touched')
  assert.equal(bookmarksIn(kept, 'shared').length, items.length)
}
