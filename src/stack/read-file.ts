import { Collector } from './collector.ts'
import type { Context } from './context.ts'
import type { Found, Problem } from './finding.ts'
import type { StackFormat } from './format-items.ts'
import { isDockerfile, isVariables, yamlFormatOf } from './formats.ts'
import { MAX_DOCUMENTS, MAX_FOUND } from './limits.ts'
import { readDockerfile } from './readers/dockerfile.ts'
import { readCycloneDx, readSpdx, sbomKind } from './readers/sbom.ts'
import { splitDocuments, type DocumentText } from './documents.ts'
import { withoutTemplates } from './unknown.ts'
import { readYaml, YamlError, type YamlNode } from './yaml.ts'

/** The findings and problems of a file. */
export type FileReading = { format: StackFormat | undefined; found: Found[]; problems: Problem[] }

/** A parsed document of a file; invalid YAML is read line by line. */
type ReadDocument = { root: YamlNode | undefined; fault?: YamlError; text: DocumentText }

/** A parsed file, to be read with the context of the whole stack. */
export type ParsedFile =
  | { kind: 'dockerfile' | 'variables'; name: string; text: string }
  | { kind: 'sbom'; name: string; text: string; value: unknown; fault?: string }
  | { kind: 'yaml'; name: string; documents: ReadDocument[]; isCut: boolean }

/**
 * Detects a file's format and parses it.
 * @param path decides only if the content is ambiguous.
 * @param onDone is called after each document with the completed share of the file, from 0 to 1.
 */
export function parseFile(path: string, text: string, onDone: (share: number) => void): ParsedFile {
  const name = (path.split(/[/\\]/).at(-1) ?? '').toLowerCase()
  if (isDockerfile(name, text)) return { kind: 'dockerfile', name, text }
  if (isVariables(name, text)) return { kind: 'variables', name, text }
  if (looksLikeSbom(text)) {
    try {
      const value: unknown = JSON.parse(text)
      if (sbomKind(value)) return { kind: 'sbom', name, text, value }
    } catch (error) {
      // Nested too deeply for the parser, or broken; no other format fits.
      return { kind: 'sbom', name, text, value: undefined, fault: String(error) }
    }
  }
  const documents: ReadDocument[] = []
  const parts = splitDocuments(withoutTemplates(text))
  let done = 0
  for (const part of parts.slice(0, MAX_DOCUMENTS)) {
    documents.push(readDocument(part))
    done += part.text.length
    onDone(done / (text.length + 1))
  }
  return { kind: 'yaml', name, documents, isCut: parts.length > MAX_DOCUMENTS }
}

function looksLikeSbom(text: string): boolean {
  return /^\s{0,1000}\{/.test(text) && /"bomFormat"|"spdxVersion"|spdx\.org\/rdf/.test(text)
}

function readDocument(text: DocumentText): ReadDocument {
  try {
    return { root: readYaml(text.text, text.line), text }
  } catch (error) {
    if (!(error instanceof YamlError)) throw error
    return { root: undefined, fault: error, text }
  }
}

/**
 * Reads the subjects of a parsed file, with the context of the other files of the stack.
 * @param room the maximum number of distinct findings.
 */
export function readFile(file: ParsedFile, context: Context, room = MAX_FOUND): FileReading {
  const into = new Collector(room)
  const format = readInto(file, context, into)
  if (format === undefined && into.size === 0) into.fail('unknown-format', 0, '')
  return { format, found: into.found, problems: into.problems }
}

function readInto(file: ParsedFile, context: Context, into: Collector): StackFormat | undefined {
  switch (file.kind) {
    case 'variables':
      return 'variables'
    case 'dockerfile':
      readDockerfile(file.text, into, context.variables)
      return 'dockerfile'
    case 'sbom': {
      if (file.fault !== undefined) into.fail('bad-json', 0, file.fault)
      const kind = sbomKind(file.value)
      if (kind === 'cyclonedx') readCycloneDx(file.value, file.text, into)
      if (kind === 'spdx') readSpdx(file.value, file.text, into)
      return kind
    }
    case 'yaml':
      return readDocuments(file, context, into)
  }
}

function readDocuments(
  { name, documents, isCut }: Extract<ParsedFile, { kind: 'yaml' }>,
  context: Context,
  into: Collector,
): StackFormat | undefined {
  let first: StackFormat | undefined
  for (const { root, fault, text } of documents) {
    if (into.isFull) break
    if (fault) {
      into.fail(fault.isTooDeep ? 'too-deep' : 'bad-yaml', fault.line, fault.message)
      readLines(text, into)
    }
    const format = root && yamlFormatOf(root, name)
    if (!format) continue
    const previousSize = into.size
    format.read(root, into, context)
    // Any YAML may be a values file; only findings confirm it.
    const isConfirmed = format.format !== 'values' || into.size > previousSize
    if (isConfirmed || /^values.*\.ya?ml$/.test(name)) first ??= format.format
  }
  if (isCut) into.fail('too-many-documents', 0, String(MAX_DOCUMENTS))
  return first ?? (into.size > 0 ? 'values' : undefined)
}

/** Reads images from the lines of a document with invalid YAML. */
function readLines({ text, line }: DocumentText, into: Collector): void {
  for (const [index, content] of text.split('\n').entries()) {
    if (into.isFull) return
    const match = /^[ \t]*(?:-[ \t]+)?["']?image["']?[ \t]*:[ \t]*(["']?)([^\s"'#]+)\1/.exec(content)
    if (match?.[2] && !match[2].includes('://')) into.addImage(match[2], line + index, '')
  }
}
