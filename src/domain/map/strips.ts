/** A block of variable shape: the least width at which it is at most `height` high, or Infinity. */
export type Shape = { minWidth: (height: number) => number }

/** The blocks from `start` up to, but not including, `end`, side by side with equal height. */
export type Strip = { start: number; end: number; height: number }

/** The least total height of a prefix of the blocks, and its last strip. */
type Best = { height: number; strip: Strip }

/**
 * Breaks a row of blocks into strips at most `width` wide, with the least total height. The order is preserved; all
 * sizes are whole cells.
 * @returns undefined if a single block is too wide or too high
 */
export function fillStrips(shapes: readonly Shape[], width: number, maxHeight: number): Strip[] | undefined {
  const best: Best[] = []
  for (let end = 1; end <= shapes.length; end++) {
    let found: Best | undefined
    let height = 1
    for (let start = end - 1; start >= 0; start--) {
      const before = start === 0 ? 0 : (best[start - 1] as Best).height
      // Adding a block never lowers a strip, so heights beyond the best so far can be skipped.
      const max = found ? Math.min(maxHeight, found.height - 1) : maxHeight
      const least = leastHeight(shapes, start, end, width, height, max)
      if (least === undefined) break
      height = least
      if (!found || before + height < found.height) found = { height: before + height, strip: { start, end, height } }
    }
    if (!found) return undefined
    best.push(found)
  }
  const strips: Strip[] = []
  for (let end = shapes.length; end > 0; end = (strips[0] as Strip).start) strips.unshift((best[end - 1] as Best).strip)
  return strips
}

/** The least height from `low` to `high` at which the blocks fit side by side within `width`. */
function leastHeight(
  shapes: readonly Shape[],
  start: number,
  end: number,
  width: number,
  low: number,
  high: number,
): number | undefined {
  const fits = (height: number) => {
    let room = width
    for (let index = start; index < end && room >= 0; index++) room -= (shapes[index] as Shape).minWidth(height)
    return room >= 0
  }
  if (low > high || !fits(high)) return undefined
  let least = low
  let most = high
  while (least < most) {
    const middle = Math.floor((least + most) / 2)
    if (fits(middle)) most = middle
    else least = middle + 1
  }
  return least
}

/** Distributes `extra` whole cells among sizes in proportion to each; the total is exact. */
export function shareOut(sizes: readonly number[], extra: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let given = 0
  let seen = 0
  return sizes.map((size) => {
    seen += size
    const upTo = Math.round((extra * seen) / total)
    const share = upTo - given
    given = upTo
    return size + share
  })
}
