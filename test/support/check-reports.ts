import { existsSync, readFileSync } from 'node:fs'

/** How many tests went which way. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** The parts that matter of vitest's json report. */
interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}

/** The parts that matter of Playwright's json report; a flaky test passed on a later try. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** The report's text; JSON's null when the check ended before it wrote one. */
function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : 'null'
}

/** The tests of a report of vitest's json reporter, or null when there is no such file. */
export function vitestCounts(path: string): Counts | null {
  const report: VitestReport | null = JSON.parse(textOf(path))
  if (report === null) return null
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The tests of a report of Playwright's json reporter, or null when there is no such file. */
export function playwrightCounts(path: string): Counts | null {
  const report: PlaywrightReport | null = JSON.parse(textOf(path))
  if (report === null) return null
  const { stats } = report
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/** The counts of a report that holds nothing else, or null when there is no such file. */
export function countsIn(path: string): Counts | null {
  return JSON.parse(textOf(path))
}
