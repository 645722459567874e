import { execFileSync } from 'node:child_process'

import { vitestReport } from './support/check-reports.ts'
import { PROJECT_ROOT, UNIT_REPORT } from './support/paths.ts'
import { runChecks, STATIC_CHECKS, type Check } from './support/run-checks.ts'

// npm run check: what can be told in about a minute, while one works. Before it is handed in, npm test tells all.

/** What git says; undefined where it says nothing, or where there is none. */
function git(...args: string[]): string | undefined {
  try {
    const said = execFileSync('git', args, { cwd: PROJECT_ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return said.trim() || undefined
  } catch {
    return undefined
  }
}

/** The commit that a branch grew from; on main itself, the one before: what was just committed counts as changed. */
function base(): string | undefined {
  const here = git('rev-parse', 'HEAD')
  const main = git('merge-base', 'HEAD', 'main') ?? git('merge-base', 'HEAD', 'origin/main')
  return main === undefined || main === here ? git('rev-parse', 'HEAD~1') : main
}

/** The code that changed since then, what was never committed included; undefined where git cannot tell. */
function changed(): string[] | undefined {
  const since = base()
  if (since === undefined) return undefined
  const paths = [
    git('diff', '--name-only', '--diff-filter=d', since),
    git('ls-files', '--others', '--exclude-standard'),
  ]
  return paths.flatMap((lines) => lines?.split('\n') ?? []).filter((path) => /^(?:src|test)\/.*\.tsx?$/.test(path))
}

const paths = changed()
const unitTests: Check = {
  name: paths === undefined ? 'unit tests' : 'unit tests of what changed',
  script: paths === undefined ? 'test:unit' : 'test:related',
  args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`, ...(paths ?? [])],
  report: { path: UNIT_REPORT, read: vitestReport },
}
await runChecks(
  [...(paths?.length === 0 ? [] : [unitTests]), ...STATIC_CHECKS],
  ['tests of pages, browser tests, and tests of what did not change: npm test has them'],
)
