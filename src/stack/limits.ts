// Limits for untrusted files; each bounds time or memory.

/** Characters (bytes, before decoding) of a file; larger ones are rejected unread. */
export const MAX_FILE_SIZE = 8_000_000

/** Characters of all files of a stack together: once parsed, all are in memory. */
export const MAX_STACK_SIZE = 32_000_000

/** Files of one stack. */
export const MAX_FILES = 200

/** YAML documents of one file. */
export const MAX_DOCUMENTS = 10_000

/** Levels of nesting; a custom resource definition has some forty. */
export const MAX_DEPTH = 100

/** Different images, charts and components of one file. */
export const MAX_FOUND = 20_000

/** The same for all files together: small files add up, and each row is matched and displayed. */
export const MAX_STACK_FOUND = 50_000

/** Problems listed for a file. */
export const MAX_PROBLEMS = 100

/** Places listed for a subject. */
export const MAX_PLACES = 12

/** Characters of a text that is displayed or compared; longer ones are not names. */
export const MAX_TEXT = 500
