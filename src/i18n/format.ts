import type { IsoDate } from '../lib/dates.ts'
import { language } from './i18n.ts'

const dates = new Map<string, Intl.DateTimeFormat>()

function dateFormat(style: 'long' | 'medium'): Intl.DateTimeFormat {
  const key = `${language()} ${style}`
  let format = dates.get(key)
  if (!format) dates.set(key, (format = new Intl.DateTimeFormat(language(), { dateStyle: style, timeZone: 'UTC' })))
  return format
}

/** A calendar date as people write it, the same day in every time zone. What is no date stays as it is. */
export function formatDate(date: IsoDate, style: 'long' | 'medium' = 'medium'): string {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? date : dateFormat(style).format(time)
}

/** A year, a month or a day as people write it: "2024", "January 2026", "Jan 16, 2026". */
export function formatSince(since: string): string {
  if (since.length < 7) return since
  if (since.length > 7) return formatDate(since)
  const month = new Intl.DateTimeFormat(language(), { year: 'numeric', month: 'long', timeZone: 'UTC' })
  return month.format(Date.parse(`${since}-01T00:00:00Z`))
}

const numbers = new Map<string, Intl.NumberFormat>()

/** What stands between groups of three digits (Unicode CLDR: `numbers/symbols/group`). */
const GROUPS = { en: ',', fr: '\u202F' }

/** A number with the language's separators. */
export function formatNumber(value: number): string {
  // Counts are whole numbers: the first page needs no format at all, which takes long to make.
  if (Number.isInteger(value) && value >= 0 && value < 1e6) {
    const text = String(value)
    return value < 1000 ? text : text.slice(0, -3) + GROUPS[language()] + text.slice(-3)
  }
  // Making a format takes a hundred times as long as using it, and a page shows a hundred numbers.
  let format = numbers.get(language())
  if (!format) numbers.set(language(), (format = new Intl.NumberFormat(language())))
  return format.format(value)
}
