import { Braces, FileText, Sheet, type Icon } from '../../../ui/icons.tsx'
import { columnText } from '../../../components/item-text/column-text.ts'
import { filterLabel } from '../../../components/filters/filter-labels.ts'
import type { CurrentLandscape } from '../../../components/landscape/landscape-state.ts'
import { sentenceOf } from '../../../components/knowledge/use-knowledge.ts'
import { columnsWithData, DEFAULT_COLUMNS, TABLE_COLUMNS, type ColumnName } from '../../../domain/results/columns.ts'
import { ABOUT_COLUMNS, csvExport, separatorOf, type AboutColumn, type CsvWords } from '../../../domain/export/csv.ts'
import { jsonExport, type ExportSource } from '../../../domain/export/json.ts'
import { markdownExport, type MarkdownCell } from '../../../domain/export/markdown.ts'
import type { Item, Landscape } from '../../../domain/landscape/landscape.ts'
import { landscapeFileStem, type OtherLandscape } from '../../../domain/landscape/other-landscape.ts'
import type { Sentences } from '../../../domain/knowledge/knowledge.ts'
import { formatDate } from '../../../i18n/format.ts'
import { language, t } from '../../../i18n/i18n.ts'
import { dayOf } from '../../../lib/dates.ts'
import { usePreferences } from '../../../stores/preferences.ts'

export const EXPORT_FORMATS = ['csv', 'json', 'markdown'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Data about the items besides their columns, as far as it could be loaded. */
export type About = {
  /** Our sentences in each loaded language. */
  sentences: Partial<Record<'en' | 'fr', Sentences>>
  /** Whether tables include it too; JSON always does. */
  includesAbout: boolean
  landscape: Landscape
  /** Missing data, by its name in the JSON file. */
  missing: readonly Missing[]
}
export type Missing = 'description' | 'sentence.en' | 'sentence.fr'

type Export = {
  Icon: Icon
  extension: string
  /** The media type of the file. */
  type: string
  /** The languages of the sentences in the file. */
  languages: () => readonly ('en' | 'fr')[]
  textOf: (items: readonly Item[], source: ExportSource, about: About) => string
}

/** The export formats. A new one needs one row here, its two texts and a row in its test. */
export const EXPORTS: Record<ExportFormat, Export> = {
  csv: { Icon: Sheet, extension: 'csv', type: 'text/csv', languages: currentLanguages, textOf: csvOf },
  json: { Icon: Braces, extension: 'json', type: 'application/json', languages: () => ['en', 'fr'], textOf: jsonOf },
  markdown: { Icon: FileText, extension: 'md', type: 'text/markdown', languages: currentLanguages, textOf: markdownOf },
}

function currentLanguages() {
  return [language()] as const
}

/** The source of the results; the export date is in the user's time zone. */
export function exportSource(current: CurrentLandscape): ExportSource {
  return {
    source: current.other ? sourceOf(current.other) : import.meta.env.LANDSCAPE_URL,
    date: current.date,
    digest: current.digest,
    view: globalThis.location.href,
    exportedAt: dayOf(Date.now()),
  }
}

/** The name of the file, with the landscape and the export date. */
export function exportFileName(format: ExportFormat, { exportedAt }: ExportSource, other?: OtherLandscape): string {
  return `${landscapeFileStem(other)}-${exportedAt}.${EXPORTS[format].extension}`
}

function sourceOf(other: OtherLandscape): string {
  return other.kind === 'file' ? other.name : other.id
}

function currentSentence(item: Item, { sentences }: About): string | undefined {
  return sentenceOf(sentences[language()], item)
}

/** CSV: in English for programs; in French for spreadsheets, with French headings and values. */
function csvOf(items: readonly Item[], _source: ExportSource, about: About): string {
  const words: CsvWords = {
    separator: separatorOf(language()),
    heading: (name) => (isAbout(name) ? t(`export.column.${name}`) : t(`column.${name}`)),
    value: (kind, id) => filterLabel(kind, id, about.landscape),
    role: (role) => t(`role.${role}`),
  }
  const sentence = about.includesAbout ? (item: Item) => currentSentence(item, about) : undefined
  return csvExport(items, sentence, language() === 'en' ? undefined : words)
}

function jsonOf(items: readonly Item[], source: ExportSource, { sentences, missing }: About): string {
  const { en, fr } = sentences
  return jsonExport(
    items,
    source,
    (item) => {
      const [english, french] = [sentenceOf(en, item), sentenceOf(fr, item)]
      return { ...(english && { en: english }), ...(french && { fr: french }) }
    },
    missing,
  )
}

/** The table's chosen columns, with focus areas and signals if included, in the interface's language. */
function markdownOf(items: readonly Item[], { date, view }: ExportSource, about: About): string {
  const preferred: readonly ColumnName[] = ['name', ...(usePreferences.getState().columns ?? DEFAULT_COLUMNS)]
  const chosen = columnsWithData(preferred, items)
  const areas = ['areas', 'signals'] as const
  const names = about.includesAbout ? [...chosen, ...areas.filter((name) => !chosen.includes(name))] : chosen
  const texts = about.includesAbout ? ABOUT_COLUMNS : []
  return markdownExport(
    [...names.map((name) => t(`column.${name}`)), ...texts.map((name) => t(`export.column.${name}`))],
    items.map((item) => [
      ...names.map((name) => markdownCell(name, item)),
      ...texts.map((name) => ({ text: aboutText(name, item, about) })),
    ]),
    [
      t('export.source', { date: formatDate(date, 'long') }),
      ...(about.includesAbout ? missingTexts(about.missing) : []),
    ].join(' '),
    { text: t('export.view'), url: view },
  )
}

/** The missing data in words; missing sentences are mentioned once, whatever the languages. */
export function missingTexts(missing: readonly Missing[]): string[] {
  return [
    ...(missing.some((name) => name !== 'description') ? [t('export.noSentences')] : []),
    ...(missing.includes('description') ? [t('export.noDescriptions')] : []),
  ]
}

function isAbout(name: ColumnName | AboutColumn): name is AboutColumn {
  return ABOUT_COLUMNS.some((column) => column === name)
}

function aboutText(name: AboutColumn, item: Item, about: About): string {
  if (name === 'sentence') return currentSentence(item, about) ?? ''
  return name === 'roles' ? item.roles.map((role) => t(`role.${role}`)).join(', ') : (item.description ?? '')
}

function markdownCell(name: ColumnName, item: Item): MarkdownCell {
  const column = TABLE_COLUMNS[name]
  const [url] = name === 'name' ? [item.homepageUrl] : column.kind === 'links' ? column.valueOf(item) : []
  return { text: columnText(name, item), url }
}
