/**
 * A day as a table has it, in milliseconds since 1970 (UTC): ISO 8601, or as a spreadsheet of another country has written
 * it: 31/12/2026, 31.12.2026 or 31-12-26, and 12/31/2026 where that is all it can mean. A day that could be two is taken
 * for the day first, as all the world but one country writes it.
 * @returns undefined for anything else, and for days before 1970.
 */
export function readDay(text: string): number | undefined {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})\b/.exec(text)
  if (!parts) return fromTime(Date.parse(text))
  const [first, second, year] = parts.slice(1).map(Number)
  if (first === undefined || second === undefined || year === undefined) return undefined
  const [day, month] = second > 12 ? [second, first] : [first, second]
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return fromTime(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day))
}

function fromTime(time: number): number | undefined {
  return time >= 0 ? time : undefined
}
