import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { addRun, figuresOf, shown, type Figure, type Samples } from './figures.ts'
import type { BenchOptions } from './options.ts'

const FACTORS = [1, 10, 100]
/** Room for a hundred landscapes, in megabytes. */
const HEAP = 12_000

/**
 * What the way from a file's text to a landscape takes over one, ten and a hundred times as many items, each run in a
 * process of its own. What the page's own thread notices of it is measured by `take-up.ts`.
 */
export async function benchPipeline({ runs }: BenchOptions): Promise<Record<string, Record<string, Figure>>> {
  const report: Record<string, Record<string, Figure>> = {}
  for (const factor of FACTORS) {
    const samples: Samples = {}
    for (let run = 0; run < runs; run++) addRun(samples, await once(factor))
    report[`${factor}×`] = figuresOf(samples)
  }
  console.log(`\nPipeline: median of ${runs} (range)`)
  console.table(Object.fromEntries(Object.entries(report).map(([size, figures]) => [size, rowOf(figures)])))
  return report
}

function rowOf(figures: Readonly<Record<string, Figure>>): Record<string, string> {
  const { items, ms, 'processor ms': cpu, 'MB taken': taken, 'MB kept': kept } = figures
  const perThousand = (figure: Figure | undefined) =>
    (((figure?.median ?? Number.NaN) * 1000) / (items?.median ?? Number.NaN)).toFixed(2)
  return {
    items: shown(items),
    ms: shown(ms),
    'processor ms': shown(cpu),
    'MB taken': shown(taken),
    'MB kept': shown(kept),
    'ms / 1,000 items': perThousand(ms),
    'MB taken / 1,000': perThousand(taken),
    'MB kept / 1,000': perThousand(kept),
  }
}

function once(factor: number): Promise<Record<string, number>> {
  const child = fork(fileURLToPath(new URL('pipeline-once.ts', import.meta.url)), [String(factor)], {
    execArgv: ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${HEAP}`],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Record<string, number>))
    child.once('error', reject)
    // After the message this changes nothing.
    child.once('exit', (code) => reject(new Error(`The pipeline over ${factor}× the items ended with ${code}`)))
  })
}
