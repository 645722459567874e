import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PROJECT_ROOT } from './paths.ts'
import { withServedApp } from './served-app.ts'

// `npm run screenshot`: the picture in the README. Logos and descriptions belong to others and are never committed, so
// the picture shows monograms, and the shipped extract, which has no descriptions.

const PICTURE = join(PROJECT_ROOT, '.github', 'screenshot.png')

await withServedApp({ landscape: join(PROJECT_ROOT, 'data', 'landscape.yml') }, async ({ browser, url }) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`${url}?area=monitoring&item=prometheus`)
  await page.getByRole('heading', { name: 'Similar' }).waitFor()
  await page.waitForFunction(() => performance.getEntriesByName('landscape:live').length > 0)
  mkdirSync(dirname(PICTURE), { recursive: true })
  await page.screenshot({ path: PICTURE })
  console.log(PICTURE)
})
