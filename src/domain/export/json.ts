import { COLUMN_NAMES, TABLE_COLUMNS } from '../results/columns.ts'
import type { Item } from '../landscape/landscape.ts'
import { pathText, placesOf } from '../landscape/paths.ts'
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
const DATA_LICENCE = 'CC-BY-4.0'

/** What the file's `format` says; `version` grows when a field changes its meaning or goes. */
const FORMAT = 'cncf-landscape-explorer/results'
const VERSION = 1

/** Who says what of an item, where it is not the landscape file. */
const OURS = 'CNCF Landscape Explorer'

/** Facts of the landscape file that are no column; each under its own name. */
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

/** Our sentence about an item, in each language that is loaded. */
export type SentenceIn = Partial<Record<'en' | 'fr', string>>

/**
 * Items as a JSON file, nothing of them changed:
 * `{ format, version, source, date, digest, licence, view, exportedAt, count, sources, missing, items }`, where each item
 * has its `id`, its `kind`, every `place` it is listed in, what it has under each column's name (a text, an ISO date, or
 * a list), its `roles`, our `sentence` by language, and what else the file says of it. `sources` says which of that
 * comes from where; `isGuessed` marks areas, roles and signals that rules decided.
 * @param missing what could not be had, by field; left out where nothing is missing.
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
