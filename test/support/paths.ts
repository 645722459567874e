import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const PROJECT_ROOT = resolve(fileURLToPath(import.meta.url), '..', '..', '..')

/** Where the checks leave what git must not see. */
export const CHECKS_FOLDER = join(PROJECT_ROOT, 'node_modules', '.cache')

/** The production build that the browser tests serve. */
export const E2E_DIST = join(CHECKS_FOLDER, 'e2e-dist')

/** The browser tests' results, in the format of Playwright's json reporter. */
export const E2E_REPORT = join(CHECKS_FOLDER, 'e2e.json')

/** The unit tests' results, in the format of vitest's json reporter. */
export const UNIT_REPORT = join(CHECKS_FOLDER, 'unit.json')

/** The counts of the walk in Firefox. */
export const FIREFOX_REPORT = join(CHECKS_FOLDER, 'firefox.json')

/** The host that the build of the browser tests asks; the browser is told which local port it means. */
export const UPSTREAM_HOST = 'upstream.test'

/** The build-time settings of the browser tests' build. */
export const E2E_BUILD_ENV: Record<string, string> = {
  LANDSCAPE_URL: `http://${UPSTREAM_HOST}/landscape.yml`,
  GITHUB_API_URL: `http://${UPSTREAM_HOST}/api`,
  LOGO_URL: `http://${UPSTREAM_HOST}/logos/{name}?sanitize=true`,
  // Logos come from their host, whatever lies in data/logos.
  LOGO_SHEETS: '',
  // A sample of the item pages: all of them would take most of the build.
  ITEM_PAGES: '20',
}
