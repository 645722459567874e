import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { PROJECT_ROOT } from '../support/paths.ts'

const UNIT = 'test/unit'

/** The unit tests that leave cases out in `npm test`: those that ask test/support/properties.ts how many they run. */
function filesWithCases(): string[] {
  return readdirSync(join(PROJECT_ROOT, UNIT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${UNIT}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\bcases\(|\bTEXT_FUNCTIONS\b/.test(readFileSync(join(PROJECT_ROOT, path), 'utf8')))
}

/** Runs the long properties of the unit tests with all of their cases, drawn from `seed`. @returns whether all held */
export function runProperties(seed: number): boolean {
  const vitest = join(PROJECT_ROOT, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', ...filesWithCases()], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, PROPERTY_CASES: 'all', PROPERTY_SEED: String(seed) },
    stdio: 'inherit',
  })
  return status === 0
}
