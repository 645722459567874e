import type { Page } from '@playwright/test'

import type { Upstream } from '../upstream.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'

/** What is wrong with the world at the moment. */
export type Weather = { isOffline: boolean; isFull: boolean }

/** Everything that an action or a fault works with. */
export type Stage = {
  page: Page
  upstream: Upstream
  random: Random
  model: Model
  weather: Weather
  /** The whole landscape file, to damage. */
  file: string
}

/** What the init script below reads; it lives in the tab's name, which outlasts a reload. */
type Spell = { isFull?: boolean; clockMs?: number }

/** Lets the test fill the storage and turn the clock, from the page's first script on. */
export async function castSpells(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const spell = (): Spell => {
      try {
        return (JSON.parse(window.name) as Spell | null) ?? {}
      } catch {
        return {}
      }
    }
    const setItem = Reflect.get(Storage.prototype, 'setItem')
    Storage.prototype.setItem = function full(this: Storage, key: string, value: string) {
      if (spell().isFull && this === localStorage)
        throw new DOMException('The soak has filled it.', 'QuotaExceededError')
      setItem.call(this, key, value)
    }
    const now = Date.now.bind(Date)
    Date.now = () => now() + (spell().clockMs ?? 0)
  })
}

/** Changes what the init script does. */
export async function setSpell(page: Page, spell: Spell): Promise<void> {
  await page.evaluate((one) => {
    const before = JSON.parse(window.name || '{}') as object
    window.name = JSON.stringify({ ...before, ...one })
  }, spell)
}
