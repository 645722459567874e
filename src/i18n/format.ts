import type { IsoDate } from '../lib/dates.ts'
import { language } from './i18n.ts'

const dates = new Map<string, Intl.DateTimeFormat>()

function dateFormat(style: 'long' | 'medium'): Intl.DateTimeFormat {
  const key = `${language()} ${style}`
  let format = dates.get(key)
  if (!format) dates.set(key, (format = new Intl.DateTimeFormat(language(), { dateStyle: style, timeZone: 'UTC' })))
  return format
}

/** A calendar date as people write it, the same day in every time zone. */
export function formatDate(date: IsoDate, style: 'long' | 'medium' = 'medium'): string {
  return dateFormat(style).format(Date.parse(`${date}T00:00:00Z`))
}

/** A number with the language's separators. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value)
}
