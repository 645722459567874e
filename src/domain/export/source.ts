import type { IsoDate } from '../../lib/dates.ts'

/** Where exported results come from: what every export says of itself where its format has room for it. */
export type ExportSource = {
  /** The landscape file's address. */
  source: string
  /** The revision's date for the shipped extract, the day it was fetched for any other file. */
  date: IsoDate
  /** The digest of the landscape's content: two exports with the same one tell of the same data. */
  digest: string
  /** The address that shows these results. */
  view: string
  /** The day of the export. */
  exportedAt: IsoDate
}

/** The landscape's licence, which asks for its source to be named. */
export const DATA_LICENCE = 'CC-BY-4.0'
