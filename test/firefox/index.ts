import { mkdtempSync, readdirSync, rmSync, writeFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { launch, type Page } from 'puppeteer-core'

import { startStaticServer } from '../../src/cli/static-server.ts'
import { liveText, sharedLogos } from '../support/landscape-files.ts'
import { E2E_DIST, FIREFOX_REPORT, UPSTREAM_HOST } from '../support/paths.ts'
import { LANGUAGES, SHOTS } from '../support/shots/plan.ts'
import { startUpstream } from '../support/upstream.ts'
import { findFirefox } from './find-firefox.ts'
import { startHostProxy } from './proxy.ts'

// npm run test:firefox: a walk over every page and view of the built application in an installed Firefox.

/** Milliseconds that anything may take to appear. */
const PATIENCE = 20_000
const COMPOSE = 'services:\n  web:\n    image: nginx:1.27\n  bus:\n    image: nats:2.10\n'

const executablePath = findFirefox()
if (executablePath === undefined) {
  console.error('No Firefox was found; FIREFOX_PATH names one.')
  process.exit(2)
}
const downloads = mkdtempSync(join(tmpdir(), 'firefox-walk-'))
const upstream = await startUpstream({
  landscape: { text: await liveText() },
  logos: sharedLogos() ?? undefined,
  missingLogos: 'placeholder',
})
const proxy = await startHostProxy({ [UPSTREAM_HOST]: upstream.port })
const app = await startStaticServer({ directory: process.env['EXPLORER_E2E_DIST'] ?? E2E_DIST })
const browser = await launch({
  browser: 'firefox',
  executablePath,
  headless: true,
  // The window has its size from the beginning: an ESR does not know every command that setting a viewport takes.
  defaultViewport: null,
  args: ['--width=1440', '--height=985'],
  extraPrefsFirefox: {
    // Without a graphics card each picture is painted by the processor: six times fewer of them show as much of a walk.
    'layout.frame_rate': 10,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy.port,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.helperApps.neverAsk.saveToDisk': 'image/png,image/svg+xml',
  },
})

let passed = 0
const failed: string[] = []

/** Opens a page; what it throws or says of errors is in the list from then on. */
async function openPage(): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return { page, errors }
}

/** Runs one step on an open page; whatever the page throws or says of errors meanwhile fails it too. */
async function stepOn({ page, errors }: Awaited<ReturnType<typeof openPage>>, name: string, work: Work): Promise<void> {
  try {
    await work(page)
    // What came after the step before counts, too.
    const said = errors.splice(0)
    if (said.length > 0) throw new Error(said.join('\n'))
    passed += 1
    console.log(`  ✓ ${name}`)
  } catch (error) {
    failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    console.log(`  ✗ ${failed.at(-1)}`)
  }
}

type Work = (page: Page) => Promise<void>

/** Runs one step on a page of its own. */
async function step(name: string, work: Work): Promise<void> {
  const opened = await openPage()
  await stepOn(opened, name, work)
  await opened.page.close()
}

/**
 * Waits until `look` gives something else than false, undefined or 0. Puppeteer waits by functions that it makes of texts,
 * which the policy of the pages forbids in an ESR.
 */
async function until<T>(what: string, look: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE
  for (;;) {
    const value = await look()
    if (value) return value
    if (performance.now() > end) throw new Error(`${what}: not within ${PATIENCE} ms`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Presses the button with that accessible name. */
async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`, { timeout: PATIENCE })
  await button?.click()
}

const picture = async (page: Page): Promise<string> => {
  const surface = await page.waitForSelector('main canvas', { timeout: PATIENCE })
  return String(await surface?.screenshot({ encoding: 'base64' }))
}

/** Waits until two pictures in a row are the same. @returns that picture */
async function still(page: Page): Promise<string> {
  let before = ''
  return until('the map rests', async () => {
    const now = await picture(page)
    if (now === before) return now
    before = now
    await new Promise((resolve) => setTimeout(resolve, 300))
    return undefined
  }).then((one) => one ?? '')
}

/** Goes to a path below a root without loading the page anew, by way of one that has nothing of the view before. */
async function goWithin(page: Page, root: string, path: string): Promise<void> {
  const go = (address: string): Promise<void> =>
    page.evaluate((to) => {
      history.pushState({}, '', to)
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
    }, address)
  // Before that, a page that was written by the build may not be taken over yet.
  const isLive = (): boolean => performance.getEntriesByName('landscape:live', 'mark').length > 0
  await until('the live file is there', () => page.evaluate(isLive))
  await go(`${root}no/such/page`)
  const isEmpty = (): boolean =>
    document.querySelector('main h1') !== null &&
    document.querySelector('main article, main [role=status], main dt, aside h2') === null
  await until('the page has nothing', () => page.evaluate(isEmpty))
  const nothing = await page.$eval('main h1', (heading) => heading.textContent)
  await go(`${root}${path}`)
  const isLeft = (before: string): boolean => document.querySelector('main h1')?.textContent !== before
  await until('another page is there', () => page.evaluate(isLeft, nothing))
}

/** The first part of a path, which names the page: all its other views are told apart by the rest. */
const pageOf = (path: string): string => path.split(/[/?]/)[0] ?? ''

// What a person does first is written for another driver; those views have steps of their own below.
const views = Object.entries(SHOTS).filter(([, { act }]) => !act)
const isFirst = ([name, { path }]: (typeof views)[number]): boolean =>
  views.find(([, other]) => pageOf(other.path) === pageOf(path))?.[0] === name
// Each page is loaded by its address, Explore last; from there it is gone to all other views within.
const loaded = views.filter(isFirst).toReversed()
const within = views.filter((view) => !isFirst(view))

for (const language of LANGUAGES) {
  const root = `${app.url}${language === 'fr' ? 'fr/' : ''}`
  const look = async (page: Page, ready: string): Promise<void> => {
    await page.waitForSelector(ready, { timeout: PATIENCE })
    const isThere = (): boolean => {
      const main = document.querySelector('main')
      return main !== null && main.innerText.length > 40 && document.title.length > 5
    }
    await until('the page has its text', () => page.evaluate(isThere))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) throw new Error(`the page is ${wide} px too wide`)
  }
  // The page that stays open is Explore's, since what a page still asks for when it is left is an error in Firefox.
  const opened = await openPage()
  for (const [name, { path, ready }] of loaded) {
    const load: Work = async (page) => {
      await page.goto(`${root}${path}`)
      await look(page, ready)
    }
    await (pageOf(path) === '' ? stepOn(opened, `${name} (${language})`, load) : step(`${name} (${language})`, load))
  }
  for (const [name, { path, ready }] of within) {
    await stepOn(opened, `${name} (${language})`, async (page) => {
      await goWithin(page, root, path)
      await look(page, ready)
    })
  }
  await opened.page.close()
}

await step('the map is drawn, zoomed and exported', async (page) => {
  await page.goto(`${app.url}?view=map&maturity=graduated`)
  const whole = await still(page)
  if (whole.length < 20_000) throw new Error('the map is empty')
  await press(page, 'Zoom in')
  await until('the map is drawn larger', async () => (await picture(page)) !== whole)
  const larger = await still(page)
  await press(page, 'Zoom in')
  await until('the map is drawn larger once more', async () => (await picture(page)) !== larger)
  for (const kind of ['SVG', 'PNG']) {
    await press(page, `Export the map as ${kind}`)
    // While it comes it has another name, which may be gone between two looks.
    await until(`the ${kind} is whole`, async () =>
      readdirSync(downloads).some((file) => {
        const size = statSync(join(downloads, file), { throwIfNoEntry: false })?.size ?? 0
        return file.endsWith(`.${kind.toLowerCase()}`) && size > 10_000
      }),
    )
  }
})

await step('a search finds a name in spite of a typo', async (page) => {
  await page.goto(app.url)
  await page.waitForSelector('main article', { timeout: PATIENCE })
  await page.type('header input[type=search]', 'promethus')
  await until('Prometheus comes first', () =>
    page.evaluate(() => document.querySelector('main article a')?.textContent?.trim() === 'Prometheus'),
  )
})

await step('a stack is checked', async (page) => {
  await page.goto(`${app.url}stack/`)
  await page.waitForSelector('main input[type=file]', { timeout: PATIENCE })
  // The prerendered page has the field, too, and hears nothing yet: what is heard is kept from the browser.
  const drop = (text: string): boolean => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'compose.yaml'))
    return ['dragover', 'drop'].every(
      (type) =>
        !document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })),
    )
  }
  await until('the page takes what is dropped', () => page.evaluate(drop, COMPOSE))
  await until('NATS is found', () =>
    page.evaluate(() => document.querySelector('main')?.textContent?.includes('NATS') === true),
  )
})

await step('a bookmark stays', async (page) => {
  await page.goto(`${app.url}?q=prometheus`)
  await press(page, 'Bookmark Prometheus')
  await page.goto(`${app.url}bookmarks/`)
  await until('it is there', () =>
    page.evaluate(() => document.querySelector('main article')?.textContent?.includes('Prometheus') === true),
  )
})

await browser.close()
await app.close()
await proxy.close()
await upstream.close()
rmSync(downloads, { recursive: true, force: true })
// The browser asks for its maker's hosts; what the application asks is held to its policy.
writeFileSync(FIREFOX_REPORT, JSON.stringify({ passed, failed: failed.length, skipped: 0, failures: failed }))
console.log(`${passed} passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
