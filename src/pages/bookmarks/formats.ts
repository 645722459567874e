import { listName } from '../../components/lists/list-name.ts'
import { language } from '../../i18n/i18n.ts'
import { DEFAULT_LIST } from '../../stores/bookmarks/bookmark-record.ts'
import type { LeavingList } from '../../stores/exchange/carried.ts'
import { writeCsvFile } from '../../stores/exchange/csv-file.ts'
import { writeJsonFile } from '../../stores/exchange/json-file.ts'
import { writeMarkdownFile } from '../../stores/exchange/markdown-file.ts'

/** A form that lists can be written in. */
type Format = { ending: string; type: string; write: (lists: readonly LeavingList[], landscape: string) => string }

/** Every form, in the order offered. A new one is a row here, its reader in `read-file.ts`, and its texts. */
const TABLE = {
  json: {
    ending: 'json',
    type: 'application/json',
    write: (lists, landscape) => writeJsonFile(lists, landscape, Date.now()),
  },
  markdown: {
    ending: 'md',
    type: 'text/markdown',
    write: (lists) => writeMarkdownFile(lists, listName({ id: DEFAULT_LIST, name: '' })),
  },
  csv: { ending: 'csv', type: 'text/csv', write: (lists) => writeCsvFile(lists, language()) },
} satisfies Record<string, Format>

export type FormatName = keyof typeof TABLE
export const FORMATS: Record<FormatName, Format> = TABLE
export const FORMAT_NAMES = Object.keys(TABLE) as FormatName[]
