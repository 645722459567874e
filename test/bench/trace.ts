import type { Page } from '@playwright/test'

/** One task of a page's main thread: milliseconds by the clock, and of the processor alone. */
export type Task = { length: number; cpu: number }

/** The parts of a trace event that matter here; times in microseconds, `tdur` those of the thread itself. */
type TraceEvent = {
  name: string
  pid: number
  tid: number
  dur?: number
  tdur?: number
  args?: { name?: string }
}

/**
 * Follows the main thread's tasks by Chromium's own trace, which knows what the page's observers cannot: how much of a
 * task was work, and how much was waiting for a processor that others use. One trace at a time.
 * @returns a function that ends the trace, and gives the tasks that took a millisecond or more however often it is asked
 */
export async function traceTasks(page: Page): Promise<() => Promise<Task[]>> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser to trace')
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  const end = async (): Promise<Task[]> => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
    const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
    const main = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
        .map((event) => threadOf(event)),
    )
    return traceEvents
      .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && main.has(threadOf(event)))
      .map(({ dur = 0, tdur = 0 }) => ({ length: dur / 1000, cpu: tdur / 1000 }))
      .filter(({ length }) => length >= 1)
  }
  let ended: Promise<Task[]> | undefined
  return () => (ended ??= end())
}

/** What the longest task took of the processor, in milliseconds. */
export function longestWork(tasks: readonly Task[]): number {
  return Math.max(0, ...tasks.map(({ cpu }) => cpu))
}

/** What the tasks took of the processor beyond 50 ms each: the blocked time of a machine that does nothing else. */
export function blockedWork(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { cpu }) => sum + Math.max(0, cpu - 50), 0)
}
