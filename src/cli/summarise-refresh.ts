/** What the summary reads of the line of JSON that `npm run -s data:refresh` prints; the rest of it may change. */
export type RefreshLine = {
  /** The day of the answers, YYYY-MM-DD. */
  date: string
  written: readonly string[]
  missing: readonly Reason[]
  leftOut: readonly Reason[]
  refused: readonly Reason[]
  accepted: readonly Reason[]
  landscape?: { items: number; added: readonly string[]; removed: readonly string[]; levels: readonly Level[] }
  facts: Readonly<Record<string, { rows: number; added: number; removed: number; changed: number }>>
  renamed: readonly { from: string; to: string }[]
  licences: readonly { repository: string; from: string; to: string }[]
  archived: readonly string[]
  knowledge: readonly { file: string; line: number; message: string }[]
}

type Reason = { source: string; why: string }
type Level = { id: string; from: string; to: string }

/** Entries of a list, and characters of one text, that are shown: GitHub takes 65,536 characters in all. */
const MAX_ENTRIES = 30
const MAX_LENGTH = 80

/**
 * Describes a refresh in Markdown, for a pull request and the summary of a job. Texts of the sources appear as code alone:
 * no mention, link, image or HTML comes of them.
 * @returns at most 60,000 characters
 */
export function summariseRefresh(line: RefreshLine): string {
  const { landscape, refused, written } = line
  const sections = [
    list('Refused: nothing was written', refused, reason),
    list('Accepted in spite of a guard', line.accepted, reason),
    list('Missing sources, whose former rows stay', line.missing, reason),
    list('New items', landscape?.added, code),
    list('Items that are gone', landscape?.removed, code),
    list('Other maturity', landscape?.levels, ({ id, from, to }) => `${code(id)}: ${change(from, to)}`),
    list('Archived repositories', line.archived, code),
    list('Renamed repositories', line.renamed, ({ from, to }) => change(from, to)),
    list('Other licence', line.licences, ({ repository, from, to }) => `${code(repository)}: ${change(from, to)}`),
    factsTable(line.facts),
    list('Our knowledge needs', line.knowledge, knowledge),
    list('Sources that were not asked', line.leftOut, reason),
    list('Files', refused.length > 0 ? [] : written, code),
  ]
  const verdict =
    refused.length > 0 ? 'was refused' : written.length === 0 ? 'changed nothing' : `changed ${files(written.length)}`
  return `The refresh of ${code(line.date)} ${verdict}.\n${sections.join('')}`
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}

function list<T>(title: string, entries: readonly T[] | undefined, describe: (entry: T) => string): string {
  if (!entries?.length) return ''
  const more = entries.length - MAX_ENTRIES
  const lines = [
    ...entries.slice(0, MAX_ENTRIES).map((entry) => describe(entry)),
    ...(more > 0 ? [`and ${more} more`] : []),
  ]
  return `\n### ${title} (${entries.length})\n\n${lines.map((entry) => `- ${entry}\n`).join('')}`
}

function factsTable(facts: RefreshLine['facts']): string {
  const rows = Object.entries(facts).slice(0, MAX_ENTRIES)
  if (rows.length === 0) return ''
  const lines = rows.map(([name, { rows: count, added, removed, changed }]) => {
    const counts = [count, added, removed, changed].map((number) => ` ${number} |`)
    return `| ${code(name.replaceAll('|', ' '))} |${counts.join('')}\n`
  })
  return `\n### Facts\n\n| sheet | rows | new | gone | changed |\n|---|--:|--:|--:|--:|\n${lines.join('')}`
}

function reason({ source, why }: Reason): string {
  return `${code(source)}: ${code(why)}`
}

function change(from: string, to: string): string {
  return `${code(from)} → ${code(to)}`
}

function knowledge({ file, line, message }: RefreshLine['knowledge'][number]): string {
  return `${code(line > 0 ? `${file}:${line}` : file)}: ${code(message)}`
}

/** One line of code, which neither ends early nor says anything else than its letters. */
function code(text: string): string {
  const plain = text
    .slice(0, 10 * MAX_LENGTH)
    .replaceAll(/[`\s\p{C}]+/gu, ' ')
    .trim()
  const short = plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…` : plain
  return `\`${short || 'nothing'}\``
}
