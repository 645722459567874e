import * as fc from 'fast-check'

import { MUTATION_KINDS, mutatedText } from '../../fuzz/mutations.ts'
import { FAULT_KINDS } from '../upstream-faults.ts'
import { setSpell, type Stage } from './stage.ts'

/** Something that goes wrong; where it lasts, what ends it. */
type Fault = { name: string; begin: (stage: Stage) => Promise<void>; end?: (stage: Stage) => Promise<void> }

/** Milliseconds that a call into a worker which ends meanwhile is waited for. */
const WORKER_PATIENCE_MS = 500

async function inWorkers({ page }: Stage, work: () => void): Promise<void> {
  const calls = page.workers().map((worker) => worker.evaluate(work).catch(() => {}))
  await Promise.race([Promise.all(calls), page.waitForTimeout(WORKER_PATIENCE_MS)])
}

async function freeze({ page }: Stage, state: 'frozen' | 'active'): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state })
  await session.detach()
}

/** Milliseconds by which the clock may jump: an hour, a day, and years both ways. */
const JUMPS = [3_600_000, -3_600_000, 86_400_000, 3e11, -3e11]

/** Everything that may go wrong. Upstream's own faults are those of `PUT /fault/KIND`. */
export const FAULTS: readonly Fault[] = [
  ...FAULT_KINDS.filter((kind) => kind !== 'none').map((kind): Fault => ({
    name: `upstream ${kind}`,
    begin: async ({ upstream }) => upstream.setFault(kind),
    end: async ({ upstream }) => upstream.setFault('none'),
  })),
  {
    name: 'damaged file',
    begin: async ({ upstream, random, file }) => {
      const kind = random.pick(MUTATION_KINDS) ?? 'deletion'
      const [text = ''] = fc.sample(mutatedText(file, kind), { seed: random.below(1e6), numRuns: 1 })
      upstream.setLandscape(text)
    },
    end: async ({ upstream, file }) => upstream.setLandscape(file),
  },
  {
    name: 'offline',
    begin: async ({ page, weather }) => {
      weather.isOffline = true
      await page.context().setOffline(true)
    },
    end: async ({ page, weather }) => {
      weather.isOffline = false
      await page.context().setOffline(false)
    },
  },
  {
    name: 'storage full',
    begin: async ({ page, weather }) => {
      weather.isFull = true
      await setSpell(page, { isFull: true })
    },
    end: async ({ page, weather }) => {
      await setSpell(page, { isFull: false })
      weather.isFull = false
    },
  },
  { name: 'worker killed', begin: async (stage) => inWorkers(stage, () => globalThis.close()) },
  {
    name: 'worker crashed',
    begin: async (stage) =>
      inWorkers(stage, () => {
        setTimeout(() => {
          throw new Error('soak: a crash of the worker')
        })
      }),
  },
  {
    name: 'clock changed',
    begin: async ({ page, random }) => setSpell(page, { clockMs: random.pick(JUMPS) ?? 0 }),
    end: async ({ page }) => setSpell(page, { clockMs: 0 }),
  },
  {
    name: 'tab frozen and resumed',
    begin: async (stage) => {
      await freeze(stage, 'frozen')
      await new Promise((resolve) => setTimeout(resolve, 300))
      await freeze(stage, 'active')
    },
  },
]
