import { isoDate, type IsoDate } from '../../lib/dates.ts'

/** Characters at the beginning of a file that are searched for its date. */
const HEAD_LENGTH = 5000
/** A date in a file name: "cncf-2018-06-01.yml", "landscape_20180601.yml". */
const DAY_IN_NAME = /(?<!\d)(20\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/g
/** A comment or field that states a file's date: "# revision: 2018-06-01". */
const DAY_IN_HEAD =
  /^(?:#[^\n]{0,80}?\b|["']?)(?:revision|version|date|as of|updated|last[ _-]updated|generated(?: on)?|snapshot)["']?[ \t]*:?[ \t]*["']?(20\d\d-\d\d-\d\d)/gim

/**
 * The date that a landscape file states in its first lines or its name; undefined if it states none, several, or one in
 * the future. The save date is irrelevant: a file of 2018 may have been saved today.
 * @param today the latest valid date.
 */
export function fileDate(name: string, text: string, today: IsoDate): IsoDate | undefined {
  const inHead = [...text.slice(0, HEAD_LENGTH).matchAll(DAY_IN_HEAD)].map(([, day = '']) => day)
  const inName = [...name.matchAll(DAY_IN_NAME)].map(([, year, , month, day]) => `${year}-${month}-${day}`)
  return onlyDay(inHead, today) ?? onlyDay(inName, today)
}

/** The day that all of `texts` have in common. */
function onlyDay(texts: readonly string[], today: IsoDate): IsoDate | undefined {
  const days = new Set(texts.flatMap((text) => isoDate(text) ?? []).filter((day) => day <= today))
  const [day] = days
  return days.size === 1 ? day : undefined
}
