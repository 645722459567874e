import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** What watchPerformance has seen. */
    seen?: { shifts: { value: number; time: number; nodes: string[] }[]; tasks: { start: number; length: number }[] }
  }
}

/** Follows layout shifts and long tasks from the first moment of every page to come. */
export async function watchPerformance(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number
      hadRecentInput: boolean
      sources: { node?: Node }[]
    }
    const seen: NonNullable<Window['seen']> = { shifts: [], tasks: [] }
    window.seen = seen
    const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => take(entry))).observe({
        type,
        buffered: true,
      })
    watch('layout-shift', (entry) => {
      const { value, hadRecentInput, sources, startTime } = entry as Shift
      if (hadRecentInput) return
      const nodes = sources.map(({ node }) =>
        (node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 120),
      )
      seen.shifts.push({ value, time: startTime, nodes })
    })
    watch('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, length: duration }))
  })
}

/** The shifts so far that no input explains, as text: empty where nothing has moved. */
export async function layoutShifts(page: Page): Promise<string[]> {
  const shifts = await page.evaluate(() => window.seen?.shifts ?? [])
  return shifts.map(({ value, time, nodes }) => `${value.toFixed(4)} at ${Math.round(time)} ms: ${nodes.join(' | ')}`)
}

/** The longest task on the main thread that began between two times, in milliseconds; 0 where none took 50. */
export async function longestTask(page: Page, from: number, to: number): Promise<number> {
  const tasks = await page.evaluate(() => window.seen?.tasks ?? [])
  return Math.max(0, ...tasks.filter(({ start }) => start >= from && start <= to).map(({ length }) => length))
}
