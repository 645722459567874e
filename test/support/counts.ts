import type { Item, Landscape } from '../../src/domain/landscape/landscape.ts'

/** How many items the landscape shows as long as members and partners are hidden: all, or those that `isWanted`. */
export function countTechnology(landscape: Landscape, isWanted: (item: Item) => boolean = () => true): number {
  return landscape.items.filter((item) => item.kind === 'technology' && isWanted(item)).length
}

/** A number as the English interface writes it: "1,446". */
export function figure(count: number): string {
  return count.toLocaleString('en')
}

/** What the English interface counts: "1,446 results", "1 result". */
export function counted(count: number, noun = 'result'): string {
  return `${figure(count)} ${noun}${count === 1 ? '' : 's'}`
}
