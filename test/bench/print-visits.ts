import { BUDGETS } from './budgets.ts'
import { shown, type Figure } from './figures.ts'
import type { ProfileName } from './profiles.ts'

/** A figure a row, a profile a column, with what it may be where a budget says so. */
export function printVisits(figures: Record<ProfileName, Record<string, Figure>>, runs: number): void {
  const names = [
    ...new Set([...Object.values(figures).flatMap((one) => Object.keys(one)), 'offline: first results ms']),
  ]
  console.log(`\nVisits: median of ${runs} (range)`)
  console.table(
    Object.fromEntries(
      names.map((name) => [
        name,
        Object.fromEntries(
          Object.entries(figures).flatMap(([profile, one]) => {
            const limits: Readonly<Record<string, number>> = BUDGETS.visits[profile as ProfileName]
            const limit = limits[name]
            return [[profile, shown(one[name]) + (limit === undefined ? '' : ` ≤ ${limit}`)]]
          }),
        ),
      ]),
    ),
  )
}
