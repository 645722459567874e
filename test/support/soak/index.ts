import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

import { E2E_BUILD_ENV, E2E_DIST, PROJECT_ROOT } from '../paths.ts'

// npm run soak -- --minutes N [--seed S]: the walk of test/e2e/soak.e2e.ts, as long as one likes, and all ways in which files
// of our own can be missing.

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
const minutes = Number(values.minutes ?? 5)
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('usage: npm run soak -- [--minutes N] [--seed S]')
  process.exit(2)
}

function run(script: string, args: readonly string[], env: Record<string, string>): void {
  const { status } = spawnSync('npm', ['run', '-s', script, '--', ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    // On Windows npm is a script, which needs a shell.
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

if (process.env['EXPLORER_E2E_DIST'] === undefined) {
  run('build', ['--outDir', E2E_DIST, '--emptyOutDir'], E2E_BUILD_ENV)
}
console.log(`soaking for ${minutes} minutes from seed ${seed}`)
run('test:e2e', ['soak.e2e.ts', 'missing.e2e.ts', '--workers', '1', '--reporter', 'line'], {
  SOAK_SECONDS: String(Math.round(minutes * 60)),
  SOAK_SEED: String(seed),
})
