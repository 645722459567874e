import { addRun, figuresOf, shown, type Figure, type Samples } from './figures.ts'
import type { BenchOptions } from './options.ts'
import { landscapeText, onServedApp } from './served.ts'
import { longestWork, traceTasks } from './trace.ts'
import { longestTask, seenIn, watch } from './watch.ts'

/** The last one but one is near the largest file that the worker takes; the last one is past it and must be refused. */
const FACTORS = [1, 10, 25, 100]

/**
 * What the page's own thread notices of a large live file: the longest task from the first results until the file is
 * shown, or refused, and a second after.
 */
export async function benchTakeUp(options: BenchOptions): Promise<Record<string, Record<string, Figure>>> {
  const report: Record<string, Record<string, Figure>> = {}
  for (const factor of FACTORS) {
    const samples: Samples = {}
    const text = landscapeText(factor)
    for (let run = 0; run < options.runs; run++) {
      addRun(
        samples,
        await onServedApp(options, text, async ({ browser, url }) => {
          const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
          await watch(context)
          const page = await context.newPage()
          const endTrace = await traceTasks(page)
          await page.goto(url)
          const settled = await page.waitForFunction(
            () => {
              const isLive = performance.getEntriesByName('landscape:live').length > 0
              const isRefused = [...document.querySelectorAll('button')].some((one) => one.textContent === 'Retry')
              return isLive || isRefused ? performance.now() : undefined
            },
            undefined,
            { timeout: 180_000, polling: 100 },
          )
          const end = (await settled.jsonValue()) ?? 0
          await page.waitForTimeout(1000)
          const tasks = await endTrace()
          const seen = await seenIn(page)
          const from = seen.firstResults ?? 0
          return {
            'MB of text': text.length / 1e6,
            'shown after ms': seen.live,
            'refused after ms': seen.live === undefined ? end : undefined,
            'longest task meanwhile ms': longestTask(seen, from, (seen.live ?? end) - 1),
            'work of the longest, start included ms': longestWork(tasks),
          }
        }),
      )
    }
    report[`${factor}×`] = figuresOf(samples)
  }
  console.log(`\nA large live file in the browser: median of ${options.runs} (range)`)
  const columns = [
    'MB of text',
    'shown after ms',
    'refused after ms',
    'longest task meanwhile ms',
    'work of the longest, start included ms',
  ]
  console.table(
    Object.fromEntries(
      Object.entries(report).map(([size, figures]) => [
        size,
        Object.fromEntries(columns.map((name) => [name, figures[name] ? shown(figures[name]) : '—'])),
      ]),
    ),
  )
  return report
}
