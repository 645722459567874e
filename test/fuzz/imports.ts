import { strict as assert } from 'node:assert'
import * as fc from 'fast-check'

import { BOOKMARK_RECORDS, BOOKMARK_TEXT, NOTE_LENGTH } from '../../src/lib/limits.ts'
import { visible } from '../../src/lib/text.ts'
import type { ExportedList } from '../../src/stores/exchange/exchange-model.ts'
import { writeCsvFile } from '../../src/stores/exchange/csv-file.ts'
import { importLists } from '../../src/stores/exchange/import-lists.ts'
import { writeJsonFile } from '../../src/stores/exchange/json-file.ts'
import { writeMarkdownFile } from '../../src/stores/exchange/markdown-file.ts'
import { itemOfAddress } from '../../src/stores/exchange/item-of-address.ts'
import { readBookmarkFile } from '../../src/stores/exchange/read-file.ts'
import { parseWithQuarantine } from '../../src/stores/bookmarks/serialize.ts'
import { makeItem, makeLandscape } from '../support/factories.ts'
import { anyText, edited } from './edits.ts'

type File = { name: string; text: string }

const row = (name: string, note: string): ExportedList['rows'][number] => ({
  id: name.toLowerCase(),
  name,
  keys: [`lfx:${name.toLowerCase()}`],
  note,
  addedAt: 1_700_000_000_000,
  maturity: 'Graduated',
  category: 'Runtime',
  subcategory: 'Container Runtime',
  homepage: `https://${name.toLowerCase()}.example/`,
  repository: 'https://github.com/a/b',
})
const LISTS: ExportedList[] = [
  { name: '', rows: [row('Akri', 'of theirs\nin two lines'), row('Argo', '')] },
  { name: 'Mine', rows: Array.from({ length: 40 }, (_, n) => row(`Item${n}`, n % 3 === 0 ? `note ${n}` : '')) },
]
const WRITTEN: Record<string, string> = {
  'a.json': writeJsonFile(LISTS, 'cncf', 1_700_000_000_000),
  'a.csv': writeCsvFile(LISTS),
  'b.csv': writeCsvFile(LISTS, 'fr'),
  'a.md': writeMarkdownFile(LISTS, 'Bookmarks'),
  'a.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n${LISTS.map(
    ({ name, rows }) =>
      `<DT><H3>${name}</H3>\n<DL><p>\n${rows.map((one) => `<DT><A HREF="${one.homepage}" ADD_DATE="1700000000" ICON="data:,x">${one.name}</A>\n<DD>${one.note}\n`).join('')}</DL><p>\n`,
  ).join('')}</DL><p>\n`,
  'a.txt': LISTS.flatMap(({ rows }) => rows.map((one) => `${one.homepage}\n`)).join(''),
}

const itemOf = itemOfAddress(
  makeLandscape(
    LISTS.flatMap(({ rows }) => rows.map(({ name, homepage }) => makeItem({ name, homepageUrl: homepage }))),
  ),
)

/** Files of bookmarks: what the application writes with parts changed, and any text under any name. */
export const imports: fc.Arbitrary<File> = fc.oneof(
  fc
    .constantFrom(...Object.entries(WRITTEN))
    .chain(([name, text]) => edited(fc.constant(text)).map((changed) => ({ name, text: changed }))),
  fc.record({ name: fc.constantFrom(...Object.keys(WRITTEN), 'a', 'a.tsv'), text: anyText }),
  // One sign as often as a file may have it: what is slow with many shows.
  fc
    .tuple(
      fc.constantFrom(...Object.keys(WRITTEN)),
      fc.constantFrom(
        '[',
        '"',
        ',',
        '\n',
        '- ',
        '\n- [',
        '# ',
        '> ',
        '{"a":',
        '[](',
        '\\',
        '\n- a\n> ',
        'name\n',
        '<',
        '<a href="',
        '<!--',
        '<dl>',
        '<h3>',
        '&#',
        'a.b\n',
        'https://',
      ),
    ) // prettier-ignore
    .map(([name, sign]) => ({
      name,
      text: (name === 'a.csv' ? 'name,note\n' : '') + sign.repeat(4_900_000 / sign.length),
    })),
)

const KEPT = JSON.stringify({
  state: { bookmarks: [{ id: 'akri', name: 'Akri', keys: [], note: 'mine' }] },
  version: 2,
})

/**
 * Reads a file of bookmarks and brings it in: what is read has bounds, and what was kept before is there still.
 * @throws AssertionError, or whatever the application threw
 */
export function checkImport({ name, text }: File): void {
  const { lists, problems } = readBookmarkFile(name, text, itemOf)
  const all = lists.flatMap((list) => list.bookmarks)
  assert.ok(all.length <= BOOKMARK_RECORDS)
  assert.ok(all.length > 0 || problems.length > 0, 'a file of which nothing comes says why')
  for (const one of all) {
    assert.match(one.id, /^[a-z0-9-]{1,80}$/)
    assert.ok(one.name.length <= BOOKMARK_TEXT && visible(one.name) === one.name && one.note.length <= NOTE_LENGTH)
  }
  const before = parseWithQuarantine(KEPT, 10)
  const { state: kept } = importLists(
    before,
    lists,
    (item) => item,
    (index) => `new${index}`,
    20,
  )
  assert.ok(kept.bookmarks.get('default/akri')?.note?.includes('mine'), 'nothing that was kept is lost')
  for (const one of all) {
    assert.ok([...kept.bookmarks.values()].some((own) => own.id === one.id) || all.length > 50, `${one.id} has come`)
  }
}
