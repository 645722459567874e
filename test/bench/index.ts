import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { CHECKS_FOLDER } from '../support/paths.ts'
import { readOptions, type BenchOptions } from './options.ts'

// `npm run bench`: what the application costs and how good its rules are, as tables here and as JSON in files that git
// does not see, one a part.
//   --only visits,views   some of the parts
//   --runs 3              how often each thing is measured; 5 unless told otherwise
//   --dist FOLDER         a build to measure, in place of one made now

/** Every part: it prints its tables and gives what its file holds. */
const PARTS: Record<string, () => Promise<(options: BenchOptions) => unknown>> = {
  focus: async () => (await import('./focus.ts')).benchFocus,
  search: async () => (await import('./search.ts')).benchSearch,
  typing: async () => (await import('./typing.ts')).benchTyping,
  'key-press': async () => (await import('./key-press.ts')).benchKeyPress,
  pipeline: async () => (await import('./pipeline.ts')).benchPipeline,
  visits: async () => (await import('./visits.ts')).benchVisits,
  'take-up': async () => (await import('./take-up.ts')).benchTakeUp,
  attacks: async () => (await import('./attacks.ts')).benchAttacks,
  texts: async () => (await import('./texts.ts')).benchTexts,
  logos: async () => (await import('./logos.ts')).benchLogos,
  views: async () => (await import('./views.ts')).benchViews,
}

const options = readOptions(process.argv.slice(2), Object.keys(PARTS))
mkdirSync(CHECKS_FOLDER, { recursive: true })
for (const [name, load] of Object.entries(PARTS)) {
  if (!options.only.includes(name)) continue
  const bench = await load()
  const loadBefore = load1()
  const report = await bench(options)
  writeFileSync(join(CHECKS_FOLDER, `bench-${name}.json`), JSON.stringify({ loadBefore, report }, null, 1))
  if (loadBefore > availableParallelism() / 2)
    console.log(
      `The machine had other work (load ${loadBefore.toFixed(1)} before ${name}): times by the clock are too long.`,
    )
}

/** How many threads wanted to run in the last minute; 0 where the system does not say. */
function load1(): number {
  return loadavg()[0] ?? 0
}
