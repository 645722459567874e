const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const

/** Signals within this time are one: a process group receives a signal directly and again through npm. */
const DUPLICATE_SIGNAL_MS = 500

/**
 * Exits on SIGTERM and SIGINT, also as process 1, for which they have no default action: with 0 once `stop` has finished,
 * immediately on a further signal.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let first: number | undefined
  const onSignal = (signal: NodeJS.Signals) => {
    if (first !== undefined) {
      if (performance.now() - first > DUPLICATE_SIGNAL_MS) process.exit(128 + SIGNALS[signal as keyof typeof SIGNALS])
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
