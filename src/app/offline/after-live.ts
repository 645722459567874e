import { whenIdle } from '../../ui/schedule-task.ts'

/** Longest wait for the live file. */
const LIVE_TIMEOUT_MS = 5000
/** Delay after the live file has loaded, as its changes are rendered first. */
const DELAY_MS = 500
/** Longest wait for an idle moment. */
const IDLE_TIMEOUT_MS = 2000
const LIVE = 'landscape:live'

/** Calls back once, when the page is idle after the live file has loaded or timed out. */
export function afterLive(callback: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName(LIVE).length === 0) return
    observer.disconnect()
    clearTimeout(timer)
    timer = setTimeout(begin, DELAY_MS)
  })
  const begin = () => {
    observer.disconnect()
    whenIdle(callback, IDLE_TIMEOUT_MS)
  }
  timer = setTimeout(begin, LIVE_TIMEOUT_MS)
  observer.observe({ type: 'mark', buffered: true })
}
