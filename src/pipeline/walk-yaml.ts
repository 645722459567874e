import { EVENT_ID, getScalarValue, type Event } from 'js-yaml'
import { KEY_LENGTH } from '../lib/limits.ts'

type Frame = {
  path: string
  isMapping: boolean
  key: string | undefined
  index: number
  seen: Set<string> | undefined
}

/** What a walk meets. Paths are keys and positions joined by `/`; lines count from 1. */
export type YamlVisitor = {
  node: (path: string, line: number) => void
  /** A key that its mapping has a second time. */
  duplicateKey: (path: string, key: string, line: number) => void
}

/** Walks a parser's events for `text`, telling where every value stands. */
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
      // A key that is itself a collection still opens a frame of its own.
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

/** Characters of a path after which no step is added; that of an entry of a landscape has some fifty. */
const LONG_PATH = 2 * KEY_LENGTH

function childPath(parent: Frame): string {
  if (parent.index === -1) return ''
  // A long key would be repeated in the path of everything below it.
  const step = parent.isMapping ? (parent.key ?? '').slice(0, KEY_LENGTH) : String(parent.index)
  if (parent.isMapping) parent.key = undefined
  else parent.index += 1
  if (parent.path === '') return step
  // Nothing is looked for below so long a path, which would be copied for every value there.
  return parent.path.length > LONG_PATH ? parent.path : `${parent.path}/${step}`
}

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : -1
}

/** Lines for offsets that only grow, so that the text is read once. */
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
