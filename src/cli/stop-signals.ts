const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const

/** A signal that reaches a process group comes once directly and once through npm; in milliseconds. */
const SAME_MS = 500

/**
 * Ends the process on SIGTERM and SIGINT, as process 1 too, where neither has an effect of its own: with 0 once `stop` has
 * done its work, at once on a further signal.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let first: number | undefined
  const onSignal = (signal: NodeJS.Signals) => {
    if (first !== undefined) {
      if (performance.now() - first > SAME_MS) process.exit(128 + SIGNALS[signal as keyof typeof SIGNALS])
      return
    }
    first = performance.now()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error))
        process.exit(1)
      },
    )
  }
  for (const signal of Object.keys(SIGNALS)) process.on(signal, onSignal)
}
