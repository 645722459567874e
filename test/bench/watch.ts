import type { BrowserContext, CDPSession, Page } from '@playwright/test'

declare global {
  interface Window {
    /** What `watch` has seen in this page. */
    benchSeen?: { lcp: number; cls: number; tasks: { start: number; length: number }[] }
  }
}

/** Follows paints, shifts and long tasks in every page of the context from its first moment. */
export async function watch(context: BrowserContext): Promise<void> {
  // What compiles this file wraps named functions so; the page does not know the wrapper.
  await context.addInitScript('globalThis.__name = (made) => made')
  await context.addInitScript(() => {
    const seen: NonNullable<Window['benchSeen']> = { lcp: 0, cls: 0, tasks: [] }
    window.benchSeen = seen
    const follow = (type: string, take: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => take(entry))).observe({
        type,
        buffered: true,
      })
    follow('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime))
    follow('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
      if (!hadRecentInput) seen.cls += value
    })
    follow('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, length: duration }))
  })
}

/** What the page has gone through so far; times in milliseconds since it began, undefined for what has not happened. */
export type Seen = {
  fcp: number | undefined
  lcp: number
  cls: number
  tasks: { start: number; length: number }[]
  firstResults: number | undefined
  live: number | undefined
  /** When the page began, in milliseconds since 1970. */
  origin: number
  elements: number
}

/** Reads what `watch` has seen. */
export async function seenIn(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const timeOf = (name: string) => performance.getEntriesByName(name).at(0)?.startTime
    const { lcp = 0, cls = 0, tasks = [] } = window.benchSeen ?? {}
    return {
      fcp: timeOf('first-contentful-paint'),
      lcp,
      cls,
      tasks,
      firstResults: timeOf('landscape:first-results'),
      live: timeOf('landscape:live'),
      origin: performance.timeOrigin,
      elements: document.querySelectorAll('*').length,
    }
  })
}

/** How long the main thread was blocked: what each task between two times took beyond 50 ms. */
export function blockedTime({ tasks }: Pick<Seen, 'tasks'>, from: number, to = Number.POSITIVE_INFINITY): number {
  return tasks
    .filter(({ start }) => start >= from && start <= to)
    .reduce((sum, { length }) => sum + Math.max(0, length - 50), 0)
}

/** The longest task that began between two times, in milliseconds; 0 where none took 50. */
export function longestTask({ tasks }: Pick<Seen, 'tasks'>, from: number, to = Number.POSITIVE_INFINITY): number {
  return Math.max(0, ...tasks.filter(({ start }) => start >= from && start <= to).map(({ length }) => length))
}

/** Milliseconds of processor that the page's main thread has used; other work on the machine does not show in it. */
export async function mainThreadTime(session: CDPSession): Promise<number> {
  return 1000 * (await metric(session, 'TaskDuration'))
}

/** Megabytes of the page's own heap once what nobody holds is gone. */
export async function heapSize(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await metric(session, 'JSHeapUsedSize')) / 1e6
}

/** Must come before mainThreadTime and heapSize. */
export async function countThreadTime(session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN
}
