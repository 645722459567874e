import type { Bookmark } from '../../../../src/stores/bookmarks/bookmark-record.ts'
import type { Seen } from '../../../../src/stores/seen-record.ts'

/** What bookmarks and the tray store of an item: its name is its id in capitals. */
export const facts = (id: string) => ({ id, name: id.toUpperCase(), keys: [`lfx:${id}`] })

/** How an item was when it was seen, with little about it. */
export const seenState = (more: Partial<Seen['states'][number]> = {}): Seen['states'][number] => ({
  id: 'a',
  name: 'A',
  kind: 'technology',
  slug: undefined,
  maturity: undefined,
  acceptedAt: undefined,
  places: ['X / Y'],
  repositories: [],
  homepage: '',
  audits: 0,
  ...more,
})

/** What is left of a bookmark that was taken out of a list at a time: nothing that a person wrote, and when. */
export const tombstone = (list: string, id: string, at: number): Bookmark => ({
  list,
  id,
  name: id,
  keys: [],
  addedAt: 0,
  at,
  isGone: true,
  noteAt: at,
  rankAt: at,
})
