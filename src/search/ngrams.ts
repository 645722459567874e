/** An index of strings by pairs of letters, for similarity search. */
export type NgramIndex = {
  keys: readonly string[]
  lengths: Uint8Array
  /** The offset of each pair's keys in `keyIds`; the last entry is the end. */
  starts: Uint32Array
  keyIds: Uint32Array
  /** Reusable counters for the current query, cleared after use. */
  counts: Uint8Array
}

const SYMBOLS = 40
const PAIRS = SYMBOLS * SYMBOLS
const EDGE = 0

function symbolOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 48 && code <= 57) return code - 21
  // Other scripts share the remaining symbols: enough to preselect, and the edit distance decides.
  return 37 + (code % 3)
}

/** The distinct pairs of `key`, including its edges, so that the first and last letters weigh more. */
function pairsOf(key: string): number[] {
  const pairs = new Set<number>()
  let before = EDGE
  for (let at = 0; at < key.length; at += 1) {
    const symbol = symbolOf(key.charCodeAt(at))
    pairs.add(before * SYMBOLS + symbol)
    before = symbol
  }
  pairs.add(before * SYMBOLS + EDGE)
  return [...pairs]
}

/** Indexes folded strings. */
export function buildNgramIndex(keys: readonly string[]): NgramIndex {
  const pairs = keys.map(pairsOf)
  const starts = new Uint32Array(PAIRS + 1)
  for (const list of pairs) for (const pair of list) starts[pair + 1] = (starts[pair + 1] ?? 0) + 1
  for (let pair = 0; pair < PAIRS; pair += 1) starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0)
  const next = starts.slice()
  const keyIds = new Uint32Array(starts[PAIRS] ?? 0)
  pairs.forEach((list, id) => {
    for (const pair of list) {
      keyIds[next[pair] ?? 0] = id
      next[pair] = (next[pair] ?? 0) + 1
    }
  })
  const lengths = Uint8Array.from(keys, (key) => Math.min(255, key.length))
  return { keys, lengths, starts, keyIds, counts: new Uint8Array(keys.length) }
}

/** Most pairs that an edit can change (a swap of neighbours). */
const SPOILT = 3

/** The `limit` keys most similar to `word` that may be within `edits` edits. */
export function likeliest(index: NgramIndex, word: string, edits: number, limit: number): number[] {
  const { counts, lengths, starts, keyIds } = index
  const touched: number[] = []
  const pairs = pairsOf(word)
  const needed = pairs.length - SPOILT * edits
  for (const pair of pairs) {
    for (let at = starts[pair] ?? 0; at < (starts[pair + 1] ?? 0); at += 1) {
      const id = keyIds[at] ?? 0
      if (Math.abs((lengths[id] ?? 0) - word.length) > edits) continue
      if (counts[id] === 0) touched.push(id)
      counts[id] = (counts[id] ?? 0) + 1
    }
  }
  // Buckets instead of sorting, because in very large landscapes tens of thousands of keys share some pair.
  const buckets: number[][] = []
  for (const id of touched) {
    const isEnough = (counts[id] ?? 0) >= needed
    const share = Math.floor((128 * (counts[id] ?? 0)) / ((lengths[id] ?? 0) + word.length + 2))
    if (isEnough) (buckets[share] ??= []).push(id)
    counts[id] = 0
  }
  const found: number[] = []
  for (let share = buckets.length - 1; share > 0 && found.length < limit; share -= 1) {
    for (const id of buckets[share] ?? []) if (found.length < limit) found.push(id)
  }
  return found
}
