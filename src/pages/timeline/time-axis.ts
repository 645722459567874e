import { scaleLinear } from 'd3-scale'
import type { Years } from '../../domain/maturity/year-totals.ts'
import type { IsoDate } from '../../lib/dates.ts'

/** Positions of dates on the axis, in percent of its width, so that the chart resizes without being measured. */
export type TimeAxis = {
  years: readonly number[]
  /** The date of the data: open spans end there. */
  asOf: IsoDate
  /** The position of a date; dates outside the axis are clamped to its ends. */
  at: (date: IsoDate) => number
  /** The position of the beginning of a year. */
  startOf: (year: number) => number
}

/** The axis from the first day of the first year to the last day of the last one. */
export function timeAxis({ first, last }: Years, asOf: IsoDate): TimeAxis {
  const scale = scaleLinear([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)], [0, 100]).clamp(true)
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    asOf,
    at: (date) => scale(Date.parse(`${date}T00:00:00Z`)),
    startOf: (year) => scale(Date.UTC(year, 0, 1)),
  }
}
