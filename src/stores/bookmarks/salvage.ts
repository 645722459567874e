import { readBookmark, readList, type Bookmark, type BookmarkList } from './bookmark-record.ts'
import { bookmarkKey, mergeKept, NOTHING_KEPT, type KeptLists } from './kept-lists.ts'

/** Characters to look at before giving up: text that opens braces without end must not stop the page. */
const MAX_STEPS = 60_000_000

/**
 * Finds every whole record in text that is not JSON, such as a store whose end was cut off, or JSON of another shape.
 * Records are flat, so each is what stands between a brace and the next one that closes it.
 * @param most characters to look at; one that is looked at twice counts twice
 */
export function salvage(text: string, most = MAX_STEPS): KeptLists {
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
  return { ...NOTHING_KEPT, lists, bookmarks }
}

/** What is kept, with what can be saved of the texts that nobody has searched yet. */
export function withSalvage(kept: KeptLists): KeptLists {
  const raw = kept.aside.filter((one) => one.isRaw)
  if (raw.length === 0) return kept
  const saved = raw.map((one) => salvage(one.text)).reduce(mergeKept, kept)
  return { ...saved, aside: saved.aside.map(({ text, at }) => ({ text, at })) }
}

/** Every object of JSON, however it is nested; of text that is none, every flat object that is whole. */
function* recordsOf(text: string, most: number): Generator<object> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    yield* flatRecords(text, most)
    return
  }
  // A stack of its own: depth is somebody else's choice.
  const rest = [value]
  while (rest.length > 0) {
    const next = rest.pop()
    if (typeof next !== 'object' || next === null) continue
    yield next
    // In the order of the text, so that of two records the first counts.
    for (const inner of Object.values(next).toReversed()) rest.push(inner)
  }
}

function* flatRecords(text: string, most: number): Generator<object> {
  let steps = 0
  let start = text.indexOf('{')
  while (start >= 0 && steps < most) {
    const end = endOfRecord(text, start)
    steps += Math.abs(end) - start + 1
    const record = end > 0 && parsed(text.slice(start, end))
    if (record) yield record
    start = text.indexOf('{', record ? end : start + 1)
  }
}

/** Where the record that opens at `start` ends; where none does, minus the place that showed it. */
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

/** What stands in braces, unless that is no JSON. */
function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text) as object
  } catch {
    return undefined
  }
}
