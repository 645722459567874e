import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium } from '@playwright/test'
import { startStaticServer } from '../../src/cli/static-server.ts'
import { findChromium, launchOptionsOf } from './chromium.ts'
import { E2E_BUILD_ENV, E2E_DIST, PROJECT_ROOT, UPSTREAM_HOST } from './paths.ts'
import { startUpstream } from './upstream.ts'

// `npm run screenshot`: the picture in the README. Logos and descriptions belong to others and are never committed, so
// the picture shows monograms, and the shipped extract, which has no descriptions.

const PICTURE = join(PROJECT_ROOT, '.github', 'screenshot.png')

const build = spawnSync('npm', ['run', '-s', 'build', '--', '--outDir', E2E_DIST, '--emptyOutDir'], {
  cwd: PROJECT_ROOT,
  env: { ...process.env, ...E2E_BUILD_ENV },
  stdio: 'inherit',
})
if (build.status !== 0) process.exit(build.status ?? 1)

const upstream = await startUpstream({ landscape: join(PROJECT_ROOT, 'data', 'landscape.yml') })
const app = await startStaticServer({ directory: E2E_DIST })
const { args = [], ...options } = launchOptionsOf(await findChromium())
const rules = `MAP ${UPSTREAM_HOST} 127.0.0.1:${upstream.port}, MAP * ~NOTFOUND, EXCLUDE localhost`
const browser = await chromium.launch({ ...options, args: [...args, `--host-resolver-rules=${rules}`] })
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${app.url}?area=monitoring&item=prometheus`)
  await page.getByRole('heading', { name: 'Similar' }).waitFor()
  await page.waitForFunction(() => performance.getEntriesByName('landscape:live').length > 0)
  mkdirSync(dirname(PICTURE), { recursive: true })
  await page.screenshot({ path: PICTURE })
  console.log(PICTURE)
} finally {
  await browser.close()
  await app.close()
  await upstream.close()
}
