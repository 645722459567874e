import type { Landscape } from '../domain/landscape/landscape.ts'
import type { HeldSize } from './protocol.ts'

/** Below this share of the items held now, a file counts as cut short: half a YAML file is often valid YAML. */
const WHOLE_SHARE = 0.9

/** What a landscape lacks against what is held; nothing when it is whole. */
export function missingFrom(landscape: Landscape, held: HeldSize): { categories: string[]; isIncomplete: boolean } {
  const names = new Set(landscape.categories.map((category) => category.name))
  const categories = held.categories.filter((name) => !names.has(name))
  return { categories, isIncomplete: categories.length > 0 || landscape.items.length < held.items * WHOLE_SHARE }
}
