import type { IsoDate } from '../../lib/dates.ts'
import type { Item, Maturity } from '../landscape/landscape.ts'
import { projectsOf, maturitySteps, type MaturityStep } from '../maturity/history.ts'

/** A dated step of a project. `into` is the level that it was accepted into, where that was not the first. */
export type HistoryEvent = {
  item: Item
  stage: MaturityStep['stage']
  date: IsoDate
  into?: Maturity | undefined
}

/** What happened in a month, `YYYY-MM`, latest first. */
export type HistoryMonth = { month: string; events: HistoryEvent[] }

/** The calendar months of the history, the one of its last day included. */
export const HISTORY_MONTHS = 12

/**
 * What was accepted, promoted or archived in the twelve calendar months up to `until`, by the dates of the file
 * itself: the latest month first, months without an event left out.
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
  return [...months].map(([month, own]) => ({ month, events: own }))
}

/** The steps of one project; accepted straight into a level is one event, not two. */
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

/** The month so many before `month`; both `YYYY-MM`. */
function monthsBefore(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}
