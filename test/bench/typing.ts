import type { Browser, Page } from '@playwright/test'
import { BUDGETS } from './budgets.ts'
import type { BenchOptions } from './options.ts'
import { applyProfile } from './profiles.ts'
import { landscapeText, onServedApp } from './served.ts'
import { seenIn, watch } from './watch.ts'

declare global {
  interface Window {
    /** The last key before each text of the search field, and the results that were in the document; milliseconds. */
    benchTyped?: { keys: { text: string; at: number }[]; results: { text: string; at: number }[] }
  }
}

/** How many times slower the page's own thread runs. */
const SLOWED = [1, 4] as const
/** Milliseconds from key to key. */
const KEY_EVERY = 100
/** Milliseconds after a query and after it was emptied, at full speed: logos and all that follows later have come then. */
const REST = 300
const REST_SLOWED = 150

/** Names, other names, misspelt ones, problems, and some French. */
const QUERIES = [
  'prometheus',
  'promethus',
  'service mesh',
  'collect logs',
  'image registry',
  'kubernetes',
  'k8s',
  'secrets',
  'tracing',
  'vault',
  'envoy',
  'message broker',
  'opa',
  'runtime security',
  'etcd',
  'gitops',
  'autoscaling',
  'maillage de services',
  'policy',
  'fluent bit',
]

/** What typing costs at one speed; milliseconds. */
type Typing = {
  queries: number
  median: number
  p90: number
  p95: number
  worst: number
  /** Tasks of over 50 ms on the page's own thread while everything was typed and emptied again. */
  longTasks: number[]
}

/**
 * From the last key of a query to its results in the document, one query after the other, each emptied with Escape; and
 * the long tasks meanwhile. Each run types all queries on a page of its own.
 */
export async function benchTyping(options: BenchOptions): Promise<Record<string, Typing>> {
  const report: Record<string, Typing> = {}
  const text = landscapeText()
  for (const cpu of SLOWED) {
    const times: number[] = []
    const longTasks: number[] = []
    for (let run = 0; run < options.runs; run++) {
      const one = await onServedApp(options, text, ({ browser, url }) => typeAll(browser, url, cpu))
      times.push(...one.times)
      longTasks.push(...one.longTasks)
    }
    report[`${cpu}×`] = typingOf(times, longTasks)
  }
  console.log(`\nTyping, a key every ${KEY_EVERY} ms: from the last key to the results, ms`)
  console.table(
    Object.fromEntries(
      Object.entries(report).map(([name, { longTasks, ...figures }]) => [
        name,
        {
          ...figures,
          'long tasks': longTasks.length === 0 ? 'none' : `${longTasks.length} (${longTasks.join(', ')})`,
        },
      ]),
    ),
  )
  console.log(`At 4× may be: p95 ${BUDGETS.typing.p95}, no task of over ${BUDGETS.typing.longestTask}`)
  return report
}

async function typeAll(browser: Browser, url: string, cpu: number): Promise<{ times: number[]; longTasks: number[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await watch(context)
  await context.addInitScript(followTyping)
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('landscape:live').length > 0)
  const field = page.getByRole('searchbox', { name: 'Search', exact: true })
  // Whoever begins to type has come to the field before, and everything has been fetched.
  await field.click()
  await page.waitForTimeout(3000)
  await applyProfile(page, { device: {}, cpu })
  const start = await page.evaluate(() => performance.now())
  for (const query of QUERIES) {
    await field.pressSequentially(query, { delay: KEY_EVERY })
    await page.waitForTimeout(REST + cpu * REST_SLOWED)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(REST + cpu * REST_SLOWED)
  }
  const times = await timesIn(page)
  const { tasks } = await seenIn(page)
  await context.close()
  return { times, longTasks: tasks.filter((task) => task.start >= start).map(({ length }) => Math.round(length)) }
}

/** Runs in the page. */
function followTyping(): void {
  const typed: NonNullable<Window['benchTyped']> = { keys: [], results: [] }
  window.benchTyped = typed
  let at = 0
  addEventListener('keydown', ({ timeStamp }) => (at = timeStamp), { capture: true })
  addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement) typed.keys.push({ text: target.value.trim(), at })
    },
    { capture: true },
  )
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('search:results')) {
      if (entry instanceof PerformanceMark) typed.results.push({ text: String(entry.detail), at: entry.startTime })
    }
  }).observe({ type: 'mark' })
}

async function timesIn(page: Page): Promise<number[]> {
  const { keys, results } = (await page.evaluate(() => window.benchTyped)) ?? { keys: [], results: [] }
  return QUERIES.map((query) => {
    const key = keys.find(({ text }) => text === query)
    const result = key && results.find(({ text, at }) => text === query && at >= key.at)
    if (!key || !result) throw new Error(`No results for ${query}`)
    return result.at - key.at
  })
}

function typingOf(times: readonly number[], longTasks: readonly number[]): Typing {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN)
  return {
    queries: sorted.length,
    median: at(0.5),
    p90: at(0.9),
    p95: at(0.95),
    worst: Math.round(sorted.at(-1) ?? Number.NaN),
    longTasks: longTasks.toSorted((a, b) => b - a),
  }
}
