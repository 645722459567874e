import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'

import type { CheckReport, Counts } from './check-reports.ts'
import { PROJECT_ROOT } from './paths.ts'

/** One check: an npm script, with what is added to its command line and its environment. */
export interface Check {
  name: string
  script: string
  args?: string[]
  env?: Record<string, string>
  /** Where its tests are counted; without it, the check counts as one. */
  report?: { path: string; read: (path: string) => CheckReport | null }
  /** The name of a check that must have passed before. */
  needs?: string
  /** The name of a check that must have ended before, as both want all cores and one of them has deadlines. */
  after?: string
}

/** What is checked without running anything. */
export const STATIC_CHECKS: readonly Check[] = [
  { name: 'formatting', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'dead code', script: 'dead-code' },
]

/** How many checks run side by side. Each of the long ones keeps two cores busy for most of its time. */
const AT_ONCE = 2

/** Lines of its output that are shown once more of a check that failed and has no report. */
const LAST_LINES = 15
const ONE_PASSED: CheckReport = { passed: 1, failed: 0, skipped: 0, failures: [] }

function oneFailed(why: string): CheckReport {
  return { passed: 0, failed: 1, skipped: 0, failures: [why] }
}

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

function reportOf({ report }: Check, ok: boolean, output: string): CheckReport {
  const said = report?.read(report.path) ?? null
  const last = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n')
  if (said === null) return ok && report === undefined ? ONE_PASSED : oneFailed(last)
  // Something beyond the tests went wrong, such as a file that does not load.
  if (!ok && said.failed === 0) return { ...said, failed: 1, failures: [...said.failures, last] }
  return said
}

async function perform(check: Check, needed: Promise<CheckReport> | undefined): Promise<CheckReport> {
  if (needed !== undefined && (await needed).failed > 0) {
    say(`── ${check.name}: failed, as they need the ${check.needs}`)
    return oneFailed(`They need the ${check.needs}.`)
  }
  // A report of the last run must not be taken for one of this.
  if (check.report !== undefined) rmSync(check.report.path, { force: true })
  say(`── ${check.name}: begins`)
  const start = performance.now()
  const { ok, output } = await run(check)
  const report = reportOf(check, ok, output)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(`\n── ${check.name}\n${output.trimEnd()}\n── ${check.name}: ${summary(report)} in ${seconds} s`)
  return report
}

/** Runs every check as soon as one of the places is free and what it needs is there. @returns their reports, in order. */
async function performAll(checks: readonly Check[]): Promise<CheckReport[]> {
  const started = new Map<Check, Promise<CheckReport>>()
  const busy = new Set<Promise<CheckReport>>()
  while (started.size < checks.length) {
    const next = checks.find((check) => !started.has(check) && !waits(check, checks, started, busy))
    if (next === undefined || busy.size === AT_ONCE) {
      await Promise.race(busy)
      continue
    }
    const needed = checks.find(({ name }) => name === next.needs)
    const report = perform(next, needed && started.get(needed))
    busy.add(report)
    started.set(next, report)
    void report.finally(() => busy.delete(report))
  }
  return Promise.all(checks.map(async (check) => started.get(check) ?? oneFailed('It was not begun.')))
}

/** Whether what `check` needs, or comes after, has not ended yet. */
function waits(
  check: Check,
  checks: readonly Check[],
  started: ReadonlyMap<Check, Promise<CheckReport>>,
  busy: ReadonlySet<Promise<CheckReport>>,
): boolean {
  return checks.some((other) => {
    if (other.name !== check.needs && other.name !== check.after) return false
    const report = started.get(other)
    return report === undefined || busy.has(report)
  })
}

function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * Runs the checks, two side by side, and ends with the failures, what was left out and the line `N passed, N failed`; the
 * process's exit code says whether any failed.
 * @param checks in the order in which they are to begin
 * @param leftOut what could not be checked on this machine, a line each
 */
export async function runChecks(checks: readonly Check[], leftOut: readonly string[] = []): Promise<void> {
  const results = await performAll(checks)
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const report of results) {
    total.passed += report.passed
    total.failed += report.failed
    total.skipped += report.skipped
  }
  say('')
  // At the end, as everything before it is long.
  for (const [index, { name }] of checks.entries()) {
    for (const failure of results[index]?.failures ?? []) say(`failed: ${name}: ${failure}`)
  }
  for (const line of leftOut) say(`left out: ${line}`)
  say(summary(total))
  process.exitCode = total.failed > 0 ? 1 : 0
}
