// How much of anything from outside is taken, whatever way it comes in: the landscape file, imported files, shared
// links, what the browser has stored, and addresses. Each is a bound on time or memory, far above what honest use
// needs; what is past it is refused or cut, and the message names the limit. Those of a stack's files stand in
// src/stack/limits.ts.

/** Bounds on a landscape file. */
export type FileLimits = {
  /** Characters; the file of 2026-08-07 has 1.13 million. Past this the text is refused unparsed. */
  text: number
  /** Levels of nesting; the real file has eight. */
  depth: number
  /** Elements of all lists of items together; the real file has 2,413. */
  entries: number
  /** Categories and subcategories together; the real file has 95. */
  groups: number
}

/** Bytes of a landscape file that are read from the network or a disk. */
export const FILE_BYTES = 32_000_000

/** What a browser takes of a landscape file: about twenty times today's. */
export const FILE_LIMITS: FileLimits = { text: FILE_BYTES, depth: 50, entries: 50_000, groups: 2000 }

/** What the command line takes: whoever checks a file there chose it, and there is no page to keep alive. */
export const COMMAND_LINE_LIMITS: FileLimits = { ...FILE_LIMITS, text: 256_000_000, entries: 1_000_000 }

/** Characters of a field of an entry; the longest of the real file has 2,900. A longer one is left out. */
export const FIELD_LENGTH = 20_000

/** Characters of a name of an item, a category or a subcategory; the longest of the real file has 84. The rest is cut. */
export const NAME_LENGTH = 200

/** Characters of a level's name ("Incubating"); the rest is cut. */
export const LEVEL_LENGTH = 60

/** Levels of its own that a file may have; the real ones have up to ten. Each is a filter's value and a column. */
export const OWN_LEVELS = 100

/** Characters of a field's own name. */
export const KEY_LENGTH = 100

/** Elements of a list within an entry, such as its further repositories; the longest of the real file has 57. */
export const LIST_LENGTH = 200

/** Fields of an entry that no table knows; the most in the real file are some twenty. */
export const UNKNOWN_FIELDS = 200

/** Faults that are listed for one file; entries that are left out are listed past it too, so that each is accounted for. */
export const LISTED_ISSUES = 5000

/** UTF-16 units of a file of bookmarks: nobody keeps as much, and reading it would stop the page. */
export const BOOKMARK_FILE = 5_000_000

/** Bookmarks in a file or a link. */
export const BOOKMARK_RECORDS = 10_000

/** Addresses that are looked at in a file of them: browsers keep more than anyone would look through. */
export const LINKS_READ = 100_000

/** Lists in a file. */
export const BOOKMARK_LISTS = 1000

/** Characters of all notes of a shared link together: what is shown of it before the user decides to keep it. */
export const LINK_NOTES = 100_000

/** Characters of the longest note: room for a decision, not for a report. */
export const NOTE_LENGTH = 4000

/** Characters of the name of a person's list. */
export const LIST_NAME_LENGTH = 80

/** Characters of any other text of a bookmark: its item's name, each of its keys. */
export const BOOKMARK_TEXT = 500

/** Characters of a shared link's fragment; far more than any address holds is not even looked at. */
export const LINK_FRAGMENT = 64_000

/** Bytes that a shared link may unfold to. */
export const LINK_UNFOLDED = 1_000_000

/** Characters of a search, in the field, an address or the list of recent ones. */
export const QUERY_LENGTH = 200

/** Characters of one parameter of an address that holds a list: the ids of every category and subcategory are 4,000. */
export const PARAMETER_LENGTH = 10_000

/** Bytes of a logo that are read, whatever its host says of its length; the largest of the landscape has 105,000. */
export const LOGO_BYTES = 256_000
