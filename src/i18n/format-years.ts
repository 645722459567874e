import { language } from './i18n.ts'

/** Days in a year of the Gregorian calendar, on average over its leap years. */
const DAYS_PER_YEAR = 365.2425

const DIGITS = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
const UNIT = { style: 'unit', unit: 'year', unitDisplay: 'long' } as const

const formats = new Map<string, Intl.NumberFormat>()

function yearFormat(withUnit = true): Intl.NumberFormat {
  const key = `${language()} ${withUnit}`
  let format = formats.get(key)
  if (!format) {
    formats.set(key, (format = new Intl.NumberFormat(language(), withUnit ? { ...UNIT, ...DIGITS } : DIGITS)))
  }
  return format
}

/** Days as a number of years. */
export function yearsOfDays(days: number): number {
  return days / DAYS_PER_YEAR
}

/** A length of time in days as years with one decimal: "2.3 years". */
export function formatYears(days: number): string {
  return yearFormat().format(yearsOfDays(days))
}

/** The same without the word: for columns that name the unit, and where it has just been said. */
export function formatYearCount(days: number): string {
  return yearFormat(false).format(yearsOfDays(days))
}

/** Two lengths of time in days as a range of years: "0.3–5.3 years". */
export function formatYearRange(from: number, to: number): string {
  return yearFormat().formatRange(yearsOfDays(from), yearsOfDays(to))
}
