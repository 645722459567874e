import { getHeapStatistics } from 'node:v8'
import { buildExtract } from '../../src/build/extract-assets.ts'
import { normalise } from '../../src/pipeline/normalise.ts'
import { parse } from '../../src/pipeline/parse.ts'
import { withBundledPurposes } from '../../src/pipeline/purpose.ts'
import { validate } from '../../src/pipeline/validate.ts'
import { COMMAND_LINE_LIMITS } from '../../src/lib/limits.ts'
import { landscapeText } from './served.ts'

// Runs the pipeline once, as the application's worker does, over a landscape with as many times the items as the command
// line says, in a process that has done nothing before; tells the process that started it what that took.

const heap = () => getHeapStatistics().used_heap_size / 1e6

const bundled = buildExtract('data').landscape
const text = landscapeText(Number(process.argv[2]))
globalThis.gc?.()
const before = heap()
const cpu = process.cpuUsage()
const start = performance.now()
// Visitors are spared files of this length; how the work grows beyond is asked here.
const { categories, issues } = validate(parse(text, COMMAND_LINE_LIMITS))
const landscape = withBundledPurposes(normalise(categories, issues), bundled)
const ms = performance.now() - start
const { user, system } = process.cpuUsage(cpu)
const most = getHeapStatistics().total_heap_size / 1e6
globalThis.gc?.()
process.send?.({
  ms,
  'processor ms': (user + system) / 1000,
  'MB taken': most - before,
  'MB kept': heap() - before,
  'MB of text': text.length / 1e6,
  items: landscape.items.length,
})
