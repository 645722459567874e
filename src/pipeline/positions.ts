import { EVENT_ID, getScalarValue, type Event } from 'js-yaml'

/** Where entries stand in the text. Lines count from 1. */
export type Positions = {
  /** The line of `landscape[category].subcategories[subcategory].items[item]`; 0 when it is not there. */
  lineOf: (category: number, subcategory: number, item: number) => number
  /** Keys that a mapping has twice: `path` in the document, joined by `/`, and the line of the repetition. */
  duplicateKeys: { path: string; key: string; line: number }[]
}

type Frame = { path: string; isMapping: boolean; key: string | undefined; index: number; seen: Set<string> | undefined }

/** Paths as deep as an entry: landscape/0/subcategories/0/items/0. */
const ENTRY = /^landscape\/(\d+)\/subcategories\/(\d+)\/items\/(\d+)$/

/** Reads the positions of entries and repeated keys off a parser's events for `text`. */
export function readPositions(text: string, events: readonly Event[]): Positions {
  const lines = new Map<string, number>()
  const duplicateKeys: Positions['duplicateKeys'] = []
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
      if (parent.seen?.has(parent.key)) duplicateKeys.push({ path: parent.path, key: parent.key, line: lineAt(offset) })
      parent.seen?.add(parent.key)
      // A key that is itself a collection still opens a frame of its own.
      if (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS) continue
    }
    const path = parent ? childPath(parent) : ''
    const entry = ENTRY.exec(path)
    if (entry) lines.set(`${entry[1]}/${entry[2]}/${entry[3]}`, lineAt(offset))
    if (event.type === EVENT_ID.MAPPING) {
      stack.push({ path, isMapping: true, key: undefined, index: 0, seen: new Set() })
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.DOCUMENT) {
      stack.push({
        path,
        isMapping: false,
        key: undefined,
        index: event.type === EVENT_ID.DOCUMENT ? -1 : 0,
        seen: undefined,
      })
    }
  }
  return {
    lineOf: (category, subcategory, item) => lines.get(`${category}/${subcategory}/${item}`) ?? 0,
    duplicateKeys,
  }
}

function childPath(parent: Frame): string {
  if (parent.index === -1) return ''
  const step = parent.isMapping ? (parent.key ?? '') : String(parent.index)
  if (parent.isMapping) parent.key = undefined
  else parent.index += 1
  return parent.path === '' ? step : `${parent.path}/${step}`
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
