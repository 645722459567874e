import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

import { axeViolations } from '../support/axe.ts'
import { shippedLandscape } from '../support/factories.ts'
import { expect, test } from './fixtures.ts'
import { bookmarkButton, cards, openLive, settle, storeFirst } from './support-page.ts'

const KEY = 'explorer:lists:cncf'
const record = (id: string, index: number, more: object = {}) => ({
  list: 'a1',
  id,
  name: id,
  keys: [],
  addedAt: 1000 + index,
  at: 1000 + index,
  ...more,
})
const storeOf = (bookmarks: object[]) =>
  JSON.stringify({ state: { lists: [{ id: 'a1', name: 'Stack', createdAt: 1, at: 1 }], bookmarks }, version: 2 })
const STACK = ['prometheus', 'argo', 'envoy', 'falco']

/** Opens the list with what is stored in it. */
async function openList(page: Page, text: string): Promise<void> {
  await storeFirst(page, { [KEY]: text })
  await openLive(page, 'bookmarks?list=a1')
}

async function names(page: Page): Promise<(string | null)[]> {
  return cards(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item')))
}

test('a list is ordered by drag and by keys, and keeps its order', async ({ page }) => {
  await openList(page, storeOf(STACK.map((id, index) => record(id, index))))
  await expect(cards(page)).toHaveCount(4)
  const from = await page.getByRole('button', { name: 'Move Prometheus' }).boundingBox()
  const to = await page.getByRole('button', { name: 'Move Envoy' }).boundingBox()
  if (!from || !to) throw new Error('the rows are not laid out')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, to.y + 10, { steps: 5 })
  await page.mouse.move(from.x + 12, to.y + to.height, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => names(page)).toEqual(['argo', 'envoy', 'prometheus', 'falco'])
  await page.getByRole('button', { name: 'Move Falco' }).focus()
  await page.keyboard.press('Home')
  await expect.poll(() => names(page)).toEqual(['falco', 'argo', 'envoy', 'prometheus'])
  await expect(page.getByRole('button', { name: 'Move Falco' })).toBeFocused()
  await page.reload()
  await expect.poll(() => names(page)).toEqual(['falco', 'argo', 'envoy', 'prometheus'])
})

test('two tabs that write at once lose nothing: notes, order, members and lists', async ({ page, context }) => {
  await openList(page, storeOf(STACK.map((id, index) => record(id, index))))
  const other = await context.newPage()
  await openLive(other, 'bookmarks?list=a1')
  const note = async (one: Page, name: string, text: string) => {
    await one.getByRole('button', { name: `Write a note on ${name}` }).click()
    await one.getByRole('textbox', { name: `Note on ${name}` }).fill(text)
    await one.getByRole('button', { name: 'Done' }).click()
  }
  const first = async () => {
    await note(page, 'Prometheus', 'from the first')
    await page.getByRole('button', { name: 'Move Falco' }).press('Home')
    await bookmarkButton(page, 'Envoy').click()
  }
  const second = async () => {
    await note(other, 'Argo', 'from the second')
    await other.getByRole('button', { name: 'New list' }).click()
    await other.getByRole('textbox', { name: 'Name of the list' }).fill('Second')
    await other.getByRole('button', { name: 'Create' }).click()
  }
  await Promise.all([first(), second()])
  await openLive(other, 'bookmarks?list=a1')
  await page.reload()
  for (const one of [page, other]) {
    await expect.poll(() => names(one)).toEqual(['falco', 'prometheus', 'argo'])
    await expect(one.getByText('from the first')).toBeVisible()
    await expect(one.getByText('from the second')).toBeVisible()
    await expect(one.getByRole('link', { name: 'Second 0' })).toBeVisible()
  }
})

test('what is written is stored when the page goes', async ({ page }) => {
  await openList(page, storeOf([record('argo', 0)]))
  await page.getByRole('button', { name: 'Write a note on Argo' }).click()
  await page.getByRole('textbox', { name: 'Note on Argo' }).fill('last words')
  await page.reload()
  await expect(page.getByText('last words')).toBeVisible()
})

test('a list goes out as a file and a link, and comes in by both', async ({ page, browser, app }) => {
  await openList(page, storeOf(STACK.map((id, index) => record(id, index, { note: `note ${index}`, noteAt: 5 }))))
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  expect(link.startsWith(`${app.url}shared#`)).toBe(true)
  expect(await axeViolations(page)).toEqual([])

  const elsewhere = await browser.newContext({ baseURL: app.url })
  const reader = await elsewhere.newPage()
  await reader.goto(`${link.slice(0, -9)}AAAA`)
  await expect(reader.getByRole('alert')).toContainText('changed or cut off')
  await reader.goto(link)
  await reader.reload()
  await expect(cards(reader)).toHaveCount(4)
  await settle(reader)
  expect(await axeViolations(reader)).toEqual([])
  await reader.getByRole('button', { name: 'Keep as my list' }).click()
  await expect(reader.getByRole('heading', { level: 2, name: 'Stack' })).toBeVisible()
  await expect.poll(() => names(reader)).toEqual(STACK)
  await expect(reader.getByText('note 3')).toBeVisible()

  await reader.getByRole('button', { name: 'Import' }).click()
  const twice = file.replace('"falco"', '"harbor"')
  await reader.getByLabel('Choose a file').setInputFiles({ name: 'b.json', mimeType: '', buffer: Buffer.from(twice) })
  await expect(reader.getByText('1 bookmark added · 3 already there · 1 note added')).toBeVisible()
  expect(await axeViolations(reader)).toEqual([])
  await reader.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await expect.poll(() => names(reader)).toEqual([...STACK, 'harbor'])
  await elsewhere.close()
})

test('two thousand bookmarks: few rows in the document, all within reach', async ({ page }) => {
  const ids = shippedLandscape().items.map((item) => item.id)
  await openList(page, storeOf(ids.slice(0, 2000).map((id, index) => record(id, index))))
  await expect(page.getByText('2,000 bookmarks')).toBeVisible()
  expect(await cards(page).count()).toBeLessThan(60)
  const first = (await names(page))[0] ?? ''
  await page.locator(`[data-handle="${first}"]`).press('End')
  await expect(page.locator(`[data-handle="${first}"]`)).toBeFocused()
  await expect(page.locator(`[data-handle="${first}"]`)).toBeInViewport()
  await page.reload()
  await expect(page.getByText('2,000 bookmarks')).toBeVisible()
  const last = await page.evaluate((key) => {
    const { state } = JSON.parse(localStorage.getItem(key) ?? '') as {
      state: { bookmarks: { id: string; rank?: number; addedAt: number }[] }
    }
    return state.bookmarks.toSorted((a, b) => (a.rank ?? a.addedAt) - (b.rank ?? b.addedAt)).at(-1)?.id
  }, KEY)
  expect(last).toBe(first)
})

test('a full storage is said once, and the session goes on', async ({ page }) => {
  await openLive(page, './?maturity=graduated&group=none')
  await page.evaluate(() => {
    localStorage.setItem('filler', 'x'.repeat(4_000_000))
    for (let size = 1_300_000; size > 0; size = Math.floor(size / 2)) {
      try {
        localStorage.setItem(`filler-${size}`, 'x'.repeat(size))
      } catch {
        // Full for this size; a smaller one may still fit.
      }
    }
  })
  await bookmarkButton(page, 'Argo').click()
  await expect(page.getByRole('status').filter({ hasText: 'does not store bookmarks' })).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await bookmarkButton(page, 'Cilium').click()
  await expect(bookmarkButton(page, 'Argo')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('status').filter({ hasText: 'does not store bookmarks' })).toHaveCount(0)
})
