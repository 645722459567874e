import type { IsoDate } from '../../lib/dates.ts'
import type { Item } from '../landscape/landscape.ts'
import { maturitySteps, type MaturityStep } from './timeline.ts'

/** How long a project was at a stage, in whole months; `isOngoing` while it still is. */
export type StageSpan = { months: number; isOngoing: boolean }

const DAYS_A_MONTH = 365.2425 / 12
const DAY_MS = 86_400_000

/** The months between two dates, rounded; 0 where the second is not later. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS
  return Math.max(0, Math.round(days / DAYS_A_MONTH))
}

/**
 * How long a project was at `stage`, the last one counted up to `asOf`; undefined when it never reached it. A stage that
 * it left on the day it came is 0 months.
 */
export function stageSpan(item: Item, stage: MaturityStep['stage'], asOf: IsoDate): StageSpan | undefined {
  const steps = maturitySteps(item)
  const index = steps.findIndex((step) => step.stage === stage)
  const start = steps[index]
  if (!start) return undefined
  const next = steps[index + 1]
  return { months: monthsBetween(start.date, next?.date ?? asOf), isOngoing: next === undefined }
}
