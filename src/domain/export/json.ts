import { COLUMN_NAMES, TABLE_COLUMNS } from '../results/columns.ts'
import type { Item } from '../landscape/landscape.ts'
import { pathText, placesOf } from '../landscape/paths.ts'
import type { IsoDate } from '../../lib/dates.ts'

/** The provenance of exported results, in every export whose format has room for it. */
export type ExportSource = {
  /** The landscape file's address. */
  source: string
  /** The revision's date for the shipped extract, the day it was fetched for any other file. */
  date: IsoDate
  /** The digest of the landscape's content: equal for exports of the same data. */
  digest: string
  /** The address of these results in the application. */
  view: string
  /** The day of the export. */
  exportedAt: IsoDate
}

/** The landscape's licence, which requires attribution. */
const DATA_LICENCE = 'CC-BY-4.0'

/** Value of the file's `format`; `version` increases when a field changes its meaning or is removed. */
const FORMAT = 'cncf-landscape-explorer/results'
const VERSION = 1

/** The source of fields that are not from the landscape file. */
const OURS = 'CNCF Landscape Explorer'

/** Fields of the landscape file that are not columns, exported by name. */
const FURTHER_FACTS = [
  'description',
  'summary',
  'links',
  'openSource',
  'specification',
  'endUser',
  'parentProject',
  'chatChannel',
  'cloMonitorName',
  'lfxSlug',
  'stockTicker',
  'training',
] as const satisfies (keyof Item)[]

/** Our sentence about an item, in each loaded language. */
export type SentenceIn = Partial<Record<'en' | 'fr', string>>

/**
 * Exports items as a JSON file, with unchanged values:
 * `{ format, version, source, date, digest, licence, view, exportedAt, count, sources, missing, items }`, where each item
 * has its `id`, its `kind`, all `places`, the value of each column by name (a text, an ISO date, or a list), its `roles`,
 * our `sentence` by language, and the other fields of the file. `sources` names the source of each field; `isGuessed`
 * marks areas, roles and signals derived by rules.
 * @param missing fields that could not be loaded; left out if empty.
 */
export function jsonExport(
  items: readonly Item[],
  source: ExportSource,
  sentenceOf: (item: Item) => SentenceIn = () => ({}),
  missing: readonly string[] = [],
): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    licence: DATA_LICENCE,
    ...source,
    sources: { sentence: OURS, areas: OURS, roles: OURS, signals: OURS, everythingElse: source.source },
    ...(missing.length > 0 && { missing }),
    count: items.length,
    items: items.map((item) => jsonItem(item, sentenceOf(item))),
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

function jsonItem(item: Item, sentence: SentenceIn): Record<string, unknown> {
  const facts = COLUMN_NAMES.map((name) => [name, TABLE_COLUMNS[name].valueOf(item)] as const)
  const further = FURTHER_FACTS.map((name) => [name, item[name]] as const)
  const about = [
    ['roles', item.roles],
    ['isGuessed', item.isGuessed],
    ['sentence', Object.keys(sentence).length > 0 ? sentence : undefined],
  ] as const
  const stated = [...facts, ...about, ...further].filter(([, value]) => value !== undefined && !isEmpty(value))
  return { id: item.id, kind: item.kind, places: placesOf(item).map(pathText), ...Object.fromEntries(stated) }
}

function isEmpty(value: unknown): boolean {
  return (Array.isArray(value) || typeof value === 'string') && value.length === 0
}
