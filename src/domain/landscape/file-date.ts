import { isoDate, type IsoDate } from '../../lib/dates.ts'

/** Characters at the beginning of a file in which it may say its date. */
const HEAD = 5000
/** A day in the name of a file, by itself: "cncf-2018-06-01.yml", "landscape_20180601.yml". */
const DAY_IN_NAME = /(?<!\d)(20\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/g
/** A line that says of which day a file is, as a comment or a field at its top: "# revision: 2018-06-01". */
const DAY_IN_HEAD =
  /^(?:#[^\n]{0,80}?\b|["']?)(?:revision|version|date|as of|updated|last[ _-]updated|generated(?: on)?|snapshot)["']?[ \t]*:?[ \t]*["']?(20\d\d-\d\d-\d\d)/gim

/**
 * The day of which a landscape file says to be, in its first lines or in its name; undefined where it says none, several,
 * or one that is yet to come. When it was saved tells nothing: a file of 2018 may have been saved today.
 * @param today the latest day that can be true.
 */
export function fileDate(name: string, text: string, today: IsoDate): IsoDate | undefined {
  const inHead = [...text.slice(0, HEAD).matchAll(DAY_IN_HEAD)].map(([, day = '']) => day)
  const inName = [...name.matchAll(DAY_IN_NAME)].map(([, year, , month, day]) => `${year}-${month}-${day}`)
  return onlyDay(inHead, today) ?? onlyDay(inName, today)
}

/** The one day that all of `texts` are. */
function onlyDay(texts: readonly string[], today: IsoDate): IsoDate | undefined {
  const days = new Set(texts.flatMap((text) => isoDate(text) ?? []).filter((day) => day <= today))
  const [day] = days
  return days.size === 1 ? day : undefined
}
