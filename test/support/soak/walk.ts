import { expect } from '@playwright/test'

import { ACTIONS, EFFECT_MS } from './actions.ts'
import { FAULTS } from './faults.ts'
import { plainModel, storedModel } from './model.ts'
import type { Stage } from './stage.ts'

/** Milliseconds within which the page answers whatever it does. */
const ANSWER_MS = 2000
/** Milliseconds within which what a full storage refused is written once there is room. */
const SAVED_MS = 12_000

/** How often the weather changes, per step. */
const CHANGE = 0.25

/** The page says something: results, a page, or what the matter is and what to do. */
async function expectAnswer({ page }: Stage): Promise<void> {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), ANSWER_MS))
  const answer = page.evaluate(() => 'here').catch(() => 'moving')
  expect(await Promise.race([answer, late]), 'the page answers').not.toBe('late')
  const main = page.getByRole('main')
  await expect(main).not.toBeEmpty({ timeout: EFFECT_MS })
  await expect(main.getByRole('heading').or(main.getByRole('status')).or(main.getByRole('alert')).first()).toBeVisible({ timeout: EFFECT_MS }) // prettier-ignore
  await expect(page.getByText('This page stopped working'), 'no page has stopped').toHaveCount(0)
}

/** A page that could not be loaded says so, and comes when it is asked again. */
async function expectRecovery({ page, weather }: Stage): Promise<void> {
  const missing = page.getByRole('alert').filter({ hasText: 'This page could not be loaded' })
  if ((await missing.count()) === 0) return
  const retry = missing.getByRole('button', { name: 'Retry' })
  await expect(retry).toBeVisible()
  if (weather.isOffline) return
  if (await retry.isVisible()) await retry.click({ timeout: EFFECT_MS }).catch(() => {})
  await expect(missing).toHaveCount(0, { timeout: EFFECT_MS })
}

/** What is stored is what the visitor made. */
async function expectNothingLost({ page, model, weather }: Stage): Promise<void> {
  if (weather.isFull) return
  await expect.poll(async () => {
    const { bookmarks, theme } = await storedModel(page)
    return { bookmarks: bookmarks.toSorted(([a], [b]) => (a < b ? -1 : 1)), theme }
  }, { message: 'what is stored', timeout: SAVED_MS }).toEqual(plainModel(model)) // prettier-ignore
}

/**
 * Walks about until `until` (as performance.now counts), one action after the other, while things go wrong.
 * @param say is told each step, so that a failure can be followed.
 * @returns how many steps were made
 */
export async function walk(stage: Stage, until: number, say: (line: string) => void): Promise<number> {
  const { random, weather } = stage
  const current = new Map<string, (typeof FAULTS)[number]>()
  const wheel = ACTIONS.flatMap((action) => Array.from({ length: action.weight }, () => action))
  let steps = 0
  while (performance.now() < until) {
    if (random.next() < CHANGE) {
      const over = random.next() < 0.6 ? random.pick([...current.values()]) : undefined
      if (over) {
        say(`over: ${over.name}`)
        await over.end?.(stage)
        current.delete(over.name)
      } else {
        const fault = random.pick(FAULTS)
        if (fault && !current.has(fault.name)) {
          say(`begins: ${fault.name}`)
          await fault.begin(stage)
          if (fault.end) current.set(fault.name, fault)
        }
      }
    }
    const action = random.pick(wheel)
    if (!action || action.not?.(weather)) continue
    const isDone = (await action.act(stage)) !== false
    if (!isDone) continue
    steps += 1
    say(`${steps}: ${action.name} → ${new URL(stage.page.url()).pathname}${new URL(stage.page.url()).search}`)
    await expectAnswer(stage)
    await expectRecovery(stage)
    await expectNothingLost(stage)
  }
  for (const fault of current.values()) await fault.end?.(stage)
  await expectAnswer(stage)
  await expectRecovery(stage)
  await expectNothingLost(stage)
  return steps
}
