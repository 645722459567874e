// Alone in a file: addresses are read with these before anything is compared.

/** What an item is counted as: one of these, however much is different about it. */
export const CHANGE_CLASSES = ['same', 'changed', 'moved', 'renamed', 'new', 'gone'] as const
export type ChangeClass = (typeof CHANGE_CLASSES)[number]

/** The kinds of change that one can ask for, the weightiest first. */
export const CHANGE_KINDS = [
  'archived',
  'maturity',
  'gone',
  'new',
  'renamed',
  'moved',
  'audit',
  'repository',
  'homepage',
  'accepted',
  'places',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
