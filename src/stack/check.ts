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

/** A file of a stack, as text; `problem` says why it has none. */
export type StackText = { name: string; text: string; problem?: ProblemKind | undefined }

/** Something that a file names, with the item that it is. */
export type Matched = Found & { match?: Match | undefined }

/** What one file holds. */
export type FileReport = { name: string; format: StackFormat | undefined; found: Matched[]; problems: Problem[] }

/** What a stack is made of, file by file. */
export type StackReport = { files: FileReport[] }

/** How far the work is: the place of the file that is being read, and the share of all of it that is done, from 0 to 1. */
export type StackProgress = { file: number; share: number }

/** The share of the work that parsing is; the rest is reading and matching. */
const PARSING = 0.8
/** Things that are matched between two words about how far the work is. */
const MATCHED_AT_ONCE = 500

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
  const taken = withinLimit(texts.slice(0, MAX_FILES))
  const total = taken.reduce((sum, { text }) => sum + text.length + 1, 0)
  let done = 0
  const parsed = taken.map((file, index): Parsed => {
    const tell = (share: number) => onProgress({ file: index, share: (PARSING * (done + share)) / total })
    tell(0)
    const result = parseSafely(file, (share) => tell(share * file.text.length))
    done += file.text.length + 1
    return result
  })
  const context = contextOf(parsed)
  let room = MAX_STACK_FOUND
  const files = parsed.map((one, index): FileReport => {
    const tell = (share: number) =>
      onProgress({ file: index, share: PARSING + ((1 - PARSING) * (index + share)) / parsed.length })
    tell(0)
    const report = safely(one, (file) => {
      const { format, found, problems } = readFile(file, context, room)
      const matched = found.map((each, place): Matched => {
        if (place % MATCHED_AT_ONCE === 0) tell(place / found.length)
        return { ...each, match: matchSubject(each.subject, lookup) }
      })
      // A chart of one's own is not a component that is missing from the landscape.
      const kept = matched.filter(({ subject, match }) => match || subject.kind !== 'chart' || !subject.sources)
      return { format, found: kept, problems }
    })
    room = Math.max(0, room - report.found.length)
    tell(1)
    return { name: one.name, ...report }
  })
  const extra = texts.length - taken.length
  if (extra > 0) files.push({ name: '', ...unread({ kind: 'too-many-files', line: 0, detail: String(extra) }) })
  return { files }
}

/** The files, those without their text that are past what is read of all together. */
function withinLimit(texts: readonly StackText[]): StackText[] {
  let room = MAX_STACK_SIZE
  return texts.map((file) => {
    // One that is too large by itself is not read, and takes nothing from the others.
    if (file.problem || file.text.length > MAX_FILE_SIZE) return file
    if (file.text.length > room) return { name: file.name, text: '', problem: 'too-large-together' }
    room -= file.text.length
    return file
  })
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
    return problem('failed', cutTo(visible(String(error)), MAX_TEXT))
  }
}

/** What `read` makes of a file; what it throws, a fault of ours or a limit of the engine's, costs this file alone. */
function safely<T extends FileReading>(one: Parsed, read: (file: ParsedFile) => T): T | FileReading {
  if ('problem' in one) return unread(one.problem)
  try {
    return read(one.file)
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
  for (const one of parsed) {
    if ('problem' in one) continue
    try {
      if (one.file.kind === 'variables')
        for (const [name, value] of readVariables(one.file.text)) variables.set(name, value)
      if (one.file.kind !== 'yaml') continue
      for (const { root } of one.file.documents) {
        for (const [name, address] of root ? namedRepositories(root) : []) {
          if (name && address) repositories.set(name, address)
        }
      }
    } catch {
      // What it would have said of others is missing; the file itself is told of when it is read.
    }
  }
  return { variables, repositories }
}
