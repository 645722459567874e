const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Pairs of adjacent keys on a QWERTY keyboard. */
const NEIGHBOURS = new Set(
  ROWS.flatMap((row, y) =>
    [...row].flatMap((letter, x) =>
      [row[x + 1], ROWS[y + 1]?.[x], ROWS[y + 1]?.[x - 1]].flatMap((other) =>
        other ? [letter + other, other + letter] : [],
      ),
    ),
  ),
)

const NEAR = 0.75
const SWAP = 0.7
const DOUBLED = 0.7
/** Omitting a letter is the most common typing error. */
const MISSING = 0.8
/** Added cost of a different first letter, which is rarely mistyped. */
const FIRST = 0.2

/**
 * The weighted edit distance from `name` to `typed`: insertions, deletions, substitutions and swaps of neighbours, where
 * common typing errors cost less than one. Words are short, so the full table is computed.
 */
export function typoDistance(typed: string, name: string): number {
  let beforeLast: number[] = []
  let last = [0]
  for (let column = 1; column <= name.length; column += 1)
    last.push((last[column - 1] ?? 0) + insertionCost(name, column - 1))
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [(last[0] ?? 0) + insertionCost(typed, row - 1)]
    for (let column = 1; column <= name.length; column += 1) {
      const a = typed[row - 1] ?? ''
      const b = name[column - 1] ?? ''
      let value = Math.min(
        (last[column] ?? 0) + insertionCost(typed, row - 1),
        (current[column - 1] ?? 0) + insertionCost(name, column - 1) * MISSING,
        (last[column - 1] ?? 0) + (a === b ? 0 : NEIGHBOURS.has(a + b) ? NEAR : 1),
      )
      if (a === name[column - 2] && typed[row - 2] === b) {
        value = Math.min(value, (beforeLast[column - 2] ?? 0) + SWAP)
      }
      current.push(value)
    }
    beforeLast = last
    last = current
  }
  const distance = last[name.length] ?? 0
  return typed[0] === name[0] ? distance : distance + FIRST
}

/** The cost of an extra or missing letter; less for a doubled letter. */
function insertionCost(word: string, at: number): number {
  return word[at] === word[at - 1] ? DOUBLED : 1
}

/** Keyboard rows in both directions, QWERTY and AZERTY. */
const RUNS = [...ROWS, 'azertyuiop', 'qsdfghjklm', 'wxcvbn'].flatMap((row) => [row, [...row].toReversed().join('')])

/** Whether `word` is a run of adjacent keys ("tyuio", "wxcvbn"), typed at random. */
export function isKeyboardRun(word: string): boolean {
  return word.length > 3 && RUNS.some((row) => row.includes(word))
}
