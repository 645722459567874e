/** An ISO calendar date, `YYYY-MM-DD`. Kept as text everywhere: a `Date` would move it across time zones. */
export type IsoDate = string

/** The calendar date at the start of `text` (a time after it is dropped), or undefined when there is no such day. */
export function isoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text.trim())
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  // Date.parse lets 31 February pass as 3 March on some engines, so the way back must agree.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined
}

/** The year of an ISO date, as a number. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

const DAY_MS = 86_400_000

/** How many days lie between two ISO dates; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}
