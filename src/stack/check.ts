import { cutTo, visible } from '../lib/text.ts'
import { namedRepositories, readVariables, type Context } from './context.ts'
import type { Found, Problem, ProblemKind } from './finding.ts'
import type { StackFormat } from './format-items.ts'
import { MAX_FILES, MAX_FILE_SIZE, MAX_STACK_FOUND, MAX_STACK_SIZE, MAX_TEXT } from './limits.ts'
import { buildLookup, type StackItem } from './lookup.ts'
import { matchSubject } from './match.ts'
import { parseFile, readFile, type FileReading, type ParsedFile } from './read-file.ts'
import type { Match } from './rules.ts'
import type { StackTable } from './table.ts'

/** A file of a stack as text; with `problem` if it could not be read. */
export type StackText = { name: string; text: string; problem?: ProblemKind | undefined }

/** A subject found in a file, with the matching item. */
export type Matched = Found & { match?: Match | undefined }

/** The findings of a file. */
export type FileReport = { name: string; format: StackFormat | undefined; found: Matched[]; problems: Problem[] }

/** The findings of a stack by file. */
export type StackReport = { files: FileReport[] }

/** Progress: the index of the current file, and the completed share of the work, from 0 to 1. */
export type StackProgress = { file: number; share: number }

/** Parsing's share of the work; the rest is reading and matching. */
const PARSING_SHARE = 0.8
/** Subjects matched between two progress reports. */
const PROGRESS_INTERVAL = 500

/**
 * Reads the files of a stack and matches their contents to items of the landscape. A faulty file affects only itself;
 * nothing is thrown.
 */
export function checkStack(
  texts: readonly StackText[],
  items: readonly StackItem[],
  table: StackTable,
  onProgress: (progress: StackProgress) => void = () => {},
): StackReport {
  const lookup = buildLookup(items, table)
  const taken = withinLimit(texts.slice(0, MAX_FILES))
  const total = taken.reduce((sum, { text }) => sum + text.length + 1, 0)
  let done = 0
  const parsed = taken.map((file, index): Parsed => {
    const tell = (share: number) => onProgress({ file: index, share: (PARSING_SHARE * (done + share)) / total })
    tell(0)
    const result = parseSafely(file, (share) => tell(share * file.text.length))
    done += file.text.length + 1
    return result
  })
  const context = contextOf(parsed)
  let room = MAX_STACK_FOUND
  const files = parsed.map((file, index): FileReport => {
    const tell = (share: number) =>
      onProgress({ file: index, share: PARSING_SHARE + ((1 - PARSING_SHARE) * (index + share)) / parsed.length })
    tell(0)
    const report = safely(file, (content) => {
      const { format, found, problems } = readFile(content, context, room)
      const matched = found.map((entry, position): Matched => {
        if (position % PROGRESS_INTERVAL === 0) tell(position / found.length)
        return { ...entry, match: matchSubject(entry.subject, lookup) }
      })
      // The user's chart is not a component that is missing from the landscape.
      const relevant = matched.filter(({ subject, match }) => match || subject.kind !== 'chart' || !subject.sources)
      return { format, found: relevant, problems }
    })
    room = Math.max(0, room - report.found.length)
    tell(1)
    return { name: file.name, ...report }
  })
  const extra = texts.length - taken.length
  if (extra > 0) files.push({ name: '', ...unread({ kind: 'too-many-files', line: 0, detail: String(extra) }) })
  return { files }
}

/** The files, without the text of those beyond the limit for the whole stack. */
function withinLimit(texts: readonly StackText[]): StackText[] {
  let room = MAX_STACK_SIZE
  return texts.map((file) => {
    // An oversized file is not read, so it does not count towards the total.
    if (file.problem || file.text.length > MAX_FILE_SIZE) return file
    if (file.text.length > room) return { name: file.name, text: '', problem: 'too-large-together' }
    room -= file.text.length
    return file
  })
}

type Parsed = { name: string; file: ParsedFile } | { name: string; problem: Problem }

function parseSafely({ name, text, problem: readFault }: StackText, onDone: (share: number) => void): Parsed {
  const problem = (kind: ProblemKind, detail = ''): Parsed => ({ name, problem: { kind, line: 0, detail } })
  if (readFault) return problem(readFault)
  if (text.length > MAX_FILE_SIZE) return problem('too-large')
  const clean = text.replace(/^\uFEFF/, '')
  if (clean.trim() === '') return problem('empty')
  if (clean.includes('\0')) return problem('not-text')
  try {
    return { name, file: parseFile(name, clean, onDone) }
  } catch (error) {
    // A file must not affect the others; errors here are limits of the JavaScript engine, such as its stack.
    return problem('failed', cutTo(visible(String(error)), MAX_TEXT))
  }
}

/** Calls `read` for a file; an exception, from a bug or a limit of the engine, affects only this file. */
function safely<T extends FileReading>(parsed: Parsed, read: (file: ParsedFile) => T): T | FileReading {
  if ('problem' in parsed) return unread(parsed.problem)
  try {
    return read(parsed.file)
  } catch (error) {
    return unread({ kind: 'failed', line: 0, detail: cutTo(visible(String(error)), MAX_TEXT) })
  }
}

function unread(problem: Problem): FileReading {
  return { format: undefined, found: [], problems: [problem] }
}

function contextOf(parsed: readonly Parsed[]): Context {
  const variables = new Map<string, string>()
  const repositories = new Map<string, string>()
  for (const entry of parsed) {
    if ('problem' in entry) continue
    try {
      if (entry.file.kind === 'variables')
        for (const [name, value] of readVariables(entry.file.text)) variables.set(name, value)
      if (entry.file.kind !== 'yaml') continue
      for (const { root } of entry.file.documents) {
        for (const [name, address] of root ? namedRepositories(root) : []) {
          if (name && address) repositories.set(name, address)
        }
      }
    } catch {
      // The file's context is lost; its problem is reported when it is read.
    }
  }
  return { variables, repositories }
}
