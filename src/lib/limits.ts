// Limits for untrusted input: landscape files, imported files, shared links, browser storage and addresses. Each bounds
// time or memory, far above legitimate use; larger input is rejected or cut, and the message names the limit. Limits of
// a stack's files are in src/stack/limits.ts.

/** Limits of a landscape file. */
export type FileLimits = {
  /** Characters; the file of 2026-08-07 has 1.13 million. Larger texts are rejected unparsed. */
  text: number
  /** Levels of nesting; the real file has eight. */
  depth: number
  /** Elements of all lists of items; the real file has 2,413. */
  entries: number
  /** Categories and subcategories together; the real file has 95. */
  groups: number
}

/** Bytes of a landscape file read from the network or a disk. */
export const FILE_BYTES = 32_000_000

/** Limits in the browser: about twenty times the current file. */
export const FILE_LIMITS: FileLimits = { text: FILE_BYTES, depth: 50, entries: 50_000, groups: 2000 }

/** Limits on the command line: the user chose the file, and no page must stay responsive. */
export const COMMAND_LINE_LIMITS: FileLimits = { ...FILE_LIMITS, text: 256_000_000, entries: 1_000_000 }

/** Characters of an entry's field; the longest in the real file has 2,900. Longer ones are left out. */
export const FIELD_LENGTH = 20_000

/** Characters of the name of an item, category or subcategory; the longest in the real file has 84. The rest is cut. */
export const NAME_LENGTH = 200

/** Characters of a level's name ("Incubating"); the rest is cut. */
export const LEVEL_LENGTH = 60

/** Custom levels of a file; real files have up to ten. Each is a filter value and a column. */
export const CUSTOM_LEVELS = 100

/** Characters of a field's name. */
export const KEY_LENGTH = 100

/** Elements of a list within an entry, such as its further repositories; the longest in the real file has 57. */
export const LIST_LENGTH = 200

/** Fields of an entry without a schema; the real file has at most some twenty. */
export const UNKNOWN_FIELDS = 200

/** Issues listed for a file; rejected entries are listed beyond it, so that each is accounted for. */
export const LISTED_ISSUES = 5000

/** UTF-16 units of a bookmarks file; parsing a larger one would block the page. */
export const BOOKMARK_FILE = 5_000_000

/** Bookmarks in a file or a link. */
export const BOOKMARK_RECORDS = 10_000

/** Addresses read from a browser's bookmarks file. */
export const LINKS_READ = 100_000

/** Lists in a file. */
export const BOOKMARK_LISTS = 1000

/** Characters of all notes of a shared link together, for the preview before the user saves the list. */
export const LINK_NOTES = 100_000

/** Characters of a note: enough for a decision, not for a report. */
export const NOTE_LENGTH = 4000

/** Characters of the name of a bookmark list. */
export const LIST_NAME_LENGTH = 80

/** Characters of any other text of a bookmark: its item's name, each of its keys. */
export const BOOKMARK_TEXT = 500

/** Characters of a shared link's fragment; longer ones are ignored. */
export const LINK_FRAGMENT = 64_000

/** Bytes of a decompressed shared link. */
export const LINK_UNFOLDED = 1_000_000

/** Characters of a search, in the field, an address or the list of recent ones. */
export const QUERY_LENGTH = 200

/** Characters of a list parameter of an address: the ids of all categories and subcategories have 4,000. */
export const PARAMETER_LENGTH = 10_000

/** Bytes of a logo, regardless of `Content-Length`; the largest of the landscape has 105,000. */
export const LOGO_BYTES = 256_000
