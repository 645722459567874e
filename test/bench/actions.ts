import type { CDPSession, Page } from '@playwright/test'
import { longestWork, traceTasks } from './trace.ts'
import { longestTask, mainThreadTime, seenIn } from './watch.ts'

/** What an action is over by: so many elements of a selector, or another text than before in the first of them. */
export type Until = { selector: string; count: number } | { selector: string; changed: true }

/**
 * One action: `ms` until the frame that shows its end, `cpu` ms of the main thread, and the longest task in it: by the
 * clock, and what of it was `work`, where that was asked for.
 */
export type Action = { ms: number; cpu: number; longest: number; work: number | undefined }

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
      const { port1, port2 } = new MessageChannel()
      const isMade = new Promise((resolve) => port1.addEventListener('message', resolve))
      port1.start()
      const start = performance.now()
      element.click()
      // What is in the document when a frame begins is what that frame shows.
      do {
        if (performance.now() - start > 30_000) throw new Error(`${end.selector} did not come`)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      } while (!isOver())
      // A message that is sent while a frame is made arrives after it.
      port2.postMessage(undefined)
      await isMade
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
 * Runs an action and says what it cost, its aftermath included. Following its `work` takes time of its own, and says
 * nothing where the processor is slowed down, which works while it waits.
 */
export async function timed(
  page: Page,
  session: CDPSession,
  act: () => Promise<number>,
  { work: isFollowed }: { work: boolean },
): Promise<Action> {
  const endTrace = isFollowed ? await traceTasks(page) : undefined
  const start = await page.evaluate(() => performance.now())
  const used = await mainThreadTime(session)
  const ms = await act()
  await page.waitForTimeout(AFTERMATH)
  const cpu = (await mainThreadTime(session)) - used
  const work = endTrace && longestWork(await endTrace())
  return { ms, cpu, longest: longestTask(await seenIn(page), start), work }
}
