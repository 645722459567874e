// How long the views take in a real browser, with the processor slowed down four times, over the landscape and over ten
// times as many items, beside their budgets.
//   npm run bench:views [-- --dist FOLDER]
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { startStaticServer } from '../../src/cli/static-server.ts'
import { findChromium, launchOptionsOf } from '../support/chromium.ts'
import { sharedFile, sharedLogos } from '../support/landscape-files.ts'
import { CHECKS_FOLDER, E2E_BUILD_ENV, PROJECT_ROOT, UPSTREAM_HOST } from '../support/paths.ts'
import { startUpstream } from '../support/upstream.ts'
import { timesItems } from './many-items.ts'

const SLOW_DOWN = 4
const ROUNDS = 5
/** Milliseconds at 2,413 items; ten times as many may take twice as long. Frames are a second's. */
const BUDGETS = { 'to the table': 300, 'to the map': 300, 'to the cards': 300, filter: 120, 'open an item': 120 }
const MIN_FRAMES = 50

const at = process.argv.indexOf('--dist')
const dist = at > 0 ? (process.argv[at + 1] ?? '') : join(CHECKS_FOLDER, 'bench-dist')
if (at < 0) {
  const build = spawnSync('npm', ['run', '-s', 'build', '--', '--outDir', dist, '--emptyOutDir'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...E2E_BUILD_ENV },
    stdio: 'inherit',
  })
  if (build.status !== 0) process.exit(build.status ?? 1)
}

const file = sharedFile('cncf-2026-08-07.yml') ?? join(PROJECT_ROOT, 'data', 'landscape.yml')
const text = readFileSync(file, 'utf8')

/** Milliseconds from a click on `selector` until `isThere` holds and the frame that shows it is made. */
async function clickUntil(page: Page, selector: string, isThere: string): Promise<number> {
  return page.evaluate(
    async ([target, condition]) => {
      const element = document.querySelector<HTMLElement>(target ?? '')
      if (!element) throw new Error(`nothing to click at ${target}`)
      // oxlint-disable-next-line typescript/no-implied-eval -- our own text, in the page of the bench
      const holds = new Function(`return ${condition}`) as () => boolean
      const start = performance.now()
      element.click()
      while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve))
      return performance.now() - start
    },
    [selector, isThere] as const,
  )
}

const view = (name: string) => `[role=radiogroup] input[value=${name}]`
const IS = {
  cards: `document.querySelectorAll('main article').length > 5`,
  table: `document.querySelectorAll('main [role=row]').length > 5`,
  map: `document.querySelector('main [data-item]') !== null && document.querySelector('main [data-testid=minimap]') !== null`,
}

async function measure(browser: Browser, url: string): Promise<Record<string, number[]>> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, bypassCSP: true })
  // What compiles this file wraps named functions so; the page does not know the wrapper.
  await page.addInitScript('globalThis.__name = (made) => made')
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('landscape:live').length > 0, undefined, {
    timeout: 120_000,
  })
  await page.waitForTimeout(4000)
  const times: Record<string, number[]> = {}
  const note = (name: string, value: number) => void (times[name] ??= []).push(value)
  // Everything is loaded once before it is measured: what is measured is work, not the network.
  for (const name of ['table', 'map', 'cards'] as const) {
    await clickUntil(page, view(name), IS[name])
    await page.waitForTimeout(1500)
  }
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
  for (let round = 0; round < ROUNDS; round++) {
    note('to the table', await clickUntil(page, view('table'), IS.table))
    await page.waitForTimeout(1200)
    note('nodes of the table', await nodes(page))
    note('to the map', await clickUntil(page, view('map'), IS.map))
    await page.waitForTimeout(1200)
    note('map frames a second', await mapFrames(page))
    note('to the cards', await clickUntil(page, view('cards'), IS.cards))
    await page.waitForTimeout(1200)
    note('nodes of the cards', await nodes(page))
    const before = await page.locator('main [role=status]').first().textContent()
    const changed = `document.querySelector('main [role=status]').textContent !== ${JSON.stringify(before)}`
    const filter = 'aside fieldset:nth-of-type(2) input[type=checkbox]'
    note('filter', await clickUntil(page, filter, changed))
    await page.waitForTimeout(1000)
    note('open an item', await clickUntil(page, 'main article a', `document.querySelector('aside h2') !== null`))
    await page.waitForTimeout(1000)
    await page.keyboard.press('Escape')
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), filter)
    await page.waitForTimeout(1500)
  }
  await page.close()
  return times
}

async function nodes(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length)
}

/** Frames a second while the map is dragged about and zoomed for one and a half seconds. */
async function mapFrames(page: Page): Promise<number> {
  const box = await page.locator('main canvas').first().boundingBox()
  if (!box) return 0
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(middle.x, middle.y)
  return page.evaluate(async ({ x, y }) => {
    const target = document.elementFromPoint(x, y)
    const make = (type: string, dx: number, buttons: number) =>
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        clientX: x + dx,
        clientY: y + dx / 2,
        buttons,
        view: window,
      })
    target?.dispatchEvent(make('mousedown', 0, 1))
    let frames = 0
    const start = performance.now()
    while (performance.now() - start < 1500) {
      window.dispatchEvent(make('mousemove', Math.sin(frames / 12) * 150, 1))
      if (frames % 3 === 0) {
        target?.dispatchEvent(
          new WheelEvent('wheel', {
            bubbles: true,
            cancelable: true,
            ctrlKey: true,
            clientX: x,
            clientY: y,
            deltaY: Math.sin(frames / 20) * 30,
          }),
        )
      }
      await new Promise((resolve) => requestAnimationFrame(resolve))
      frames++
    }
    window.dispatchEvent(make('mouseup', 0, 0))
    return (frames * 1000) / (performance.now() - start)
  }, middle)
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const range = (values: readonly number[]) => `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`

const { args = [], ...options } = launchOptionsOf(await findChromium())
const report: Record<string, Record<string, { median: number; range: string }>> = {}
for (const factor of [1, 10]) {
  const upstream = await startUpstream({
    landscape: { text: timesItems(text, factor) },
    logos: sharedLogos() ?? undefined,
  })
  const app = await startStaticServer({ directory: dist })
  const rules = `MAP ${UPSTREAM_HOST} 127.0.0.1:${upstream.port}, MAP * ~NOTFOUND, EXCLUDE localhost`
  const browser = await chromium.launch({ ...options, args: [...args, `--host-resolver-rules=${rules}`] })
  try {
    const times = await measure(browser, app.url)
    console.log(`${factor}×, ${SLOW_DOWN}× slower processor, median of ${ROUNDS}`)
    console.table(
      Object.entries(times).map(([name, values]) => ({
        name,
        median: Math.round(median(values)),
        range: range(values),
        budget:
          name in BUDGETS
            ? BUDGETS[name as keyof typeof BUDGETS] * (factor === 1 ? 1 : 2)
            : name.includes('frames')
              ? MIN_FRAMES
              : 3000,
      })),
    )
    report[`${factor}×`] = Object.fromEntries(
      Object.entries(times).map(([name, values]) => [
        name,
        { median: Math.round(median(values)), range: range(values) },
      ]),
    )
  } finally {
    await browser.close()
    await app.close()
    await upstream.close()
  }
}
if (existsSync(CHECKS_FOLDER)) writeFileSync(join(CHECKS_FOLDER, 'bench-views.json'), JSON.stringify(report, null, 2))
