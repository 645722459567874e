import { expect, type Locator, type Page } from '@playwright/test'

import type { Model } from './model.ts'
import type { Stage, Weather } from './stage.ts'

/** Something a person does, with the effect it must have; false where there is nothing to do it with. */
type Action = {
  name: string
  /** How often, against the others. */
  weight: number
  /** What it cannot be done in: nobody reloads what is not stored, and without a network nothing answers. */
  not?: (weather: Weather) => boolean
  act: (stage: Stage) => Promise<boolean | void>
}

/** Milliseconds within which a press shows its effect; a busy machine is slow. */
export const EFFECT_MS = 20_000

const QUERIES = ['prometheus', 'kubernets', 'log collection', "registre d'images", 'zzzz', 'k8s', 'pub sub', '"']
const PAGES = ['Explore', 'Timeline', 'Compare', 'Bookmarks', 'Changes', 'Stack', 'Data']
const OPTIONS = ['Graduated', 'Incubating', 'Sandbox', 'Logging', 'Security']
const THEMES = ['light', 'dark', 'system'] as const

const main = (page: Page) => page.getByRole('main')
const loading = (page: Page) => page.waitForLoadState('domcontentloaded')

/** One of the elements that can be pressed now. */
async function one({ random }: Stage, all: Locator): Promise<Locator | undefined> {
  const count = await all.count()
  return count === 0 ? undefined : all.nth(random.below(Math.min(count, 8)))
}

/** One of the items in sight that have a button of that name, once the list is at rest. */
async function someItem({ page, random }: Stage, name: RegExp): Promise<{ id: string; article: Locator } | undefined> {
  const articles = main(page)
    .locator('article[data-item]')
    .filter({ has: page.getByRole('button', { name }) })
  let ids: string[] = []
  await putNoticesAway(page)
  const isAtRest = async () => {
    const before = ids.join()
    ids = await articles.evaluateAll((all) => all.slice(0, 8).map((item) => item.getAttribute('data-item') ?? ''))
    return ids.join() === before
  }
  await expect.poll(isAtRest, { intervals: [300], timeout: EFFECT_MS }).toBe(true)
  const id = random.pick(ids)
  return id === undefined ? undefined : { id, article: main(page).locator(`article[data-item="${id}"]`).first() }
}

/** Puts away what lies over the end of a page that is too short to be scrolled, as a user would. */
async function putNoticesAway(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: 'Dismiss', exact: true }).all()) {
    // It may go by itself at this moment.
    await button.click({ timeout: 1000 }).catch(() => undefined)
  }
}

async function pressBookmark(stage: Stage): Promise<boolean> {
  const name = /^Bookmark /
  const some = await someItem(stage, name)
  if (!some) return false
  const { id, article } = some
  const button = article.getByRole('button', { name })
  const wasKept = stage.model.bookmarks.has(id)
  await expect(button, `whether ${id} shows as kept`).toHaveAttribute('aria-pressed', String(wasKept))
  await button.click()
  remember(stage.model, id, !wasKept)
  // On the page of bookmarks, what is let go is gone.
  if (wasKept) await expect(article.getByRole('button', { name, pressed: true })).toHaveCount(0)
  else await expect(button).toHaveAttribute('aria-pressed', 'true', { timeout: EFFECT_MS })
  return true
}

function remember({ bookmarks }: Model, id: string, isKept: boolean): void {
  if (isKept) bookmarks.set(id, '')
  else bookmarks.delete(id)
}

async function writeNote(stage: Stage): Promise<boolean> {
  const { page, model, random } = stage
  const name = /^(Write a|Edit the) note on /
  const some = await someItem(stage, name)
  if (!some) return false
  const { id, article } = some
  await article.getByRole('button', { name }).click()
  const text = `note ${random.below(1000)} \u202E<b>`
  const field = main(page).getByRole('textbox', { name: /^Note on / })
  await field.fill(text)
  await field.press('Escape')
  await expect(field).toHaveCount(0)
  model.bookmarks.set(id, text)
  return true
}

/** What lies before or after may be a page in French; who walks here reads English. */
async function speakEnglish(page: Page): Promise<void> {
  await loading(page)
  if ((await page.locator('html').getAttribute('lang')) !== 'fr') return
  // The page may be about to load anew: a choice on the one that goes is chosen again, as people do.
  await expect(async () => {
    const language = page.getByRole('combobox', { name: 'Langue' })
    if ((await language.count()) > 0) await language.selectOption('en', { timeout: 1000 })
    await expect(page.locator('html')).toHaveAttribute('lang', 'en', { timeout: 3000 })
  }).toPass({ timeout: EFFECT_MS })
  await loading(page)
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click() // prettier-ignore
  await expect(main(page)).not.toBeEmpty({ timeout: EFFECT_MS })
}

/** Everything that a visitor of the soak does. */
export const ACTIONS: readonly Action[] = [
  {
    name: 'search',
    weight: 4,
    act: async ({ page, random }) => {
      const query = random.pick(QUERIES) ?? ''
      await page.getByRole('searchbox', { name: 'Search', exact: true }).fill(query)
      await expect(page).toHaveURL(/[?&]q=/, { timeout: EFFECT_MS })
    },
  },
  {
    name: 'clear the search',
    weight: 2,
    act: async ({ page }) => {
      const field = page.getByRole('searchbox', { name: 'Search', exact: true })
      if ((await field.inputValue()) === '') return false
      await field.fill('')
      await expect(page).not.toHaveURL(/[?&]q=/, { timeout: EFFECT_MS })
    },
  },
  {
    name: 'filter',
    weight: 3,
    act: async (stage) => {
      const filters = stage.page.getByRole('complementary', { name: 'Filters' })
      const option = await one(stage, filters.getByRole('checkbox', { name: new RegExp(`^(${OPTIONS.join('|')})`) }))
      if (!option || (await option.isDisabled())) return false
      const was = await option.isChecked()
      await option.setChecked(!was)
    },
  },
  {
    name: 'open an item',
    weight: 3,
    act: async (stage) => {
      const link = (await someItem(stage, /^Bookmark /))?.article.getByRole('link').first()
      const name = await link?.textContent()
      if (!link || !name) return false
      await link.click()
      await expect(stage.page.getByRole('heading', { name, exact: true }).first()).toBeVisible({ timeout: EFFECT_MS })
    },
  },
  { name: 'bookmark', weight: 6, act: pressBookmark },
  { name: 'note', weight: 4, act: writeNote },
  {
    name: 'compare',
    weight: 2,
    act: async (stage) => {
      const button = (await someItem(stage, /^Compare /))?.article.getByRole('button', { name: /^Compare / })
      if (!button) return false
      await button.click()
    },
  },
  {
    name: 'change the view',
    weight: 2,
    act: async (stage) => {
      const radio = await one(stage, stage.page.getByRole('radiogroup', { name: 'View' }).getByRole('radio'))
      if (!radio) return false
      await radio.check({ timeout: EFFECT_MS, force: true })
    },
  },
  {
    name: 'go to a page',
    weight: 6,
    act: async ({ page, random }) => goTo(page, random.pick(PAGES) ?? 'Explore'),
  },
  { name: 'look at the bookmarks', weight: 3, act: async ({ page }) => goTo(page, 'Bookmarks') },
  {
    name: 'go back',
    weight: 3,
    not: (weather) => weather.isOffline || weather.isFull,
    act: async ({ page }) => {
      // What was there before the application is no part of the walk.
      const before = await page.evaluate(
        () =>
          (globalThis as { navigation?: { currentEntry?: { index: number } } }).navigation?.currentEntry?.index ?? 0,
      )
      if (before < 1) return false
      await page.goBack()
      await speakEnglish(page)
      return true
    },
  },
  {
    name: 'go forward',
    weight: 1,
    not: (weather) => weather.isOffline || weather.isFull,
    act: async ({ page }) => {
      await page.goForward()
      await speakEnglish(page)
    },
  },
  {
    name: 'reload',
    weight: 2,
    not: (weather) => weather.isOffline || weather.isFull,
    act: async ({ page }) => void (await page.reload()),
  },
  {
    name: 'change the theme',
    weight: 1,
    act: async ({ page, random, model }) => {
      model.theme = random.pick(THEMES) ?? 'dark'
      const theme = page.getByRole('combobox', { name: 'Theme' })
      // A page that is not hydrated yet shows the theme of its HTML; choosing what it shows already chooses nothing.
      await expect(async () => {
        const isChosen = await page.evaluate(
          (chosen) => (document.documentElement.dataset['theme'] ?? 'system') === chosen,
          model.theme,
        )
        if (!isChosen) await theme.selectOption(model.theme, { timeout: 1000 })
        expect(isChosen).toBe(true)
      }).toPass({ timeout: EFFECT_MS })
    },
  },
  {
    name: 'read French for a moment',
    weight: 1,
    not: (weather) => weather.isOffline || weather.isFull,
    act: async ({ page }) => {
      await page.getByRole('combobox', { name: 'Language' }).selectOption('fr')
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr', { timeout: EFFECT_MS })
      await speakEnglish(page)
    },
  },
]
