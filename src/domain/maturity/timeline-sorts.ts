/** The orders of the timeline; the first is the one that an address need not name. */
export const TIMELINE_SORTS = ['accepted', 'graduated', 'duration', 'name'] as const
export type TimelineSort = (typeof TIMELINE_SORTS)[number]
