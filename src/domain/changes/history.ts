import type { IsoDate } from '../../lib/dates.ts'
import type { Item, Maturity } from '../landscape/landscape.ts'
import { projectsOf, maturitySteps, type MaturityStep } from '../maturity/history.ts'

/** A dated step of a project. `into` is the level at acceptance, if it was not the first. */
export type HistoryEvent = {
  item: Item
  stage: MaturityStep['stage']
  date: IsoDate
  into?: Maturity | undefined
}

/** The events of a month, `YYYY-MM`, latest first. */
export type HistoryMonth = { month: string; events: HistoryEvent[] }

/** The length of the history in calendar months, the month of its last day included. */
export const HISTORY_MONTHS = 12

/**
 * Projects accepted, promoted or archived in the twelve calendar months up to `until`, by the dates in the file: latest
 * month first, without months that have no event.
 */
export function historyOf(items: readonly Item[], until: IsoDate): HistoryMonth[] {
  const from = monthsBefore(until.slice(0, 7), HISTORY_MONTHS - 1)
  const months = new Map<string, HistoryEvent[]>()
  const events = projectsOf(items)
    .flatMap(eventsOf)
    .filter(({ date }) => date.slice(0, 7) >= from && date <= until)
    .toSorted((a, b) => b.date.localeCompare(a.date) || a.item.name.localeCompare(b.item.name))
  for (const event of events) {
    const month = event.date.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), event])
  }
  return [...months].map(([month, monthEvents]) => ({ month, events: monthEvents }))
}

/** The steps of a project; acceptance directly into a level is a single event. */
function eventsOf(item: Item): HistoryEvent[] {
  const steps = maturitySteps(item)
  return steps.flatMap(({ stage, date }): HistoryEvent[] => {
    if (stage === 'accepted') {
      const into = steps.findLast((step) => step.date === date && step.stage !== 'accepted')?.stage
      return [{ item, stage, date, ...(into && into !== 'accepted' && { into }) }]
    }
    return item.acceptedAt === date ? [] : [{ item, stage, date }]
  })
}

/** The month `count` months before `month`; both `YYYY-MM`. */
function monthsBefore(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}
