/** Time after a keystroke until the user counts as idle: longer than the usual pause between two keys. */
export const TYPING_IDLE_MS = 120

let lastKeystroke = Number.NEGATIVE_INFINITY

/** Records a keystroke that changes the query. */
export function recordKeystroke(): void {
  lastKeystroke = performance.now()
}

/** Time in which another keystroke is likely, so that work can wait for it; 0 when the user is idle. */
export function msUntilTypingIdle(): number {
  return Math.max(0, lastKeystroke + TYPING_IDLE_MS - performance.now())
}
