import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

import { findFirefox } from './firefox/find-firefox.ts'
import { countsIn, playwrightCounts, vitestCounts, type Counts } from './support/check-reports.ts'
import { sharedFile, sharedLogos } from './support/landscape-files.ts'
import { E2E_BUILD_ENV, E2E_DIST, E2E_REPORT, FIREFOX_REPORT, PROJECT_ROOT, UNIT_REPORT } from './support/paths.ts'

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
  /** The name of a check that must have ended before, as both want all cores and one of them has deadlines. */
  after?: string
}

/** In the order in which they begin: what others wait for, then what takes longest. */
const CHECKS: Check[] = [
  { name: 'build', script: 'build', args: ['--outDir', E2E_DIST, '--emptyOutDir'], env: E2E_BUILD_ENV },
  {
    name: 'browser tests',
    script: 'test:e2e',
    report: { path: E2E_REPORT, counts: playwrightCounts },
    needs: 'build',
    after: 'unit tests',
  },
  {
    name: 'unit tests',
    script: 'test:unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    report: { path: UNIT_REPORT, counts: vitestCounts },
  },
  ...(findFirefox() === undefined
    ? []
    : [
        {
          name: 'walk in Firefox',
          script: 'test:firefox',
          report: { path: FIREFOX_REPORT, counts: countsIn },
          needs: 'build',
        },
      ]),
  { name: 'formatting', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'dead code', script: 'dead-code' },
]

/** How many checks run side by side. Each of the long ones keeps two cores busy for most of its time. */
const AT_ONCE = 2

const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 }
const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 }

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Runs the script. @returns whether it ended with code 0, and what it printed: shown at its end, as others print too. */
async function run({ script, args = [], env = {} }: Check): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', script, '--', ...args], {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a script, which needs a shell.
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    }
    child.once('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }))
    child.once('close', (code) => resolve({ ok: code === 0, output }))
  })
}

function countsOf({ report }: Check, ok: boolean): Counts {
  const counts = report?.counts(report.path) ?? null
  if (counts === null) return ok && report === undefined ? ONE_PASSED : ONE_FAILED
  // Something beyond the tests went wrong, such as a file that does not load.
  if (!ok && counts.failed === 0) return { ...counts, failed: 1 }
  return counts
}

async function perform(check: Check, needed: Promise<Counts> | undefined): Promise<Counts> {
  if (needed !== undefined && (await needed).failed > 0) {
    say(`── ${check.name}: failed, as they need the ${check.needs}`)
    return ONE_FAILED
  }
  // A report of the last run must not be taken for one of this.
  if (check.report !== undefined) rmSync(check.report.path, { force: true })
  say(`── ${check.name}: begins`)
  const start = performance.now()
  const { ok, output } = await run(check)
  const counts = countsOf(check, ok)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(`\n── ${check.name}\n${output.trimEnd()}\n── ${check.name}: ${summary(counts)} in ${seconds} s`)
  return counts
}

/** Runs every check as soon as one of the places is free and what it needs is there. @returns their counts, in order. */
async function performAll(): Promise<Counts[]> {
  const started = new Map<Check, Promise<Counts>>()
  const busy = new Set<Promise<Counts>>()
  while (started.size < CHECKS.length) {
    const next = CHECKS.find((check) => !started.has(check) && !waits(check, started, busy))
    if (next === undefined || busy.size === AT_ONCE) {
      await Promise.race(busy)
      continue
    }
    const needed = CHECKS.find(({ name }) => name === next.needs)
    const counts = perform(next, needed && started.get(needed))
    busy.add(counts)
    started.set(next, counts)
    void counts.finally(() => busy.delete(counts))
  }
  return Promise.all(CHECKS.map(async (check) => started.get(check) ?? ONE_FAILED))
}

/** Whether what `check` needs, or comes after, has not ended yet. */
function waits(
  check: Check,
  started: ReadonlyMap<Check, Promise<Counts>>,
  busy: ReadonlySet<Promise<Counts>>,
): boolean {
  return CHECKS.some((other) => {
    if (other.name !== check.needs && other.name !== check.after) return false
    const counts = started.get(other)
    return counts === undefined || busy.has(counts)
  })
}

function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function leftOut(): string[] {
  return [
    ...(findFirefox() === undefined ? ['the walk over every page in Firefox (none is installed)'] : []),
    ...(sharedFile('cncf-2026-08-07.yml') === null
      ? ['tests on the public landscape files (no ../shared/landscape)']
      : []),
    ...(sharedLogos() === null
      ? ['real logos in the browser tests, and that each of them is drawn (no ../shared/logos)']
      : []),
  ]
}

const results = await performAll()
const total: Counts = { passed: 0, failed: 0, skipped: 0 }
for (const counts of results) {
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
}
const failed = CHECKS.filter((_, index) => (results[index]?.failed ?? 0) > 0).map(({ name }) => name)

say('')
if (failed.length > 0) say(`failed: ${failed.join(', ')}`)
for (const line of leftOut()) say(`left out: ${line}`)
say(summary(total))
process.exitCode = total.failed > 0 ? 1 : 0
