import { EVENT_ID, getScalarValue, type Event } from 'js-yaml'
import { KEY_LENGTH } from '../lib/limits.ts'

type Frame = {
  path: string
  isMapping: boolean
  key: string | undefined
  index: number
  seen: Set<string> | undefined
}

/** Callbacks of a walk. Paths are keys and indexes joined by `/`; lines count from 1. */
export type YamlVisitor = {
  node: (path: string, line: number) => void
  /** Called for a key that repeats within its mapping. */
  duplicateKey: (path: string, key: string, line: number) => void
}

/** Walks a parser's events for `text` and reports the path and line of every value. */
export function walkYaml(text: string, events: readonly Event[], visit: YamlVisitor): void {
  const lineAt = lineCounter(text)
  const stack: Frame[] = []
  let offset = 0
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      stack.pop()
      continue
    }
    offset = Math.max(offset, startOf(event))
    const parent = stack.at(-1)
    if (parent?.isMapping && parent.key === undefined) {
      parent.key = event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : ''
      if (parent.seen?.has(parent.key)) visit.duplicateKey(parent.path, parent.key, lineAt(offset))
      parent.seen?.add(parent.key)
      // A key that is itself a collection still opens a frame.
      if (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS) continue
    }
    const path = parent ? childPath(parent) : ''
    visit.node(path, lineAt(offset))
    if (event.type === EVENT_ID.MAPPING) {
      stack.push({ path, isMapping: true, key: undefined, index: 0, seen: new Set() })
    } else if (event.type === EVENT_ID.SEQUENCE) {
      stack.push({ path, isMapping: false, key: undefined, index: 0, seen: undefined })
    } else if (event.type === EVENT_ID.DOCUMENT) {
      stack.push({ path, isMapping: false, key: undefined, index: -1, seen: undefined })
    }
  }
}

/** Characters of a path after which no step is added; the path of an entry has some fifty. */
const MAX_PATH_LENGTH = 2 * KEY_LENGTH

function childPath(parent: Frame): string {
  if (parent.index === -1) return ''
  // A long key would be repeated in the path of everything below it.
  const step = parent.isMapping ? (parent.key ?? '').slice(0, KEY_LENGTH) : String(parent.index)
  if (parent.isMapping) parent.key = undefined
  else parent.index += 1
  if (parent.path === '') return step
  // Deeper values are of no interest, and each would copy the long path.
  return parent.path.length > MAX_PATH_LENGTH ? parent.path : `${parent.path}/${step}`
}

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : -1
}

/** Line numbers for ascending offsets, so that the text is scanned once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}
