// How much of a file is read. Files come from anywhere, so each of these is a bound on time or memory.

/** Characters (bytes, before it is decoded) of one file; past this it is refused unread. */
export const MAX_FILE_SIZE = 8_000_000

/** Characters of all files of one stack together: parsed, they are all in memory at once. */
export const MAX_STACK_SIZE = 32_000_000

/** Files of one stack. */
export const MAX_FILES = 200

/** YAML documents of one file. */
export const MAX_DOCUMENTS = 10_000

/** Levels of nesting; a custom resource definition has some forty. */
export const MAX_DEPTH = 100

/** Different images, charts and components of one file. */
export const MAX_FOUND = 20_000

/** The same of all files together: small files add up, and each row is matched and shown. */
export const MAX_STACK_FOUND = 50_000

/** Things that could not be read, listed for one file. */
export const MAX_PROBLEMS = 100

/** Places that are listed for one thing. */
export const MAX_PLACES = 12

/** Characters of a text that is shown or compared; a longer one is no name of anything. */
export const MAX_TEXT = 500
