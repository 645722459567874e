import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

import { playwrightCounts, vitestCounts, type Counts } from './support/check-reports.ts'
import { sharedFile, sharedLogos } from './support/landscape-files.ts'
import { E2E_BUILD_ENV, E2E_DIST, E2E_REPORT, PROJECT_ROOT, UNIT_REPORT } from './support/paths.ts'

/** One check: an npm script, with what is added to its command line and its environment. */
interface Check {
  name: string
  script: string
  args?: string[]
  env?: Record<string, string>
  /** Where its tests are counted; without it, the check counts as one. */
  report?: { path: string; counts: (path: string) => Counts | null }
  /** The name of a check that must have passed before. */
  needs?: string
}

const CHECKS: Check[] = [
  { name: 'formatting', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'dead code', script: 'dead-code' },
  {
    name: 'unit tests',
    script: 'test:unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    report: { path: UNIT_REPORT, counts: vitestCounts },
  },
  { name: 'build', script: 'build', args: ['--outDir', E2E_DIST, '--emptyOutDir'], env: E2E_BUILD_ENV },
  {
    name: 'browser tests',
    script: 'test:e2e',
    report: { path: E2E_REPORT, counts: playwrightCounts },
    needs: 'build',
  },
]

const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 }
const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 }

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Runs the script with its output going straight to ours; whether it ended with code 0. */
async function run({ script, args = [], env = {} }: Check): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', script, '--', ...args], {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // On Windows npm is a script, which needs a shell.
      shell: process.platform === 'win32',
    })
    child.once('error', (error) => {
      say(error.message)
      resolve(false)
    })
    child.once('close', (code) => resolve(code === 0))
  })
}

function countsOf({ report }: Check, ok: boolean): Counts {
  const counts = report?.counts(report.path) ?? null
  if (counts === null) return ok && report === undefined ? ONE_PASSED : ONE_FAILED
  // Something beyond the tests went wrong, such as a file that does not load.
  if (!ok && counts.failed === 0) return { ...counts, failed: 1 }
  return counts
}

async function perform(check: Check, failedBefore: ReadonlySet<string>): Promise<Counts> {
  say(`\n── ${check.name}`)
  if (check.needs !== undefined && failedBefore.has(check.needs)) {
    say(`── ${check.name}: failed, as they need the ${check.needs}`)
    return ONE_FAILED
  }
  // A report of the last run must not be taken for one of this.
  if (check.report !== undefined) rmSync(check.report.path, { force: true })
  const start = performance.now()
  const counts = countsOf(check, await run(check))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(`── ${check.name}: ${summary(counts)} in ${seconds} s`)
  return counts
}

function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function leftOut(): string[] {
  return [
    ...(sharedFile('cncf-2026-08-07.yml') === null
      ? ['tests on the public landscape files (no ../shared/landscape)']
      : []),
    ...(sharedLogos() === null
      ? ['real logos in the browser tests, and that each of them is drawn (no ../shared/logos)']
      : []),
  ]
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 }
const failed = new Set<string>()
for (const check of CHECKS) {
  const counts = await perform(check, failed)
  if (counts.failed > 0) failed.add(check.name)
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
}

say('')
if (failed.size > 0) say(`failed: ${[...failed].join(', ')}`)
for (const line of leftOut()) say(`left out: ${line}`)
say(summary(total))
process.exitCode = total.failed > 0 ? 1 : 0
