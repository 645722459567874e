import { existsSync, readFileSync } from 'node:fs'

/** How many tests went which way. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** What a check's report says: its counts, and of each test that failed its name and the first lines of why. */
export interface CheckReport extends Counts {
  failures: string[]
}

/** The parts that matter of vitest's json report. */
interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[]
  }[]
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs: { title: string; file: string; tests: { status: string; results: { error?: { message?: string } }[] }[] }[]
}

/** The parts that matter of Playwright's json report; a flaky test passed on a later try. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites: PlaywrightSuite[]
}

/** Lines of a failure's message that are shown. */
const LINES = 6
const COLOURS = new RegExp(`${String.fromCodePoint(0x1b)}\\[[0-9;]*m`, 'g')

function failure(name: string, message: string | undefined): string {
  const lines = (message ?? '').replace(COLOURS, '').split('\n').slice(0, LINES)
  return [name, ...lines.map((line) => `    ${line}`)].join('\n')
}

/** The report's text; JSON's null when the check ended before it wrote one. */
function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : 'null'
}

/** The tests of a report of vitest's json reporter, or null when there is no such file. */
export function vitestReport(path: string): CheckReport | null {
  const report: VitestReport | null = JSON.parse(textOf(path))
  if (report === null) return null
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((one) => one.status === 'failed')
      // A file that does not load has no tests.
      if (failed.length === 0) return status === 'failed' ? [failure(name, message)] : []
      return failed.map((one) => failure(`${name}: ${one.fullName}`, one.failureMessages?.[0]))
    }),
  }
}

function failuresOf({ suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ results }) => failure(`${file}: ${title}`, results.at(-1)?.error?.message)),
  )
  return [...own, ...suites.flatMap(failuresOf)]
}

/** The tests of a report of Playwright's json reporter, or null when there is no such file. */
export function playwrightReport(path: string): CheckReport | null {
  const report: PlaywrightReport | null = JSON.parse(textOf(path))
  if (report === null) return null
  const { stats } = report
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: report.suites.flatMap(failuresOf),
  }
}

/** A report that is written in our own format, or null when there is no such file. */
export function ownReport(path: string): CheckReport | null {
  return JSON.parse(textOf(path))
}
