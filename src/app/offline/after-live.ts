import { whenIdle } from '../../ui/schedule-task.ts'

/** Milliseconds after which nothing waits for the live file any more. */
const PATIENCE_MS = 5000
/** Milliseconds after the live file has come: what it changes on the page comes first. */
const CALM_MS = 500
/** Milliseconds that an idle moment is waited for. */
const IDLE_MS = 2000
const LIVE = 'landscape:live'

/** Calls back once, a while after the live file has come (or has taken too long), when the page is idle. */
export function afterLive(callback: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName(LIVE).length === 0) return
    observer.disconnect()
    clearTimeout(timer)
    timer = setTimeout(begin, CALM_MS)
  })
  const begin = () => {
    observer.disconnect()
    whenIdle(callback, IDLE_MS)
  }
  timer = setTimeout(begin, PATIENCE_MS)
  observer.observe({ type: 'mark', buffered: true })
}
