import { TEXT_FUNCTIONS } from '../fuzz/texts/all.ts'
import { faultsOf, growthOf, MOST_GROWTH } from '../fuzz/texts/growth.ts'
import { shapesOf } from '../fuzz/texts/all.ts'

type Row = { function: string; shape: string; 'n ms': number; '2n ms': number; '4n ms': number; growth: number }

/**
 * How the time of every function that takes text from outside grows with one sign or piece of it, again and again: n, 2n
 * and 4n characters, the best of five. A function is listed with the text with which it grows most.
 */
export async function benchTexts(): Promise<{ rows: Row[]; faults: string[] }> {
  const rows: Row[] = []
  const faults: string[] = []
  for (const fn of TEXT_FUNCTIONS) {
    if (fn.isBounded) continue
    let most: Row | undefined
    for (const shape of shapesOf(fn)) {
      const grown = await growthOf(fn, shape)
      if (!grown || grown.factor <= (most?.growth ?? 0)) continue
      const [one, two, four] = grown.ms.map(rounded)
      most = { function: fn.at, shape: shape.name, 'n ms': one ?? 0, '2n ms': two ?? 0, '4n ms': four ?? 0, growth: rounded(grown.factor) } // prettier-ignore
    }
    if (most) rows.push(most)
    if (most && most.growth > MOST_GROWTH && (await faultsOf(fn)).length > 0) faults.push(fn.at)
  }
  console.log(`\nTexts from outside: four times as long may take ${MOST_GROWTH} times the time`)
  console.table(rows.toSorted((a, b) => b.growth - a.growth))
  for (const one of faults) console.log(`TOO FAST GROWTH: ${one}`)
  return { rows, faults }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
