/** The ways to look at the results; the first is the one that an address need not name. */
export const VIEWS = ['cards', 'table', 'map'] as const
export type ViewName = (typeof VIEWS)[number]
