import type { IsoDate } from '../../lib/dates.ts'
import { escapeMarkdown, markdownLink } from '../../lib/markdown.ts'
import { cellText, factsTable, sourceLine, type CompareWords, type WrittenComparison } from './compare-markdown.ts'
import type { ComparedRow, CompareRowId } from './compare.ts'

/** The texts of an architecture decision record, in one language. Prompts mark the parts that the author writes. */
export type RecordWords = {
  title: (names: string) => string
  status: string
  date: string
  deciders: string
  context: string
  contextPrompt: string
  drivers: string
  driversPrompt: string
  /** A decision driver, with the value of each option. */
  driver: (label: string, options: readonly { name: string; value: string }[]) => string
  driverLicence: string
  options: string
  good: string
  bad: string
  facts: string
  decision: string
  decisionPrompt: string
  consequences: string
  consequencesPrompt: string
  /** Names as the language lists alternatives: "A, B or C". */
  either: (names: readonly string[]) => string
}

/** Rows whose differences are listed as decision drivers; the table of facts has the rest. */
const DRIVER_ROWS: ReadonlySet<CompareRowId> = new Set([
  'roles',
  'signals',
  'maturity',
  'timeGraduated',
  'licence',
  'lastRelease',
  'commits12m',
  'people12m',
  'employers',
  'supportedUntil',
  'otherRepositories',
  'openSource',
  'audits',
  'lastAudit',
  'bestPractices',
])
/** The links listed with an option. */
const OPTION_LINKS: readonly CompareRowId[] = ['homepage', 'repository', 'documentation']

/**
 * The skeleton of an architecture decision record for choosing among the compared items: facts are filled in, and
 * prompts mark the parts that only the author can write.
 */
export function decisionRecord(
  comparison: WrittenComparison,
  words: CompareWords,
  texts: RecordWords,
  today: IsoDate,
): string {
  const { items, rows, notes } = comparison
  const names = items.map(({ name }) => name)
  const drivers = rows.filter(({ id, differs }) => differs && DRIVER_ROWS.has(id))
  const sections = [
    `# ${escapeMarkdown(texts.title(texts.either(names)))}`,
    [`- ${texts.status}`, `- ${texts.date} ${today}`, `- ${texts.deciders}`].join('\n'),
    `## ${texts.context}`,
    `_${texts.contextPrompt}_`,
    ...notes.map(escapeMarkdown),
    `## ${texts.drivers}`,
    [
      `- _${texts.driversPrompt}_`,
      ...drivers.map((row) => `- ${driverText(row, names, words, texts)}`),
      // Only if no source has a licence for any option.
      ...(rows.some(({ id }) => id === 'licence') ? [] : [`- ${escapeMarkdown(texts.driverLicence)}`]),
    ].join('\n'),
    `## ${texts.options}`,
    ...items.flatMap((item, column) => [
      `### ${escapeMarkdown(item.name)}`,
      ...optionText(rows, column, words),
      [`- ${texts.good}`, `- ${texts.bad}`].join('\n'),
    ]),
    `## ${texts.facts}`,
    factsTable(comparison, words),
    sourceLine(comparison, words),
    `## ${texts.decision}`,
    `_${texts.decisionPrompt}_`,
    `## ${texts.consequences}`,
    `_${texts.consequencesPrompt}_`,
  ]
  return `${sections.join('\n\n')}\n`
}

/** "Maturity: Prometheus – Graduated · Thanos – Incubating". */
function driverText(row: ComparedRow, names: readonly string[], words: CompareWords, texts: RecordWords): string {
  const options = row.cells.map((facts, column) => ({
    name: escapeMarkdown(names[column] ?? ''),
    value: cellText(facts, words),
  }))
  return texts.driver(escapeMarkdown(words.rowLabel(row.id)), options)
}

/** The sentence about an option, and its links. */
function optionText(rows: readonly ComparedRow[], column: number, words: CompareWords): string[] {
  const factsOf = (id: CompareRowId) => rows.find((row) => row.id === id)?.cells[column] ?? []
  const sentence = factsOf('sentence')
  const links = OPTION_LINKS.flatMap((id) =>
    factsOf(id).flatMap((fact) => (fact.kind === 'link' ? markdownLink(words.rowLabel(id), fact.url) : [])),
  )
  return [...(sentence.length > 0 ? [cellText(sentence, words)] : []), ...(links.length > 0 ? [links.join(' · ')] : [])]
}
