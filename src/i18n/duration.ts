import type { DateSpan } from '../lib/date-span.ts'
import { language } from './i18n.ts'

/** How long something took, as people say it: years and months, or days where it was not a month. */
export function formatSpan({ years, months, days }: DateSpan): string {
  const parts = [years > 0 && inUnits(years, 'year'), months > 0 && inUnits(months, 'month')].filter(
    (part) => part !== false,
  )
  if (parts.length === 0) return inUnits(days, 'day')
  return new Intl.ListFormat(language(), { type: 'unit', style: 'long' }).format(parts)
}

function inUnits(value: number, unit: 'year' | 'month' | 'day'): string {
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}
