import { yearOf, type IsoDate } from '../../lib/dates.ts'
import { type Project, maturitySteps, type MaturityStep } from './history.ts'

/** How many projects took each step in a year, as the file dates them. */
export type YearTotal = { year: number } & Record<MaturityStep['stage'], number>

/** Years, both included. */
export type Years = { first: number; last: number }

/** No foundation of this kind is older: a date before it is a slip of the pen, and would squeeze all others together. */
const EARLIEST_YEAR = 2000

/** Whether any of `projects` has a date that can stand on an axis of years. */
export function areDated(projects: readonly Project[], asOf: IsoDate): boolean {
  return projects.some((project) => maturitySteps(project).some(({ date }) => isUsable(yearOf(date), asOf)))
}

function isUsable(year: number, asOf: IsoDate): boolean {
  return year >= EARLIEST_YEAR && year <= yearOf(asOf) + 1
}

/** The years that the dates of `projects` lie in, up to that of `asOf` at least and the one after it at most. */
export function yearsOf(projects: readonly Project[], asOf: IsoDate): Years {
  const today = yearOf(asOf)
  return projects
    .flatMap((project) => maturitySteps(project).map(({ date }) => yearOf(date)))
    .filter((year) => isUsable(year, asOf))
    .reduce<Years>(({ first, last }, year) => ({ first: Math.min(first, year), last: Math.max(last, year) }), {
      first: today,
      last: today,
    })
}

/** The steps of `projects` for every year from `first` to `last`, years without any included. */
export function yearTotals(projects: readonly Project[], { first, last }: Years): YearTotal[] {
  const totals = Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    accepted: 0,
    incubating: 0,
    graduated: 0,
    archived: 0,
  }))
  for (const project of projects) {
    for (const { stage, date } of maturitySteps(project)) {
      const total = totals[yearOf(date) - first]
      if (total) total[stage] += 1
    }
  }
  return totals
}
