import { readBookmark, readList, type Bookmark, type BookmarkList } from './bookmark-record.ts'
import { bookmarkKey, mergeStates, EMPTY_STATE, type BookmarkState } from './merge.ts'

/** Limit of scanned characters: text with endless opening braces must not block the page. */
const MAX_STEPS = 60_000_000

/**
 * Recovers every complete record from text that is not JSON, such as a truncated store, or from JSON of another shape.
 * Records are flat, so each extends from a brace to the next closing one.
 * @param most limit of scanned characters; a character that is scanned twice counts twice
 */
export function salvage(text: string, most = MAX_STEPS): BookmarkState {
  const lists = new Map<string, BookmarkList>()
  const bookmarks = new Map<string, Bookmark>()
  for (const record of recordsOf(text, most)) {
    if ('keys' in record || 'addedAt' in record) {
      const bookmark = readBookmark(record)
      if (bookmark && !bookmarks.has(bookmarkKey(bookmark))) bookmarks.set(bookmarkKey(bookmark), bookmark)
    } else if ('createdAt' in record) {
      const list = readList(record)
      if (list && !lists.has(list.id)) lists.set(list.id, list)
    }
  }
  return { ...EMPTY_STATE, lists, bookmarks }
}

/** Merges the records that can be recovered from quarantined texts that have not been searched yet. */
export function withSalvage(state: BookmarkState): BookmarkState {
  const raw = state.aside.filter((entry) => entry.isRaw)
  if (raw.length === 0) return state
  const saved = raw.map((entry) => salvage(entry.text)).reduce(mergeStates, state)
  return { ...saved, aside: saved.aside.map(({ text, at }) => ({ text, at })) }
}

/** Yields every object of JSON at any depth; of invalid JSON, every complete flat object. */
function* recordsOf(text: string, most: number): Generator<object> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    yield* flatRecords(text, most)
    return
  }
  // An explicit stack: recursion would overflow on deeply nested input.
  const rest = [value]
  while (rest.length > 0) {
    const next = rest.pop()
    if (typeof next !== 'object' || next === null) continue
    yield next
    // In document order, so that the first of two records wins.
    for (const inner of Object.values(next).toReversed()) rest.push(inner)
  }
}

function* flatRecords(text: string, most: number): Generator<object> {
  let steps = 0
  let start = text.indexOf('{')
  while (start >= 0 && steps < most) {
    const end = endOfRecord(text, start)
    steps += Math.abs(end) - start + 1
    const record = end > 0 && parseObject(text.slice(start, end))
    if (record) yield record
    start = text.indexOf('{', record ? end : start + 1)
  }
}

/** The end of the record that opens at `start`; if it has none, minus the index that proved it. */
function endOfRecord(text: string, start: number): number {
  let isInText = false
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index]
    if (character === '\\') index += 1
    else if (character === '"') isInText = !isInText
    else if (!isInText && character === '}') return index + 1
    else if (!isInText && character === '{') return -index
  }
  return -text.length
}

/** Parses an object; undefined where it is not valid JSON. */
function parseObject(text: string): object | undefined {
  try {
    return JSON.parse(text) as object
  } catch {
    return undefined
  }
}
