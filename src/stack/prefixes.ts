/** The value of the longest pattern that matches a name. */
export type PrefixHit<V> = { value: V; pattern: string }

/**
 * A map from names and patterns to values. A pattern ends with `/*` for all names below it, or with `*` for all names
 * with that prefix; without either, it matches exactly.
 */
export class PatternMap<V> {
  readonly #names = new Map<string, V>()
  readonly #below = new Map<string, V>()
  #longestBelow = 0
  readonly #starts: [start: string, value: V][] = []

  /** Adds a pattern; an existing equal one is preserved. */
  add(pattern: string, value: V): void {
    if (pattern.endsWith('/*')) {
      setNew(this.#below, pattern.slice(0, -2), value)
      this.#longestBelow = Math.max(this.#longestBelow, pattern.length - 2)
    } else if (pattern.endsWith('*')) this.#starts.push([pattern.slice(0, -1), value])
    else setNew(this.#names, pattern, value)
  }

  /** The value of an exact name. */
  exact(name: string): V | undefined {
    return this.#names.get(name)
  }

  /** The value of the most specific pattern that matches a name. */
  find(name: string): PrefixHit<V> | undefined {
    const exact = this.#names.get(name)
    if (exact !== undefined) return { value: exact, pattern: name }
    let start: [start: string, value: V] | undefined
    for (const candidate of this.#starts) {
      if (name.startsWith(candidate[0]) && candidate[0].length > (start?.[0].length ?? -1)) start = candidate
    }
    // Bounded by the longest prefix, since a hostile name may consist of slashes only.
    for (let end = name.lastIndexOf('/', this.#longestBelow); end > 0; end = name.lastIndexOf('/', end - 1)) {
      if (start && start[0].length > end) break
      const below = this.#below.get(name.slice(0, end))
      if (below !== undefined) return { value: below, pattern: `${name.slice(0, end)}/*` }
    }
    return start && { value: start[1], pattern: `${start[0]}*` }
  }
}

function setNew<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value)
}

/** Prefixes of names, and the length of the longest. */
export type Prefixes = { all: ReadonlySet<string>; longest: number }

/** Indexes `texts` for `longestPrefix`. */
export function prefixesOf(texts: Iterable<string>): Prefixes {
  const all = new Set(texts)
  return { all, longest: [...all].reduce((longest, text) => Math.max(longest, text.length), 0) }
}

/** The longest prefix that equals `name` or ends at one of its slashes. */
export function longestPrefix(name: string, { all, longest }: Prefixes): string | undefined {
  const start = name.length <= longest ? name.length : name.lastIndexOf('/', longest)
  for (let end = start; end > 0; end = name.lastIndexOf('/', end - 1)) {
    if (all.has(name.slice(0, end))) return name.slice(0, end)
  }
  return undefined
}
