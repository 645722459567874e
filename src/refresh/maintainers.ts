import { parse } from 'csv-parse/sync'
import type { Row } from '../facts/sheet.ts'
import { okText, type HttpClient } from './http.ts'
import { SourceError } from './source-error.ts'

const MAX_BYTES = 8_000_000
/** The columns that are read; the file has two more, a level without a title and an address. */
const COLUMNS = ['Project', 'Maintainer Name', 'Company', 'Github Name'] as const
type Line = Readonly<Record<(typeof COLUMNS)[number], string | undefined>>

/** Fetches the foundation's list of maintainers, and counts. @throws SourceError */
export async function fetchMaintainers(url: string, client: HttpClient): Promise<Row[]> {
  return countMaintainers(okText(await client(url, { maxBytes: MAX_BYTES }), new URL(url).host))
}

/**
 * Counts maintainers and their employers a project. Nothing of a person leaves this function, in rows or messages.
 * The format: https://github.com/cncf/foundation/blob/main/project-maintainers.csv (a line a person; the project's name
 * only on the first of its lines; lines without anything between projects).
 * @throws SourceError if the text is no such list
 */
export function countMaintainers(text: string): Row[] {
  const projects = new Map<string, { people: Set<string>; employers: string[] }>()
  let name = ''
  for (const line of readLines(text)) {
    name = line.Project?.trim() || name
    const person = (line['Github Name']?.trim() || line['Maintainer Name']?.trim() || '').toLowerCase()
    if (name === '' || person === '') continue
    const project = projects.get(name) ?? { people: new Set(), employers: [] }
    projects.set(name, project)
    if (project.people.has(person)) continue
    project.people.add(person)
    const employer = line.Company?.trim().toLowerCase()
    if (employer) project.employers.push(employer)
  }
  if (projects.size === 0) throw new SourceError('the list of maintainers has no project')
  return [...projects].map(([project, { people, employers }]) => ({
    project,
    maintainers: people.size,
    employers: new Set(employers).size,
    ...(employers.length > 0 && { largestEmployerShare: largestShare(employers, people.size) }),
  }))
}

function readLines(text: string): Line[] {
  let lines: Line[]
  try {
    lines = parse(text, {
      columns: (head: string[]) => head.map((title) => title.trim()),
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
    })
  } catch {
    // The parser's message quotes the line.
    throw new SourceError('the list of maintainers is not a CSV file')
  }
  const missing = COLUMNS.filter((title) => !Object.hasOwn(lines[0] ?? {}, title))
  if (missing.length > 0) throw new SourceError(`the list of maintainers has no column ${missing.join(', ')}`)
  return lines
}

/** Whole percent of the people. */
function largestShare(employers: readonly string[], people: number): number {
  const counts = new Map<string, number>()
  for (const employer of employers) counts.set(employer, (counts.get(employer) ?? 0) + 1)
  return Math.round((Math.max(...counts.values()) / people) * 100)
}
