import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constructFromEvents, parseEvents } from 'js-yaml'
import * as v from 'valibot'
import type { Landscape } from '../domain/landscape/landscape.ts'
import { walkYaml } from '../pipeline/walk-yaml.ts'
import { KNOWLEDGE_SCHEMAS, type KnowledgeFile } from './knowledge-schemas.ts'
import { knowledgeReferences, missingKnowledge, type KnowledgeFault } from './knowledge-references.ts'

/** The text of every file, by name without `.yml`. */
export type KnowledgeTexts = Record<KnowledgeFile, string>

/** Reads every file of knowledge. @param folder the project's `data` */
export function readKnowledgeTexts(folder: string): KnowledgeTexts {
  const names = Object.keys(KNOWLEDGE_SCHEMAS) as KnowledgeFile[]
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, 'knowledge', `${name}.yml`), 'utf8')]),
  ) as KnowledgeTexts
}

type ReadFile = { value: unknown; lineOf: (path: string) => number }

/**
 * Validates our knowledge: shapes, lengths, both languages, repeated keys, references to items, roles and terms that do
 * not exist, and projects without a decision or a sentence. An empty list means no faults.
 */
export function checkKnowledge(texts: KnowledgeTexts, landscape: Landscape): KnowledgeFault[] {
  const faults: KnowledgeFault[] = []
  const values: Partial<Record<KnowledgeFile, unknown>> = {}
  const files = new Map<KnowledgeFile, ReadFile>()
  // Safe: the keys of the schemas are the files.
  for (const name of Object.keys(KNOWLEDGE_SCHEMAS) as KnowledgeFile[]) {
    const file = readWithLines(texts[name], (line, message) => faults.push({ file: `${name}.yml`, line, message }))
    files.set(name, file)
    const result = v.safeParse(KNOWLEDGE_SCHEMAS[name], file.value)
    if (result.success) values[name] = result.output
    for (const issue of result.issues ?? []) {
      const path = (issue.path ?? []).map((step) => String(step.key)).join('/')
      faults.push({ file: `${name}.yml`, line: file.lineOf(path), message: `${path}: ${issue.message}` })
    }
  }
  // References are checked only if every file matches its schema.
  if (faults.some((fault) => fault.line > 0)) return faults
  for (const { file, path, message } of knowledgeReferences(values, landscape)) {
    faults.push({ file: `${file}.yml`, line: files.get(file)?.lineOf(path) ?? 0, message })
  }
  return [...faults, ...missingKnowledge(values, landscape)]
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
