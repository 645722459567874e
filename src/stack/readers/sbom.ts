import type { Collector } from '../collector.ts'
import type { Subject } from '../finding.ts'
import { MAX_DEPTH, MAX_TEXT } from '../limits.ts'
import { parsePurl } from '../purl.ts'
import { parseReference } from '../reference.ts'

type Fields = Readonly<Record<string, unknown>>

/** The format of a bill of materials; undefined for other JSON values. */
export function sbomKind(value: unknown): 'cyclonedx' | 'spdx' | undefined {
  if (!isFields(value)) return undefined
  if (value['bomFormat'] === 'CycloneDX') return 'cyclonedx'
  const context = JSON.stringify(value['@context'] ?? '')
  return typeof value['spdxVersion'] === 'string' || context.includes('spdx.org') ? 'spdx' : undefined
}

/** Reads a CycloneDX bill of materials (https://cyclonedx.org/docs/1.6/json/): its components, nested ones included. */
export function readCycloneDx(value: unknown, text: string, into: Collector): void {
  const lineOf = lineFinder(text)
  const visit = (component: unknown, depth: number): void => {
    if (!isFields(component) || depth > MAX_DEPTH || into.isFull) return
    const purl = textIn(component, 'purl')
    const name = textIn(component, 'name')
    const subject = parsePurl(purl) ?? (component['type'] === 'container' ? containerOf(component, name) : undefined)
    if (subject) into.add(subject, purl || name, lineOf(purl || name), '')
    for (const inner of listIn(component, 'components')) {
      if (into.isFull) return
      visit(inner, depth + 1)
    }
  }
  if (!isFields(value)) return
  if (isFields(value['metadata'])) visit(value['metadata']['component'], 0)
  for (const component of listIn(value, 'components')) {
    if (into.isFull) return
    visit(component, 0)
  }
}

/** Reads an SPDX bill of materials, 2 (https://spdx.github.io/spdx-spec/v2.3/) or 3: elements with a package URL. */
export function readSpdx(value: unknown, text: string, into: Collector): void {
  if (!isFields(value)) return
  const lineOf = lineFinder(text)
  const add = (purl: unknown) => {
    const subject = typeof purl === 'string' ? parsePurl(purl) : undefined
    if (subject && typeof purl === 'string') into.add(subject, purl, lineOf(purl), '')
  }
  for (const entry of listIn(value, 'packages')) {
    if (into.isFull) return
    for (const reference of listIn(entry, 'externalRefs')) {
      if (isFields(reference) && reference['referenceType'] === 'purl') add(reference['referenceLocator'])
    }
  }
  for (const element of listIn(value, '@graph')) {
    if (into.isFull) return
    if (!isFields(element)) continue
    add(element['software_packageUrl'])
    for (const id of listIn(element, 'externalIdentifier')) {
      if (isFields(id) && id['externalIdentifierType'] === 'packageUrl') add(id['identifier'])
    }
  }
}

/** The image of a container without a package URL, from its name. */
function containerOf(component: Fields, name: string): Subject | undefined {
  const version = textIn(component, 'version')
  if (name.length + version.length > MAX_TEXT) return undefined
  const separator = version.includes(':') ? '@' : ':'
  return parseReference(version ? `${name}${separator}${version}` : name) ?? parseReference(name)
}

/** Failed searches after which line numbers are omitted: each scans to the end of the file. */
const MAX_MISSES = 50

/** Finds the line of a text; callers search mostly in the order of the file. */
function lineFinder(text: string): (wanted: string) => number {
  let offset = 0
  let line = 1
  // The next line end after the offset, cached because searching a one-line file for it scans the whole file.
  let next = text.indexOf('\n')
  let misses = 0
  return (wanted) => {
    if (wanted === '' || misses > MAX_MISSES) return 0
    const at = text.indexOf(wanted, offset)
    if (at < 0) {
      misses += 1
      return 0
    }
    for (; next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1
    offset = at
    return line
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textIn(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = isFields(value) ? value[name] : undefined
  return Array.isArray(list) ? list : []
}
