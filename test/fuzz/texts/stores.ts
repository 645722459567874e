import {
  BOOKMARK_FILE,
  BOOKMARK_TEXT,
  FIELD_LENGTH,
  KEY_LENGTH,
  LINK_FRAGMENT,
  LINK_UNFOLDED,
  NOTE_LENGTH,
  QUERY_LENGTH,
} from '../../../src/lib/limits.ts'
import {
  cleanName,
  isListId,
  isNoteCut,
  readBookmark,
  readList,
  timeOf,
} from '../../../src/stores/bookmarks/bookmark-record.ts'
import { hasAddress, readAddressFile } from '../../../src/stores/exchange/address-file.ts'
import { isCsvFile, writeCsvFile, readCsvFile, parseDay } from '../../../src/stores/exchange/csv-file.ts'
import { escapeFormula, unescapeFormula } from '../../../src/domain/export/csv.ts'
import { parseCsv } from '../../../src/stores/exchange/csv-text.ts'
import { findAddresses } from '../../../src/stores/exchange/find-addresses.ts'
import { isHtml, readHtmlFile, stripIcons } from '../../../src/stores/exchange/html-file.ts'
import { tokenizeHtml } from '../../../src/stores/exchange/html-tags.ts'
import { importLists } from '../../../src/stores/exchange/import-lists.ts'
import { readJsonFile, writeJsonFile } from '../../../src/stores/exchange/json-file.ts'
import { keysOfLinks, repositoryOfKeys } from '../../../src/stores/exchange/link-keys.ts'
import {
  readMarkdownFile,
  writeMarkdownFile,
  escapeMarkdown,
  unescapeMarkdown,
} from '../../../src/stores/exchange/markdown-file.ts'
import { readBookmarkFile } from '../../../src/stores/exchange/read-file.ts'
import { packLink, unpackLink } from '../../../src/stores/exchange/share-link.ts'
import { hashOf, packText, unpackText } from '../../../src/stores/exchange/share-pack.ts'
import { sharedItems } from '../../../src/stores/exchange/shared-items.ts'
import { truncateNote } from '../../../src/stores/exchange/exchange-model.ts'
import { fingerprintOf, EMPTY_STATE } from '../../../src/stores/bookmarks/merge.ts'
import { parseState, parseWithQuarantine } from '../../../src/stores/bookmarks/serialize.ts'
import {
  joinNotes,
  listName,
  putNote,
  renameList,
  withList,
  withNote,
  withoutList,
} from '../../../src/stores/bookmarks/list-edits.ts'
import { addItems } from '../../../src/stores/bookmarks/item-edits.ts'
import { rememberSearch } from '../../../src/stores/recent-searches.ts'
import { salvage } from '../../../src/stores/bookmarks/salvage.ts'
import { parseSeen } from '../../../src/stores/seen-record.ts'
import { isRecord, readJson } from '../../../src/stores/storage/storage.ts'
import { shippedLandscape } from '../../support/factories.ts'
import { numbered } from './patterns.ts'
import type { TextFunction } from './text-function.ts'

/** Characters that a browser stores for a page. */
const STORED = 5_000_000
const NOW = 1_700_000_000_000

const row = (text: string) => ({
  id: 'a',
  name: text,
  keys: [text],
  note: text,
  addedAt: 0,
  maturity: text,
  category: text,
  subcategory: text,
  homepage: text,
  repository: text,
})
const leaving = (text: string) => [{ name: text, rows: [row(text)] }]
const facts = (length: number) => {
  const made: { id: string; name: string; keys: string[]; note: string }[] = []
  for (let index = 0; index < length / 10; index += 1) made.push({ id: `a${index}`, name: 'a', keys: [], note: 'b' })
  return made
}
const imported = (text: string) =>
  importLists(
    EMPTY_STATE,
    readBookmarkFile('', text).lists,
    (one) => one,
    (index) => `n${index}`,
    NOW,
  )

const json = {
  'empty lists': (length: number) => `{"lists":[${numbered(() => '{"bookmarks":[]},', length)}{}]}`,
  'no lists': (length: number) => `{"lists":[${numbered(() => '0,', length)}0]}`,
  'lists of one': (length: number) => `{"lists":[${numbered((index) => `{"name":"l${index}","bookmarks":[{"id":"a${index}","note":"b"}]},`, length)}{}]}`,
  'records without an id': (length: number) => `[${numbered(() => '0,', length)}0]`,
  bookmarks: (length: number) => `[${numbered((index) => `{"id":"a${index}","note":"b"},`, length)}0]`,
  'one bookmark again and again': (length: number) => `[${numbered((index) => `{"id":"a","note":"b${index}"},`, length)}0]`,
  'a bookmark of many keys': (length: number) => `[{"id":"a","keys":[${numbered((index) => `"k${index}",`, length)}0]}]`,
  depth: (length: number) => '['.repeat(length),
} // prettier-ignore
const markdown = {
  'lists of one': (length: number) => numbered((index) => `# l${index}\n- a${index}\n`, length),
  'bullets with notes': (length: number) => numbered((index) => `- a${index}\n  > b\n`, length),
  'a bullet of links': (length: number) => `- ${numbered((index) => `[a](https://a/${index}) `, length)}`,
} // prettier-ignore
const csv = {
  rows: (length: number) => `name,note,list\n${numbered((index) => `a${index},b,l${index}\n`, length)}`,
  'columns': (length: number) => `name,${numbered((index) => `c${index},`, length)}\n`,
} // prettier-ignore
const store = {
  bookmarks: (length: number) => `{"state":{"bookmarks":[${numbered((index) => `{"id":"a${index}","keys":[],"list":"l${index}"},`, length)}0]},"version":2}`,
  'bookmarks cut off': (length: number) => `{"state":{"bookmarks":[${numbered((index) => `{"id":"a${index}","keys":[]},`, length)}`,
  lists: (length: number) => `{"state":{"bookmarks":[],"lists":[${numbered((index) => `{"id":"l${index}","createdAt":1},`, length)}0]}}`,
} // prettier-ignore
const links = {
  ids: (length: number) => JSON.stringify(['cncf', '', numbered((index) => `a${index} `, length).trim(), [], []]),
  notes: (length: number) => packText({ landscape: '', name: '', bookmarks: facts(length).slice(0, 9000).map((one) => ({ ...one, hashes: [], name: undefined })) }),
} // prettier-ignore

const IN_A_LINE = [
  ['', ''],
  ['- ', ''],
  ['- a\n> ', ''],
  ['# ', '\u2028x'],
  ['- [', '](https://a/)'],
  ['- [a](', ''],
  ['> ', '\rx'],
] as const
const OF_A_TABLE = [
  ['', ''],
  ['name\n', ''],
  ['name\n"', ''],
  ['name,homepage\na,https://', ''],
  ['name;keys\na;', ''],
] as const

/** Everything that reads what people import, open as a link or have stored, and what is written of it. */
export const STORES: readonly TextFunction[] = [
  { at: 'stores/bookmarks/bookmark-record.ts#readBookmark', limit: BOOKMARK_FILE, call: (text) => readBookmark({ id: 'a', name: text, note: text, keys: [text] }) }, // prettier-ignore
  { at: 'stores/bookmarks/bookmark-record.ts#isNoteCut', limit: BOOKMARK_FILE, call: (note) => isNoteCut({ note }) },
  {
    at: 'stores/bookmarks/bookmark-record.ts#readList',
    limit: BOOKMARK_FILE,
    call: (name) => readList({ id: 'a', name }),
  },
  { at: 'stores/bookmarks/bookmark-record.ts#isListId', limit: BOOKMARK_FILE, call: isListId },
  { at: 'stores/bookmarks/bookmark-record.ts#timeOf', limit: BOOKMARK_FILE, call: timeOf },
  {
    at: 'stores/bookmarks/bookmark-record.ts#cleanName',
    limit: BOOKMARK_FILE,
    call: (text) => cleanName(text, BOOKMARK_TEXT),
  },
  { at: 'stores/exchange/csv-file.ts#readCsvFile', limit: BOOKMARK_FILE, call: readCsvFile, around: OF_A_TABLE, shapes: csv }, // prettier-ignore
  { at: 'stores/exchange/csv-file.ts#writeCsvFile', limit: NOTE_LENGTH, call: (text) => writeCsvFile(leaving(text)) },
  {
    at: 'domain/export/csv.ts#escapeFormula',
    limit: NOTE_LENGTH,
    call: escapeFormula,
    around: [
      ['', ''],
      ["'", 'x'],
    ],
  },
  {
    at: 'domain/export/csv.ts#unescapeFormula',
    limit: BOOKMARK_FILE,
    call: unescapeFormula,
    around: [
      ['', ''],
      ["'", 'x'],
    ],
  },
  { at: 'stores/exchange/csv-text.ts#parseCsv', limit: BOOKMARK_FILE, call: (text) => parseCsv(text), around: OF_A_TABLE, shapes: csv }, // prettier-ignore
  { at: 'stores/exchange/import-lists.ts#importLists', limit: BOOKMARK_FILE, call: imported, shapes: { ...json, ...markdown, ...csv } }, // prettier-ignore
  { at: 'stores/exchange/json-file.ts#readJsonFile', limit: BOOKMARK_FILE, call: readJsonFile, around: [['', ''], ['[{"id":"a","note":"', '"}]']], shapes: json }, // prettier-ignore
  { at: 'stores/exchange/json-file.ts#writeJsonFile', limit: NOTE_LENGTH, call: (text) => writeJsonFile(leaving(text), text, 0) }, // prettier-ignore
  { at: 'stores/exchange/link-keys.ts#keysOfLinks', limit: BOOKMARK_TEXT, call: (text) => keysOfLinks(text, [`https://${text}`]) }, // prettier-ignore
  { at: 'stores/exchange/link-keys.ts#repositoryOfKeys', limit: BOOKMARK_TEXT, call: (text) => repositoryOfKeys([`repo:${text}`]), around: [['', ''], ['a.b/', '!']] }, // prettier-ignore
  { at: 'stores/exchange/markdown-file.ts#readMarkdownFile', limit: BOOKMARK_FILE, call: readMarkdownFile, around: IN_A_LINE, shapes: markdown }, // prettier-ignore
  { at: 'stores/exchange/markdown-file.ts#writeMarkdownFile', limit: NOTE_LENGTH, call: (text) => writeMarkdownFile(leaving(text), text), around: [['', ''], ['http://a', '']] }, // prettier-ignore
  { at: 'stores/exchange/markdown-file.ts#escapeMarkdown', limit: NOTE_LENGTH, call: escapeMarkdown, around: [['', ''], ['http://a', ''], ['1', '']] }, // prettier-ignore
  { at: 'stores/exchange/markdown-file.ts#unescapeMarkdown', limit: BOOKMARK_FILE, call: unescapeMarkdown },
  { at: 'stores/exchange/read-file.ts#readBookmarkFile', limit: BOOKMARK_FILE, call: (text) => readBookmarkFile('', text), shapes: { ...json, ...markdown, ...csv } }, // prettier-ignore
  { at: 'stores/exchange/share-link.ts#unpackLink', limit: LINK_FRAGMENT, call: unpackLink },
  { at: 'stores/exchange/share-link.ts#packLink', limit: NOTE_LENGTH, call: (note) => packLink({ landscape: note, name: note, bookmarks: [{ id: 'a', name: note, hashes: [1], note }] }, Infinity) }, // prettier-ignore
  { at: 'stores/exchange/share-pack.ts#hashOf', limit: BOOKMARK_TEXT, call: hashOf },
  { at: 'stores/exchange/share-pack.ts#unpackText', limit: LINK_UNFOLDED, call: (text) => unpackText(text.startsWith('["cncf"') ? text : JSON.stringify(['cncf', text, 'a', [[0, text]], [[0, text]]]), []), shapes: links }, // prettier-ignore
  { at: 'stores/exchange/share-pack.ts#packText', limit: NOTE_LENGTH, call: (text) => packText({ landscape: text, name: text, bookmarks: [{ id: 'a', name: text, hashes: [], note: text }] }) }, // prettier-ignore
  { at: 'stores/exchange/shared-items.ts#sharedItems', limit: LINK_UNFOLDED, call: (text) => sharedItems(unpackText(links.ids(Math.min(text.length, 50_000)), []) ?? { landscape: '', name: '', bookmarks: [] }, shippedLandscape()) }, // prettier-ignore
  {
    at: 'stores/exchange/exchange-model.ts#truncateNote',
    limit: BOOKMARK_FILE,
    call: (text) => truncateNote(text, '', []),
  },
  {
    at: 'stores/bookmarks/serialize.ts#parseState',
    limit: STORED,
    call: (text) => parseState(text, NOW),
    shapes: store,
  },
  {
    at: 'stores/bookmarks/serialize.ts#parseWithQuarantine',
    limit: STORED,
    call: (text) => parseWithQuarantine(text, NOW),
    shapes: store,
  },
  { at: 'stores/bookmarks/list-edits.ts#joinNotes', limit: NOTE_LENGTH, call: (text) => joinNotes('', text.slice(1), text), around: [['', ''], ['b', 'c']] }, // prettier-ignore
  { at: 'stores/bookmarks/list-edits.ts#listName', limit: BOOKMARK_FILE, call: listName },
  {
    at: 'stores/bookmarks/list-edits.ts#renameList',
    limit: BOOKMARK_FILE,
    call: (text) => renameList(EMPTY_STATE, 'default', text, NOW),
  },
  { at: 'stores/bookmarks/list-edits.ts#withList', limit: LINK_UNFOLDED, call: (text) => withList(EMPTY_STATE, 'a', text, facts(Math.min(text.length, 100_000)), NOW) }, // prettier-ignore
  { at: 'stores/bookmarks/list-edits.ts#withoutList', limit: LINK_UNFOLDED, call: (text) => withoutList(addItems(EMPTY_STATE, 'default', facts(Math.min(text.length, 100_000)), NOW), 'default', NOW) }, // prettier-ignore
  { at: 'stores/bookmarks/list-edits.ts#withNote', limit: NOTE_LENGTH, call: (text) => withNote(addItems(EMPTY_STATE, 'a', facts(10), NOW), 'a', 'a0', text, NOW) }, // prettier-ignore
  {
    at: 'stores/bookmarks/list-edits.ts#putNote',
    limit: NOTE_LENGTH,
    call: (text) => putNote(new Map(), 'a', 'a', text, NOW),
  },
  { at: 'stores/bookmarks/item-edits.ts#addItems', limit: LINK_UNFOLDED, call: (text) => addItems(EMPTY_STATE, 'a', facts(Math.min(text.length, 100_000)), NOW) }, // prettier-ignore
  { at: 'stores/recent-searches.ts#rememberSearch', limit: QUERY_LENGTH, isBounded: true, call: rememberSearch },
  { at: 'stores/bookmarks/salvage.ts#salvage', limit: STORED, call: salvage, shapes: store },
  { at: 'stores/seen-record.ts#parseSeen', limit: FIELD_LENGTH, call: (text) => parseSeen({ version: 1, key: text, date: text, places: [text], items: [] }) }, // prettier-ignore
  { at: 'stores/storage/storage.ts#isRecord', limit: STORED, call: isRecord },
  { at: 'stores/storage/storage.ts#readJson', limit: STORED, call: (text) => readJson({ getItem: () => text, setItem: () => {}, removeItem: () => {} }, 'a') }, // prettier-ignore
  { at: 'stores/exchange/address-file.ts#readAddressFile', limit: BOOKMARK_FILE, call: (text) => readAddressFile(text, () => undefined), around: [['', ''], ['https://', ''], ['[InternetShortcut]\nURL=', '']] }, // prettier-ignore
  { at: 'stores/exchange/address-file.ts#hasAddress', limit: BOOKMARK_FILE, call: hasAddress, around: [['', ''], ['https://', '']] }, // prettier-ignore
  { at: 'stores/exchange/csv-file.ts#isCsvFile', limit: BOOKMARK_FILE, call: isCsvFile },
  { at: 'stores/exchange/html-file.ts#isHtml', limit: BOOKMARK_FILE, call: isHtml, around: [['', ''], ['<!DOCTYPE ', '']] }, // prettier-ignore
  { at: 'stores/exchange/html-file.ts#stripIcons', limit: BOOKMARK_FILE, call: stripIcons, around: [['', ''], ['ICON="data:', ''], ['<A ', '']] }, // prettier-ignore
  {
    at: 'stores/exchange/html-file.ts#readHtmlFile',
    limit: BOOKMARK_FILE,
    call: (text) => readHtmlFile(text, () => undefined),
    around: [
      ['', ''],
      ['<A HREF="', ''],
      ['<DT><A HREF="https://a.example/">', '</A>'],
      ['<DD>', ''],
    ],
    shapes: {
      folders: (length) => numbered((index) => `<DT><H3>f${index}</H3><DL><p>`, length),
      links: (length) => numbered((index) => `<DT><A HREF="https://a.example/${index}">a</A>`, length),
    },
  },
  { at: 'stores/exchange/html-tags.ts#tokenizeHtml', limit: BOOKMARK_FILE, call: (text) => [...tokenizeHtml(text)], around: [['', ''], ['<a ', ''], ['<a b="', ''], ['<!--', '']] }, // prettier-ignore
  { at: 'stores/exchange/csv-file.ts#parseDay', limit: KEY_LENGTH, call: parseDay },
  { at: 'stores/exchange/find-addresses.ts#findAddresses', limit: BOOKMARK_FILE, call: findAddresses, around: [['', ''], ['https://', '']] }, // prettier-ignore
  { at: 'stores/bookmarks/merge.ts#fingerprintOf', limit: STORED, call: fingerprintOf },
]
