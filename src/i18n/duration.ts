import type { DateSpan } from '../lib/date-span.ts'
import { language } from './i18n.ts'

/** How long something took, as people say it: years and months, or days where it was not a month. */
export function formatSpan({ years, months, days }: DateSpan): string {
  const parts = [years > 0 && formatUnits(years, 'year'), months > 0 && formatUnits(months, 'month')].filter(
    (part) => part !== false,
  )
  if (parts.length === 0) return formatUnits(days, 'day')
  return new Intl.ListFormat(language(), { type: 'unit', style: 'long' }).format(parts)
}

/** "3 months"; the languages' own words and plurals come with the browser. */
export function formatUnits(value: number, unit: 'year' | 'month' | 'day'): string {
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}
