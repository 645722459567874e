import { yearOf, type IsoDate } from './dates.ts'

/** The whole years, months and days between two calendar dates. */
export type DateSpan = { years: number; months: number; days: number }

const DAY_MS = 86_400_000

/** The calendar time from one date to a later one; zero if `to` is not later. */
export function dateSpan(from: IsoDate, to: IsoDate): DateSpan {
  const [a, b] = [partsOf(from), partsOf(to)]
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0)
  if (to <= from || months < 0) return { years: 0, months: 0, days: 0 }
  // The end of the last whole month; a shorter month ends on its last day.
  const start = Date.UTC(a.year, a.month - 1 + months, Math.min(a.day, lengthOfMonth(a.year, a.month - 1 + months)))
  const days = Math.round((Date.UTC(b.year, b.month - 1, b.day) - start) / DAY_MS)
  return { years: Math.floor(months / 12), months: months % 12, days }
}

/** A date as a year with its fraction: 2 July 2023 is about 2023.5. */
export function yearFraction(date: IsoDate): number {
  const year = yearOf(date)
  const start = Date.UTC(year, 0, 1)
  return year + (Date.parse(`${date}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start)
}

function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return { year: yearOf(date), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Days in a month; `month` counts from 0 and may overflow into other years. */
function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}
