import { Braces, FileText, Sheet, type LucideIcon } from 'lucide-react'
import { columnText } from '../../../components/column-text.ts'
import type { Shown } from '../../../components/landscape-state.ts'
import { DEFAULT_COLUMNS, TABLE_COLUMNS, type ColumnName } from '../../../domain/columns.ts'
import { csvExport } from '../../../domain/export/csv.ts'
import { jsonExport } from '../../../domain/export/json.ts'
import { markdownExport, type MarkdownCell } from '../../../domain/export/markdown.ts'
import type { ExportSource } from '../../../domain/export/source.ts'
import type { Item } from '../../../domain/landscape.ts'
import { landscapeFileStem, type OtherLandscape } from '../../../domain/other-landscape.ts'
import { formatDate } from '../../../i18n/format.ts'
import { t } from '../../../i18n/i18n.ts'
import { dayOf } from '../../../lib/dates.ts'
import { usePreferences } from '../../../stores/preferences.ts'

export const EXPORT_FORMATS = ['csv', 'json', 'markdown'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

type Export = {
  Icon: LucideIcon
  extension: string
  /** The media type of the file. */
  type: string
  textOf: (items: readonly Item[], source: ExportSource) => string
}

/** The files that results can be saved as. A new one is one row here, its two texts and a row in its test. */
export const EXPORTS: Record<ExportFormat, Export> = {
  csv: { Icon: Sheet, extension: 'csv', type: 'text/csv', textOf: csvExport },
  json: { Icon: Braces, extension: 'json', type: 'application/json', textOf: jsonExport },
  markdown: { Icon: FileText, extension: 'md', type: 'text/markdown', textOf: markdownOf },
}

/** Where the results on the page come from; the day is the person's own. */
export function exportSource(shown: Shown): ExportSource {
  return {
    source: shown.other ? sourceOf(shown.other) : import.meta.env.LANDSCAPE_URL,
    date: shown.date,
    digest: shown.digest,
    view: globalThis.location.href,
    exportedAt: dayOf(Date.now()),
  }
}

/** The name of the file: what it holds, and the day it was made. */
export function exportFileName(format: ExportFormat, { exportedAt }: ExportSource, other?: OtherLandscape): string {
  return `${landscapeFileStem(other)}-${exportedAt}.${EXPORTS[format].extension}`
}

function sourceOf(other: OtherLandscape): string {
  return other.kind === 'file' ? other.name : other.id
}

/** The columns of the person's table, in the interface's language. */
function markdownOf(items: readonly Item[], { date, view }: ExportSource): string {
  const names: readonly ColumnName[] = ['name', ...(usePreferences.getState().columns ?? DEFAULT_COLUMNS)]
  return markdownExport(
    names.map((name) => t(`column.${name}`)),
    items.map((item) => names.map((name) => markdownCell(name, item))),
    t('export.source', { date: formatDate(date, 'long') }),
    { text: t('export.view'), url: view },
  )
}

function markdownCell(name: ColumnName, item: Item): MarkdownCell {
  const column = TABLE_COLUMNS[name]
  const [url] = name === 'name' ? [item.homepageUrl] : column.kind === 'links' ? column.valueOf(item) : []
  return { text: columnText(name, item), url }
}
