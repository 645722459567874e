import { constructFromEvents, parseEvents } from 'js-yaml'
import * as v from 'valibot'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { walkYaml } from '../pipeline/walk-yaml.ts'
import { knowledgePaths, readKnowledgeText } from './knowledge-files.ts'
import { KNOWLEDGE_SCHEMAS, type KnowledgeFile } from './knowledge-schemas.ts'
import { knowledgeReferences, missingKnowledge, type KnowledgeFault } from './knowledge-references.ts'

/** The text of every file, by its path below data/knowledge without `.yml`. */
export type KnowledgeTexts = Readonly<Record<string, string>>

// Safe: the keys of the schemas are the subjects.
const SUBJECTS = Object.keys(KNOWLEDGE_SCHEMAS) as KnowledgeFile[]

/** Reads every file of knowledge. @param folder the project's `data` */
export function readKnowledgeTexts(folder: string): KnowledgeTexts {
  const paths = SUBJECTS.flatMap((name) => knowledgePaths(folder, name))
  return Object.fromEntries(paths.map((path) => [path, readKnowledgeText(folder, path)]))
}

type ReadFile = { value: unknown; lineOf: (path: string) => number }

/**
 * Validates our knowledge: shapes, lengths, both languages, repeated keys, references to items, roles and terms that do
 * not exist, and projects without a decision or a sentence. An empty list means no faults.
 */
export function checkKnowledge(texts: KnowledgeTexts, landscape: Landscape): KnowledgeFault[] {
  const faults: KnowledgeFault[] = []
  const values: Partial<Record<KnowledgeFile, unknown>> = {}
  const files = new Map<string, ReadFile>()
  for (const [path, text] of Object.entries(texts)) {
    const name = subjectOf(path)
    const file = readWithLines(text, (line, message) => faults.push({ file: `${path}.yml`, line, message }))
    const result = v.safeParse(KNOWLEDGE_SCHEMAS[name], file.value)
    if (result.success) values[name] = merged(values[name], result.output)
    for (const issue of result.issues ?? []) {
      const place = (issue.path ?? []).map((step) => String(step.key)).join('/')
      faults.push({ file: `${path}.yml`, line: file.lineOf(place), message: `${place}: ${issue.message}` })
    }
    for (const row of rowsOf(file.value)) {
      const [other] = [...files].find(([each, { value }]) => subjectOf(each) === name && rowsOf(value).has(row)) ?? []
      if (other !== undefined)
        faults.push({ file: `${path}.yml`, line: file.lineOf(row), message: `${row} stands in ${other}.yml too` })
    }
    files.set(path, file)
  }
  // References are checked only if every file matches its schema.
  if (faults.some((fault) => fault.line > 0)) return faults
  for (const { file: name, path: place, message } of knowledgeReferences(values, landscape)) {
    const row = place.split('/')[0] ?? ''
    const having = [...files].find(
      ([path, { value }]) => subjectOf(path) === name && (path === name || rowsOf(value).has(row)),
    )
    faults.push({ file: `${having?.[0] ?? name}.yml`, line: having?.[1].lineOf(place) ?? 0, message })
  }
  return [...faults, ...missingKnowledge(values, landscape)]
}

/** The subject of a file: its name, or that of its folder. */
function subjectOf(path: string): KnowledgeFile {
  // Safe: readKnowledgeTexts lists the files of the subjects.
  return path.replace(/\/.*/, '') as KnowledgeFile
}

/** The rows of all files of a subject; a list stands in one file. */
function merged(before: unknown, value: unknown): unknown {
  return typeof before === 'object' && before !== null ? Object.assign({}, before, value) : value
}

/** The names of the rows of a file; none of a list. */
function rowsOf(value: unknown): ReadonlySet<string> {
  return new Set(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [])
}

function readWithLines(text: string, onFault: (line: number, message: string) => void): ReadFile {
  const events = parseEvents(text, {})
  const lines = new Map<string, number>()
  walkYaml(text, events, {
    node: (path, line) => lines.set(path, line),
    duplicateKey: (path, key, line) => onFault(line, `${path === '' ? '' : `${path}/`}${key} stands twice`),
  })
  const lineOf = (path: string): number => {
    const line = lines.get(path)
    if (line !== undefined) return line
    // A missing field is reported at the line of its parent.
    return path.includes('/') ? lineOf(path.slice(0, path.lastIndexOf('/'))) : 1
  }
  return { value: constructFromEvents(events, { source: text, json: true, maxAliases: 0 })[0], lineOf }
}
