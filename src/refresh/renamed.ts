import type { Row, Sheet } from '../facts/sheet.ts'
import type { IsoDate } from '../lib/dates.ts'
import { sheetOf } from './sheet-heads.ts'

/**
 * The former names of repositories after an answer of GitHub's: a row for each that answers under another name, and none
 * for a name that has a repository of its own again. Rows of names that were not asked for stay.
 * @param found rows by the name that was asked for, in lower case
 */
export function renamedAliases(previous: Sheet, found: ReadonlyMap<string, Row>, day: IsoDate): Sheet {
  const aliases = new Map(previous.rows.map((row) => [String(row['from']), row]))
  for (const [from, row] of found) {
    const to = String(row['repository'])
    if (to.toLowerCase() === from) aliases.delete(from)
    else if (aliases.get(from)?.['to'] !== to) aliases.set(from, { from, to, day })
  }
  const rows = [...aliases.values()]
  // The day of a sheet that has not changed stays, and one without rows has none.
  const isSame = rows.length === previous.rows.length && rows.every((row) => previous.rows.includes(row))
  return isSame ? previous : sheetOf('aliases', day, rows)
}
