/** Chance that is the same every time: a number generator begun by a seed. */
export type Random = {
  /** From 0 up to, but without, 1. */
  next: () => number
  /** A whole number below `end`. */
  below: (end: number) => number
  pick: <V>(values: readonly V[]) => V | undefined
}

/** Source: the "minimal standard" of Park and Miller, 1988, with Schrage's multiplier of 48271. */
export function randomFrom(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return (state - 1) / 2_147_483_646
  }
  // The first numbers of small seeds are alike.
  for (let skip = 0; skip < 10; skip += 1) next()
  const below = (end: number) => Math.floor(next() * end)
  return { next, below, pick: (values) => values[below(values.length)] }
}
