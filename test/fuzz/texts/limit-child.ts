import { shapesOf, TEXT_FUNCTIONS } from './all.ts'

// Calls one function after the other at its limit, for the process that started it, which ends it when one takes too long.

/** What came of one function. */
export type AtLimit = { fault?: string }

/**
 * Characters of all texts that one function gets: at 8 million each, one or two of the longest; of names and queries, every
 * text there is.
 */
const TOGETHER = 400_000

process.on('message', (at: string) => {
  const fn = TEXT_FUNCTIONS.find((one) => one.at === at)
  if (!fn) throw new Error(`There is no ${at}`)
  const shapes = shapesOf(fn)
  const count = Math.max(1, Math.min(shapes.length, Math.floor(TOGETHER / fn.limit)))
  // Another part of the texts for each function, and the same at every run.
  const first = [...at].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const texts = Array.from({ length: count }, (_, index) => shapes[(first + index * 7) % shapes.length]?.make(fn.limit))
  process.send?.('begun')
  const run = async () => {
    for (const text of texts) if (text !== undefined) await fn.call(text)
  }
  run().then(
    () => process.send?.({} satisfies AtLimit),
    (error: unknown) => process.send?.({ fault: String(error) } satisfies AtLimit),
  )
})
