import { namedRepositories, readVariables, type Context } from './context.ts'
import type { Found, Problem, ProblemKind } from './finding.ts'
import type { StackFormat } from './format-items.ts'
import { MAX_FILES, MAX_FILE_SIZE } from './limits.ts'
import { buildLookup, type StackItem } from './lookup.ts'
import { matchSubject } from './match.ts'
import { parseFile, readFile, type FileReading, type ParsedFile } from './read-file.ts'
import type { Match } from './rules.ts'
import type { StackTable } from './table.ts'

/** A file of a stack, as text; `problem` says why it has none. */
export type StackText = { name: string; text: string; problem?: ProblemKind | undefined }

/** Something that a file names, with the item that it is. */
export type Matched = Found & { match?: Match | undefined }

/** What one file holds. */
export type FileReport = { name: string; format: StackFormat | undefined; found: Matched[]; problems: Problem[] }

/** What a stack is made of, file by file. */
export type StackReport = { files: FileReport[] }

/** How far the work is: files that are done, and the share of all of it from 0 to 1. */
export type StackProgress = { files: number; share: number }

/**
 * Reads the files of a stack and tells which items of the landscape they use. Whatever a file holds, it costs no more
 * than that file; nothing is thrown for it.
 */
export function checkStack(
  texts: readonly StackText[],
  items: readonly StackItem[],
  table: StackTable,
  onProgress: (progress: StackProgress) => void = () => {},
): StackReport {
  const lookup = buildLookup(items, table)
  const taken = texts.slice(0, MAX_FILES)
  const total = taken.reduce((sum, { text }) => sum + text.length + 1, 0)
  let done = 0
  const parsed = taken.map((file, index): Parsed => {
    const result = parseSafely(file, (share) =>
      onProgress({ files: index, share: (done + share * file.text.length) / total }),
    )
    done += file.text.length + 1
    onProgress({ files: index + 1, share: done / total })
    return result
  })
  const context = contextOf(parsed)
  const files = parsed.map((one): FileReport => {
    const { format, found, problems } = 'problem' in one ? unread(one.problem) : readFile(one.file, context)
    const matched = found.map((each) => ({ ...each, match: matchSubject(each.subject, lookup) }))
    // A chart of one's own is not a component that is missing from the landscape.
    const kept = matched.filter(({ subject, match }) => match || subject.kind !== 'chart' || !subject.sources)
    return { name: one.name, format, found: kept, problems }
  })
  const extra = texts.length - taken.length
  if (extra > 0) files.push({ name: '', ...unread({ kind: 'too-many-files', line: 0, detail: String(extra) }) })
  return { files }
}

type Parsed = { name: string; file: ParsedFile } | { name: string; problem: Problem }

function parseSafely({ name, text, problem: known }: StackText, onDone: (share: number) => void): Parsed {
  const problem = (kind: ProblemKind, detail = ''): Parsed => ({ name, problem: { kind, line: 0, detail } })
  if (known) return problem(known)
  if (text.length > MAX_FILE_SIZE) return problem('too-large')
  const clean = text.replace(/^\uFEFF/, '')
  if (clean.trim() === '') return problem('empty')
  if (clean.includes('\0')) return problem('not-text')
  try {
    return { name, file: parseFile(name, clean, onDone) }
  } catch (error) {
    // No file may cost the others; what is thrown here is the engine's own limits, such as its stack.
    return problem('bad-yaml', String(error))
  }
}

function unread(problem: Problem): FileReading {
  return { format: undefined, found: [], problems: [problem] }
}

function contextOf(parsed: readonly Parsed[]): Context {
  const variables = new Map<string, string>()
  const repositories = new Map<string, string>()
  for (const one of parsed) {
    if ('problem' in one) continue
    if (one.file.kind === 'variables')
      for (const [name, value] of readVariables(one.file.text)) variables.set(name, value)
    if (one.file.kind !== 'yaml') continue
    for (const { root } of one.file.documents) {
      for (const [name, address] of root ? namedRepositories(root) : []) {
        if (name && address) repositories.set(name, address)
      }
    }
  }
  return { variables, repositories }
}
