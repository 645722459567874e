import type { Name } from './names.ts'
import { buildNgramIndex, type NgramIndex } from './ngrams.ts'

/** An item's use of a name. */
export type NameUse = { doc: number; alias?: string | undefined; isDerived: boolean }

/** All names, indexed by whole name, prefix, words and similarity. */
export type NameIndex = {
  /** Sorted, so that a prefix is a contiguous range. */
  keys: string[]
  uses: NameUse[][]
  /** Words of names and aliases, sorted, and the items that have them. */
  words: string[]
  wordDocs: number[][]
  looks: NgramIndex
}

/** Indexes every item's names; items are identified by their index in `names`. */
export function buildNameIndex(names: readonly (readonly Name[])[], words: readonly (readonly string[])[]): NameIndex {
  const uses = new Map<string, NameUse[]>()
  names.forEach((list, doc) => {
    for (const { key, alias, isDerived } of list) push(uses, key, { doc, alias, isDerived })
  })
  const docs = new Map<string, number[]>()
  words.forEach((list, doc) => {
    for (const word of new Set(list)) push(docs, word, doc)
  })
  const keys = [...uses.keys()].toSorted()
  const sortedWords = [...docs.keys()].toSorted()
  return {
    keys,
    uses: keys.map((key) => uses.get(key) ?? []),
    words: sortedWords,
    wordDocs: sortedWords.map((word) => docs.get(word) ?? []),
    looks: buildNgramIndex(keys),
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The range of sorted `values` that start with `prefix`. */
export function prefixSpan(values: readonly string[], prefix: string): [from: number, to: number] {
  const from = lowerBound(values, prefix)
  return [from, lowerBound(values, `${prefix}\uffff`, from)]
}

/** The uses of an exact name, folded and joined. */
export function usesOf(index: NameIndex, key: string): readonly NameUse[] {
  const at = lowerBound(index.keys, key)
  return index.keys[at] === key ? (index.uses[at] ?? []) : []
}

function lowerBound(values: readonly string[], value: string, from = 0): number {
  let low = from
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? '') < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The items whose names have, for each of `words`, a word with that prefix. */
export function docsWithWords(index: NameIndex, words: readonly string[]): number[] {
  let left: Set<number> | undefined
  for (const word of words) {
    const [from, to] = prefixSpan(index.words, word)
    const found = new Set<number>()
    for (let at = from; at < to; at += 1) {
      for (const doc of index.wordDocs[at] ?? []) if (!left || left.has(doc)) found.add(doc)
    }
    left = found
    if (left.size === 0) return []
  }
  return [...(left ?? [])]
}
