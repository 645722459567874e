import type { Browser, CDPSession, Page } from '@playwright/test'
import { click, timed, type Action, type Until } from './actions.ts'
import { BUDGETS } from './budgets.ts'
import { addRun, figuresOf, shown, type Figure, type Samples } from './figures.ts'
import { mapFrames } from './map-frames.ts'
import type { BenchOptions } from './options.ts'
import { applyProfile, PROFILES } from './profiles.ts'
import { landscapeText, onServedApp } from './served.ts'
import { countThreadTime, watch } from './watch.ts'

/** Copies of the landscape, and what ten times as many items may take longer. */
const SIZES = [
  { factor: 1, allowance: 1 },
  { factor: 10, allowance: 2 },
] as const

const VIEW_IS: Record<'cards' | 'table' | 'map' | 'timeline', Until> = {
  cards: { selector: 'main article', count: 6 },
  table: { selector: 'main [role=row]', count: 6 },
  map: { selector: 'main [data-testid=minimap]', count: 1 },
  timeline: { selector: 'main [data-id]', count: 6 },
}
const FILTER = 'aside fieldset:nth-of-type(2) input[type=checkbox]'
const view = (name: string) => `[role=radiogroup] input[value=${name}]`
const navigation = (page: string) => `nav[aria-label=Main] a[href*="${page}"]`

/** The actions in their order: each begins where the one before it ended. */
const ACTIONS: Record<keyof typeof BUDGETS.actions, (page: Page) => Promise<number>> = {
  'to the table': (page) => click(page, view('table'), VIEW_IS.table),
  'to the map': (page) => click(page, view('map'), VIEW_IS.map),
  'to the cards': (page) => click(page, view('cards'), VIEW_IS.cards),
  filter: (page) => click(page, FILTER, { selector: 'main [role=status]', changed: true }),
  // Its heading and sentence come first; with its links it is whole.
  'open an item': (page) => click(page, 'main article a', { selector: 'aside [data-level="2"] dl a', count: 1 }),
  'to the timeline': (page) => click(page, navigation('timeline'), VIEW_IS.timeline),
}

/** What is done after an action, before the next. */
async function tidy(page: Page, after: string): Promise<void> {
  await page.waitForTimeout(1000)
  if (after === 'open an item') {
    await page.keyboard.press('Escape')
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), FILTER)
  } else if (after === 'to the timeline') await page.goBack()
  else return
  await page.waitForTimeout(1500)
}

async function round(page: Page, session: CDPSession, isSlowed = false): Promise<Record<string, number>> {
  const run: Record<string, number> = {}
  for (const [name, act] of Object.entries(ACTIONS)) {
    const action: Action = await timed(page, session, () => act(page), { work: !isSlowed })
    run[name] = action.ms
    run[`${name}, main thread`] = action.cpu
    run[`${name}, longest task`] = action.longest
    if (action.work !== undefined) run[`${name}, work of the longest`] = action.work
    if (name.startsWith('to the')) run[`elements ${name.slice(3)}`] = await page.locator('*').count()
    if (name === 'to the map') run['map frames'] = await mapFrames(page)
    await tidy(page, name)
  }
  return run
}

/** Measures every action `runs` times on a page whose processor is `cpu` times slower. */
async function measure(browser: Browser, url: string, cpu: number, runs: number): Promise<Record<string, Figure>> {
  const context = await browser.newContext(PROFILES['no throttle'].device)
  await watch(context)
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('landscape:live').length > 0, undefined, {
    timeout: 120_000,
  })
  const session = await applyProfile(page, { device: {}, cpu: 1 })
  await countThreadTime(session)
  await page.waitForTimeout(3000)
  // Everything is loaded once before it is measured: what is measured is work, not the network.
  await round(page, session)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  const samples: Samples = {}
  for (let run = 0; run < runs; run++) addRun(samples, await round(page, session, cpu > 1))
  await context.close()
  return figuresOf(samples)
}

/**
 * How long the views take: each switch, a filter, an item that opens, and the map while it moves, over the landscape and
 * ten times as many items, on a processor slowed down four times and on this one as it is.
 */
export async function benchViews(options: BenchOptions): Promise<unknown> {
  const report: Record<string, { slowed: Record<string, Figure>; free: Record<string, Figure> }> = {}
  for (const { factor, allowance } of SIZES) {
    const found = await onServedApp(options, landscapeText(factor), async ({ browser, url }) => ({
      slowed: await measure(browser, url, 4, options.runs),
      free: await measure(browser, url, 1, options.runs),
    }))
    report[`${factor}×`] = found
    const { slowed, free } = found
    console.log(`\nViews at ${factor}× the items: milliseconds, median of ${options.runs} (range)`)
    console.table(
      Object.fromEntries(
        Object.entries(BUDGETS.actions).map(([name, budget]) => [
          name,
          {
            '4× CPU': shown(slowed[name]),
            'at most': budget * allowance,
            'no throttle': shown(free[name]),
            'main thread': shown(free[`${name}, main thread`]),
            'longest task': shown(free[`${name}, longest task`]),
            'work of it': shown(free[`${name}, work of the longest`]),
            'no longer than': BUDGETS.longestTask * allowance,
          },
        ]),
      ),
    )
    console.log(`map frames a second: ${shown(slowed['map frames'])}, at least ${BUDGETS.mapFrames}`)
    for (const name of ['table', 'map', 'cards', 'timeline'])
      console.log(`elements in the ${name}: ${shown(slowed[`elements the ${name}`])}, at most ${BUDGETS.elements}`)
  }
  return report
}
