// In a separate file because addresses are validated before the comparison is loaded.

/** The class of an item; every item has exactly one. */
export const CHANGE_CLASSES = ['same', 'changed', 'moved', 'renamed', 'new', 'gone'] as const
export type ChangeClass = (typeof CHANGE_CLASSES)[number]

/** The kinds of change that can be chosen, the most important first. */
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
