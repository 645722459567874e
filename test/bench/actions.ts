import type { CDPSession, Page } from '@playwright/test'
import { longestWork, traceTasks } from './trace.ts'
import { longestTask, mainThreadTime, seenIn } from './watch.ts'

/** What an action is over by: so many elements of a selector, or another text than before in the first of them. */
export type Until = { selector: string; count: number } | { selector: string; changed: true }

/**
 * One action: `ms` until the frame that shows its end, `cpu` ms of the main thread, and the longest task in it: by the
 * clock, and what of it was `work`.
 */
export type Action = { ms: number; cpu: number; longest: number; work: number }

/** How long an action's aftermath belongs to it, in milliseconds. */
const AFTERMATH = 400

/** Clicks the first element of `target` and waits until the frame is made that shows the end. @returns milliseconds */
export function click(page: Page, target: string, until: Until): Promise<number> {
  return page.evaluate(
    async ([selector, end]) => {
      const element = document.querySelector<HTMLElement>(selector)
      if (!element) throw new Error(`nothing to click at ${selector}`)
      const text = () => document.querySelector(end.selector)?.textContent
      const before = text()
      const isOver = () =>
        'changed' in end ? text() !== before : document.querySelectorAll(end.selector).length >= end.count
      const start = performance.now()
      element.click()
      while (!isOver()) {
        if (performance.now() - start > 30_000) throw new Error(`${end.selector} did not come`)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      // A message that is sent while a frame is made arrives after it.
      await new Promise((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', resolve)
          port1.start()
          port2.postMessage(undefined)
        }),
      )
      return performance.now() - start
    },
    [target, until] as const,
  )
}

/** Types a query as fast as a quick typist. @returns milliseconds from its last key to its results in the document */
export async function type(page: Page, query: string): Promise<number> {
  await page.evaluate(() => {
    const note = (event: KeyboardEvent) => Object.assign(window, { benchKey: event.timeStamp })
    window.addEventListener('keydown', note, { capture: true })
  })
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('')
  await page.getByRole('searchbox', { name: 'Search', exact: true }).pressSequentially(query, { delay: 80 })
  const answer = await page.waitForFunction((asked) => {
    const mark = performance.getEntriesByName('search:results', 'mark').at(-1)
    if (!(mark instanceof PerformanceMark) || mark.detail !== asked) return undefined
    return mark.startTime - (window as { benchKey?: number }).benchKey!
  }, query)
  return (await answer.jsonValue()) ?? Number.NaN
}

/**
 * Runs an action and says what it cost, its aftermath included. A processor that is slowed down works while it waits, so
 * that only one that is not has something to say about work.
 */
export async function timed(page: Page, session: CDPSession, act: () => Promise<number>): Promise<Action> {
  const endTrace = await traceTasks(page)
  const start = await page.evaluate(() => performance.now())
  const used = await mainThreadTime(session)
  const ms = await act()
  await page.waitForTimeout(AFTERMATH)
  const cpu = (await mainThreadTime(session)) - used
  const work = longestWork(await endTrace())
  return { ms, cpu, longest: longestTask(await seenIn(page), start), work }
}
