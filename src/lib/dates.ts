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

/** The last moment that has a date (ECMA-262), in milliseconds since 1970. */
const LAST_TIME = 8.64e15
/** The last moment of a year of four digits, in any time zone. */
const LAST_DAY = Date.UTC(9999, 11, 30)

/** Whether a value is a moment since 1970 in milliseconds that a date can be made of. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LAST_TIME
}

/** The calendar day of a moment (milliseconds since 1970) where the user is; no later than the year 9999. */
export function dayOf(time: number): IsoDate {
  const moment = new Date(Math.min(time, LAST_DAY))
  const parts = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'))
  return [String(moment.getFullYear()).padStart(4, '0'), ...parts].join('-')
}
