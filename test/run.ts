import { otherBrowsers } from './e2e/other-browsers.ts'
import { findFirefox } from './firefox/find-firefox.ts'
import { ownReport, playwrightReport, vitestReport } from './support/check-reports.ts'
import { sharedFile, sharedLogos } from './support/landscape-files.ts'
import { E2E_BUILD_ENV, E2E_DIST, E2E_REPORT, FIREFOX_REPORT, UNIT_REPORT } from './support/paths.ts'
import { runChecks, STATIC_CHECKS, type Check } from './support/run-checks.ts'

/** In the order in which they begin: what others wait for, then what takes longest. */
const CHECKS: Check[] = [
  { name: 'build', script: 'build', args: ['--outDir', E2E_DIST, '--emptyOutDir'], env: E2E_BUILD_ENV },
  {
    name: 'browser tests',
    script: 'test:e2e',
    report: { path: E2E_REPORT, read: playwrightReport },
    needs: 'build',
    after: 'unit tests',
  },
  {
    name: 'unit tests',
    script: 'test:unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    env: { PAGES_TOGETHER: '1' },
    report: { path: UNIT_REPORT, read: vitestReport },
  },
  ...(findFirefox() === undefined
    ? []
    : [
        {
          name: 'walk in Firefox',
          script: 'test:firefox',
          report: { path: FIREFOX_REPORT, read: ownReport },
          needs: 'build',
        },
      ]),
  ...STATIC_CHECKS,
]

function leftOut(): string[] {
  return [
    ...(findFirefox() === undefined ? ['the walk over every page in Firefox (none is installed)'] : []),
    ...otherBrowsers().missing.map(
      (name) => `the browser tests in Playwright’s ${name} (npx playwright install ${name})`,
    ),
    ...(sharedFile('cncf-2026-08-07.yml') === null
      ? ['tests on the public landscape files (no ../shared/landscape)']
      : []),
    ...(process.env['EXPLORER_OLD_DIST'] === undefined
      ? ['the upgrade from an earlier build itself (EXPLORER_OLD_DIST names none); fixtures have what one left']
      : []),
    ...(sharedLogos() === null
      ? ['real logos in the browser tests, and that each of them is drawn (no ../shared/logos)']
      : []),
  ]
}

await runChecks(CHECKS, leftOut())
