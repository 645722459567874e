/** An item's position among the results, from 1, with the previous and the next item. */
export type Neighbours<T> = { position: number; total: number; previous: T | undefined; next: T | undefined }

/** The neighbours of the item with that id in a list of distinct items; undefined if it is not in the list. */
export function neighboursOf<T extends { id: string }>(items: readonly T[], id: string): Neighbours<T> | undefined {
  const index = items.findIndex((item) => item.id === id)
  if (index < 0) return undefined
  return { position: index + 1, total: items.length, previous: items[index - 1], next: items[index + 1] }
}
