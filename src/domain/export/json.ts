import { COLUMN_NAMES, TABLE_COLUMNS } from '../columns.ts'
import type { Item } from '../landscape.ts'
import { pathText, placesOf } from '../paths.ts'
import { DATA_LICENCE, type ExportSource } from './source.ts'

/** What the file's `format` says; `version` grows when a field changes its meaning or goes. */
const FORMAT = 'cncf-landscape-explorer/results'
const VERSION = 1

/**
 * Items as a JSON file, nothing of them changed:
 * `{ format, version, source, date, digest, licence, view, exportedAt, count, items }`, where each item has its `id`, its
 * `kind`, every `place` it is listed in, and what it has under each column's name: a text, an ISO date, or a list.
 */
export function jsonExport(items: readonly Item[], source: ExportSource): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    licence: DATA_LICENCE,
    ...source,
    count: items.length,
    items: items.map(jsonItem),
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

function jsonItem(item: Item): Record<string, unknown> {
  const facts = COLUMN_NAMES.flatMap((name) => {
    const value = TABLE_COLUMNS[name].valueOf(item)
    return value === undefined || value.length === 0 ? [] : [[name, value] as const]
  })
  return { id: item.id, kind: item.kind, places: placesOf(item).map(pathText), ...Object.fromEntries(facts) }
}
