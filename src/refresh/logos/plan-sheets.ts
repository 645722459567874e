import type { LogoBox } from '../../domain/logo/sheets.ts'
import type { ListedLogo } from './list-logos.ts'

/** A logo that was drawn. */
export type DrawnLogo = ListedLogo & { box: LogoBox; digest: string }

/** A sheet to be written: its name without ending, and its logos in order. */
export type PlannedSheet = { name: string; logos: readonly DrawnLogo[] }

/** Small sheets of a whole landscape: a page that shows some of it needs one, and the map asks for few. */
const SMALL_SHEETS = 3
/** Below this number of logos a sheet is not worth its request. */
const MIN_SMALL = 64
/** Most logos of a large sheet, about 120 kB: an item's page loads one of them. */
const MAX_LARGE = 24

/** The small sheets: the logos in order, in parts of about the same number. */
export function planSmall(logos: readonly DrawnLogo[]): PlannedSheet[] {
  const small = logos.filter(({ isSmall }) => isSmall)
  const most = Math.max(MIN_SMALL, Math.ceil(small.length / SMALL_SHEETS))
  return chunks(small, most).map((part, index) => ({ name: `small-${index + 1}`, logos: part }))
}

/** The large sheets: those of a category, in parts of about the same number. Categories stay in order. */
export function planLarge(logos: readonly DrawnLogo[]): PlannedSheet[] {
  const runs: DrawnLogo[][] = []
  for (const logo of logos) {
    const run = runs.at(-1)
    if (run?.[0]?.category === logo.category) run.push(logo)
    else runs.push([logo])
  }
  const parts = runs.flatMap((run) => chunks(run, Math.ceil(run.length / Math.ceil(run.length / MAX_LARGE))))
  return parts.map((part, index) => ({ name: `large-${index + 1}`, logos: part }))
}

function chunks<V>(list: readonly V[], size: number): V[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
