/** An ISO calendar date, `YYYY-MM-DD`. Always text: a `Date` would shift it across time zones. */
export type IsoDate = string

/** The calendar date at the start of `text`, without its time; undefined if there is no such day. */
export function isoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text.trim())
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  // Some engines parse 31 February as 3 March, so the round trip must match.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined
}

/** The year of an ISO date, as a number. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

const DAY_MS = 86_400_000

/** The number of days between two ISO dates; negative if `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** The maximum time value (ECMA-262), in milliseconds since 1970. */
const LAST_TIME_MS = 8.64e15
/** The last day with a four-digit year in every time zone. */
const LAST_DAY_MS = Date.UTC(9999, 11, 30)

/** Whether a value is a valid time in milliseconds since 1970. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LAST_TIME_MS
}

/** The calendar day of a time (milliseconds since 1970) in the user's time zone; at most in the year 9999. */
export function dayOf(time: number): IsoDate {
  const moment = new Date(Math.min(time, LAST_DAY_MS))
  const parts = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'))
  return [String(moment.getFullYear()).padStart(4, '0'), ...parts].join('-')
}
