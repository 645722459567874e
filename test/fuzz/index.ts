import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as fc from 'fast-check'

import { CHECKS_FOLDER } from '../support/paths.ts'
import { startGuard, type Guard } from './guarded.ts'
import { runProperties } from './properties.ts'
import { TARGETS, type Target } from './targets.ts'

// npm run fuzz -- --minutes N [--seed S] [--only NAME]: gives the application what nobody should give it. Before, unless one
// target alone is named, the unit tests' long properties run with all of their cases.

const FOLDER = join(CHECKS_FOLDER, 'fuzz')

type Tally = { inputs: number; slowest: number; faults: number }

/** One turn of a target. @returns whether all went well */
async function turn(target: Target, seed: number, guard: Guard, tally: Tally): Promise<boolean> {
  const property = fc.asyncProperty(target.inputs, async (input) => {
    tally.inputs += 1
    tally.slowest = Math.max(tally.slowest, await guard.ask({ target: TARGETS.indexOf(target), input }))
  })
  const details = await fc.check(property, { seed, numRuns: target.turn, interruptAfterTimeLimit: 120_000 })
  if (!details.failed || details.counterexample === null) return true
  tally.faults += 1
  mkdirSync(FOLDER, { recursive: true })
  const path = join(FOLDER, `${target.name.replace(/\W+/g, '-')}-${seed}.json`)
  writeFileSync(path, JSON.stringify({ target: target.name, seed, input: details.counterexample[0] }, null, 1))
  const { errorInstance } = details
  console.log(`FAULT in ${target.name}, seed ${seed}: the input is in ${path}`)
  console.log(errorInstance instanceof Error ? errorInstance.message : String(errorInstance))
  return false
}

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
})
const minutes = Number(values.minutes ?? 5)
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const targets = TARGETS.filter(({ name }) => name.startsWith(values.only ?? ''))
if (!(minutes > 0) || !Number.isInteger(seed) || targets.length === 0) {
  console.error(
    'usage: npm run fuzz -- [--minutes N] [--seed S] [--only file|stores|links|imports|stacks|queries|addresses|texts]',
  )
  process.exit(2)
}
console.log(`fuzzing for ${minutes} minutes from seed ${seed}`)

const havePropertiesHeld = values.only !== undefined || runProperties(seed)
const guard = startGuard()
const tallies = new Map(targets.map((target) => [target, { inputs: 0, slowest: 0, faults: 0 }]))
const end = performance.now() + minutes * 60_000
for (let round = 0; performance.now() < end; round += 1) {
  for (const [target, tally] of tallies) {
    if (performance.now() < end) await turn(target, (seed + round) % 2 ** 31, guard, tally)
  }
}
guard.close()
console.table(
  [...tallies].map(([{ name }, { inputs, slowest, faults }]) => ({
    name,
    inputs,
    'slowest ms': Math.round(slowest),
    faults,
  })),
)
process.exitCode = havePropertiesHeld && [...tallies.values()].every((tally) => tally.faults === 0) ? 0 : 1
