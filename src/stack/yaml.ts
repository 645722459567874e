import { EVENT_ID, getScalarValue, parseEvents, YAMLException, type Event } from 'js-yaml'
import { MAX_DEPTH, MAX_TEXT } from './limits.ts'

/** A value of a YAML document with its first line. Scalars remain text: `1.10` is a version, not a number. */
export type YamlNode =
  | { kind: 'text'; line: number; value: string }
  | { kind: 'list'; line: number; items: YamlNode[] }
  | { kind: 'map'; line: number; pairs: [key: string, value: YamlNode][] }

/** A syntax error of a YAML document, with its line from 1. */
export class YamlError extends Error {
  readonly line: number
  readonly isTooDeep: boolean
  constructor(message: string, line: number, isTooDeep: boolean) {
    super(message)
    this.name = 'YamlError'
    this.line = line
    this.isTooDeep = isTooDeep
  }
}

/**
 * Parses a document of YAML. Aliases of texts are resolved, other aliases are empty (their target is read where it is
 * defined). Repeated keys are preserved.
 * @param firstLine the line of the file at which `text` begins.
 * @returns undefined for a document without content.
 * @throws YamlError
 */
export function readYaml(text: string, firstLine: number): YamlNode | undefined {
  try {
    return build(text, parseEvents(text, { maxDepth: MAX_DEPTH }), firstLine)
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    throw new YamlError(error.reason, firstLine + (error.mark?.line ?? 0), /maxDepth/.test(error.reason))
  }
}

type Frame = { node: YamlNode & { kind: 'list' | 'map' }; key: string | undefined }

function build(text: string, events: readonly Event[], firstLine: number): YamlNode | undefined {
  const stack: (Frame | undefined)[] = []
  const anchors = new Map<string, string>()
  const lineAt = lineCounter(text, firstLine)
  let root: YamlNode | undefined
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue
    if (event.type === EVENT_ID.POP) {
      stack.pop()
      continue
    }
    const node = nodeOf(text, event, lineAt, anchors)
    const parent = stack.at(-1)
    const isKey = parent?.node.kind === 'map' && parent.key === undefined
    if (isKey) parent.key = node.kind === 'text' ? node.value : ''
    else if (parent?.node.kind === 'map') {
      parent.node.pairs.push([parent.key ?? '', node])
      parent.key = undefined
    } else if (parent?.node.kind === 'list') parent.node.items.push(node)
    else root ??= node
    if (node.kind !== 'text') stack.push({ node, key: undefined })
  }
  return root
}

function nodeOf(
  text: string,
  event: Exclude<Event, { type: typeof EVENT_ID.DOCUMENT } | { type: typeof EVENT_ID.POP }>,
  lineAt: (offset: number) => number,
  anchors: Map<string, string>,
): YamlNode {
  const anchor = event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd)
  switch (event.type) {
    case EVENT_ID.MAPPING:
      return { kind: 'map', line: lineAt(event.start), pairs: [] }
    case EVENT_ID.SEQUENCE:
      return { kind: 'list', line: lineAt(event.start), items: [] }
    case EVENT_ID.ALIAS:
      return { kind: 'text', line: lineAt(event.anchorStart), value: anchors.get(anchor ?? '') ?? '' }
    case EVENT_ID.SCALAR: {
      // Long texts are scripts and configuration files, never names.
      const isLong = event.valueEnd - event.valueStart > MAX_TEXT * 2
      const value = isLong ? '' : getScalarValue(text, event)
      if (anchor !== undefined) anchors.set(anchor, value)
      return { kind: 'text', line: lineAt(event.valueStart), value }
    }
  }
}

/** Line numbers for ascending offsets, so that the text is scanned once. */
function lineCounter(text: string, firstLine: number): (offset: number) => number {
  let line = firstLine
  let next = text.indexOf('\n')
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}

/** Mappings with at most this many keys are searched linearly; larger ones get an index on first use. */
const MAX_UNINDEXED_KEYS = 16
const indexes = new WeakMap<YamlNode, ReadonlyMap<string, YamlNode>>()

/** The last value at a path of keys; undefined if absent or if `node` is not a mapping. */
export function get(node: YamlNode | undefined, ...keys: string[]): YamlNode | undefined {
  let current = node
  for (const key of keys) current = current?.kind === 'map' ? valueOf(current, key) : undefined
  return current
}

function valueOf(node: YamlNode & { kind: 'map' }, key: string): YamlNode | undefined {
  if (node.pairs.length <= MAX_UNINDEXED_KEYS) return node.pairs.findLast(([name]) => name === key)?.[1]
  // The last of equal keys wins. Documents are complete when read, so the index cannot become stale.
  const index = indexes.get(node) ?? new Map(node.pairs)
  indexes.set(node, index)
  return index.get(key)
}

/** The text of a value; empty if it is not a text. */
export function textOf(node: YamlNode | undefined): string {
  return node?.kind === 'text' ? node.value : ''
}

/** The text at a path of keys; empty if absent. */
export function textAt(node: YamlNode | undefined, ...keys: string[]): string {
  return textOf(get(node, ...keys))
}

/** The elements of a list; empty for other values. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : []
}

/** The pairs of a mapping; empty for other values. */
export function pairsOf(node: YamlNode | undefined): readonly (readonly [string, YamlNode])[] {
  return node?.kind === 'map' ? node.pairs : []
}
