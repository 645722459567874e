/** How many items are compared at most: more columns than this cannot be read side by side. */
export const MAX_COMPARED = 4
