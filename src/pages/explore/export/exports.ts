import { Braces, FileText, Sheet, type LucideIcon } from 'lucide-react'
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

/** What is said of the items beside their columns, as far as it could be had. */
export type About = {
  /** Our sentences in each language that was loaded. */
  sentences: Partial<Record<'en' | 'fr', Sentences>>
  /** Whether tables have it too; JSON always has. */
  isWanted: boolean
  landscape: Landscape
  /** What is not there, by its name in the JSON file. */
  missing: readonly Missing[]
}
export type Missing = 'description' | 'sentence.en' | 'sentence.fr'

type Export = {
  Icon: LucideIcon
  extension: string
  /** The media type of the file. */
  type: string
  /** The languages whose sentences go into the file. */
  languages: () => readonly ('en' | 'fr')[]
  textOf: (items: readonly Item[], source: ExportSource, about: About) => string
}

/** The files that results can be saved as. A new one is one row here, its two texts and a row in its test. */
export const EXPORTS: Record<ExportFormat, Export> = {
  csv: { Icon: Sheet, extension: 'csv', type: 'text/csv', languages: ownLanguage, textOf: csvOf },
  json: { Icon: Braces, extension: 'json', type: 'application/json', languages: () => ['en', 'fr'], textOf: jsonOf },
  markdown: { Icon: FileText, extension: 'md', type: 'text/markdown', languages: ownLanguage, textOf: markdownOf },
}

function ownLanguage() {
  return [language()] as const
}

/** Where the results on the page come from; the day is the person's own. */
export function exportSource(current: CurrentLandscape): ExportSource {
  return {
    source: current.other ? sourceOf(current.other) : import.meta.env.LANDSCAPE_URL,
    date: current.date,
    digest: current.digest,
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

function ownSentence(item: Item, { sentences }: About): string | undefined {
  return sentenceOf(sentences[language()], item)
}

/** For programs in English; in French for the spreadsheets there, with headings and words of the interface. */
function csvOf(items: readonly Item[], _source: ExportSource, about: About): string {
  const words: CsvWords = {
    separator: separatorOf(language()),
    heading: (name) => (isAbout(name) ? t(`export.column.${name}`) : t(`column.${name}`)),
    value: (kind, id) => filterLabel(kind, id, about.landscape),
    role: (role) => t(`role.${role}`),
  }
  const sentence = about.isWanted ? (item: Item) => ownSentence(item, about) : undefined
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

/** The columns that the user has chosen for the table, and what the items are for, in the interface's language. */
function markdownOf(items: readonly Item[], { date, view }: ExportSource, about: About): string {
  const wanted: readonly ColumnName[] = ['name', ...(usePreferences.getState().columns ?? DEFAULT_COLUMNS)]
  const chosen = columnsWithData(wanted, items)
  const areas = ['areas', 'signals'] as const
  const names = about.isWanted ? [...chosen, ...areas.filter((name) => !chosen.includes(name))] : chosen
  const texts = about.isWanted ? ABOUT_COLUMNS : []
  return markdownExport(
    [...names.map((name) => t(`column.${name}`)), ...texts.map((name) => t(`export.column.${name}`))],
    items.map((item) => [
      ...names.map((name) => markdownCell(name, item)),
      ...texts.map((name) => ({ text: aboutText(name, item, about) })),
    ]),
    [
      t('export.source', { date: formatDate(date, 'long') }),
      ...(about.isWanted ? missingTexts(about.missing) : []),
    ].join(' '),
    { text: t('export.view'), url: view },
  )
}

/** What could not be had, in sentences; of our own sentences once, whatever the languages. */
export function missingTexts(missing: readonly Missing[]): string[] {
  return [
    ...(missing.some((one) => one !== 'description') ? [t('export.noSentences')] : []),
    ...(missing.includes('description') ? [t('export.noDescriptions')] : []),
  ]
}

function isAbout(name: ColumnName | AboutColumn): name is AboutColumn {
  return ABOUT_COLUMNS.some((one) => one === name)
}

function aboutText(name: AboutColumn, item: Item, about: About): string {
  if (name === 'sentence') return ownSentence(item, about) ?? ''
  return name === 'roles' ? item.roles.map((role) => t(`role.${role}`)).join(', ') : (item.description ?? '')
}

function markdownCell(name: ColumnName, item: Item): MarkdownCell {
  const column = TABLE_COLUMNS[name]
  const [url] = name === 'name' ? [item.homepageUrl] : column.kind === 'links' ? column.valueOf(item) : []
  return { text: columnText(name, item), url }
}
