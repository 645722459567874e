import { TARGETS } from './targets.ts'

// Checks one input after the other for the process that started it, which ends it when an answer takes too long.

/** An input for a target, by its place in TARGETS. */
export type Question = { target: number; input: unknown }
/** How long the check took, in milliseconds, and what was wrong, if anything. */
export type Answer = { ms: number; fault?: string }

process.on('message', ({ target, input }: Question) => {
  const start = performance.now()
  const before = process.cpuUsage()
  const answer = (fault?: unknown): void => {
    // A busy machine stretches the time on the wall, and threads that collect garbage that of the processor.
    const { user, system } = process.cpuUsage(before)
    const ms = Math.min(performance.now() - start, (user + system) / 1000)
    process.send?.({ ms, ...(fault !== undefined && { fault: textOf(fault) }) } satisfies Answer)
  }
  Promise.resolve()
    .then(() => TARGETS[target]?.check(input as never))
    .then(() => answer(), answer)
})

function textOf(fault: unknown): string {
  return (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)).slice(0, 3000)
}
