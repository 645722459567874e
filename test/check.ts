import { execFileSync } from 'node:child_process'

import { vitestReport } from './support/check-reports.ts'
import { PROJECT_ROOT, UNIT_REPORT } from './support/paths.ts'
import { runChecks, STATIC_CHECKS } from './support/run-checks.ts'

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

const since = base()
await runChecks(
  [
    {
      name: since === undefined ? 'unit tests' : 'unit tests of what changed',
      script: 'test:unit',
      args: [
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${UNIT_REPORT}`,
        '--passWithNoTests',
        // A change of the configuration has everything run by npm test; pages import all of the code.
        '--forceRerunTriggers=none',
        'test/unit',
        ...(since === undefined ? [] : ['--changed', since]),
      ],
      report: { path: UNIT_REPORT, read: vitestReport },
    },
    ...STATIC_CHECKS,
  ],
  ['tests of pages, browser tests, and tests of what did not change: npm test has them'],
)
