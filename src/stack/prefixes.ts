/** What a pattern of the table says of the names that it fits; found by the longest pattern. */
export type PrefixHit<V> = { value: V; pattern: string }

/**
 * Names and patterns with a value each. A pattern ends with `/*` for everything below, or with `*` for everything that
 * begins so; one without is a name and fits itself alone.
 */
export class PatternMap<V> {
  readonly #names = new Map<string, V>()
  readonly #below = new Map<string, V>()
  #longestBelow = 0
  readonly #starts: [start: string, value: V][] = []

  /** Adds a pattern; the first of equal ones counts. */
  add(pattern: string, value: V): void {
    if (pattern.endsWith('/*')) {
      setNew(this.#below, pattern.slice(0, -2), value)
      this.#longestBelow = Math.max(this.#longestBelow, pattern.length - 2)
    } else if (pattern.endsWith('*')) this.#starts.push([pattern.slice(0, -1), value])
    else setNew(this.#names, pattern, value)
  }

  /** The value of the name itself. */
  exact(name: string): V | undefined {
    return this.#names.get(name)
  }

  /** The value of the pattern that fits a name most closely. */
  find(name: string): PrefixHit<V> | undefined {
    const own = this.#names.get(name)
    if (own !== undefined) return { value: own, pattern: name }
    let start: [start: string, value: V] | undefined
    for (const one of this.#starts) {
      if (name.startsWith(one[0]) && one[0].length > (start?.[0].length ?? -1)) start = one
    }
    // No prefix is longer, and a name may be of slashes alone.
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

/** Texts that names may begin with, and the length of the longest. */
export type Prefixes = { all: ReadonlySet<string>; longest: number }

/** `texts` arranged for `longestPrefix`. */
export function prefixesOf(texts: Iterable<string>): Prefixes {
  const all = new Set(texts)
  return { all, longest: [...all].reduce((longest, text) => Math.max(longest, text.length), 0) }
}

/** The longest of `prefixes` that `name` is or lies below, cut at a slash. */
export function longestPrefix(name: string, { all, longest }: Prefixes): string | undefined {
  const start = name.length <= longest ? name.length : name.lastIndexOf('/', longest)
  for (let end = start; end > 0; end = name.lastIndexOf('/', end - 1)) {
    if (all.has(name.slice(0, end))) return name.slice(0, end)
  }
  return undefined
}
