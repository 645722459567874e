import type { Page } from '@playwright/test'

import { liveText } from '../support/landscape-files.ts'
import { expect, test } from './fixtures.ts'
import { GRADUATED_RESULTS } from './support-counts.ts'
import { without } from './support-landscape.ts'
import {
  ALL_RESULTS,
  bookmarkButton,
  cardLink,
  cardNames,
  cards,
  navLink,
  openLive,
  resultCount,
  storeFirst,
  waitForMark,
  beginAt,
} from './support-page.ts'

const GRADUATED = './?maturity=graduated&group=none'

async function press(page: Page, name: string): Promise<void> {
  await bookmarkButton(page, name).click()
}

test('a bookmark, from the list, the panel and the page of an item', async ({ page }) => {
  await test.step('a bookmark is kept, listed, taken away and brought back', async () => {
    await openLive(page, GRADUATED)
    await expect(bookmarkButton(page, 'Prometheus')).toHaveAttribute('aria-pressed', 'false')
    await press(page, 'Prometheus')
    await expect(bookmarkButton(page, 'Prometheus')).toHaveAttribute('aria-pressed', 'true')
    await press(page, 'Argo')
    await page.reload()
    await expect(bookmarkButton(page, 'Prometheus')).toHaveAttribute('aria-pressed', 'true')

    await navLink(page, 'Bookmarks').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Bookmarks' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'bookmark' })).toHaveText('2 bookmarks')
    expect(await cardNames(page)).toEqual(['Prometheus', 'Argo'])
    await press(page, 'Prometheus')
    await expect(cardLink(page, 'Prometheus')).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(cardLink(page, 'Prometheus')).toBeVisible()
    expect(await cardNames(page), 'at its old place').toEqual(['Prometheus', 'Argo'])

    await press(page, 'Prometheus')
    await press(page, 'Argo')
    await expect(page.getByRole('heading', { name: 'No bookmarks yet' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'No bookmarks yet' })).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Explore the landscape' }).click()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  })

  await test.step('an item is bookmarked from its panel and its page as well', async () => {
    await beginAt(page, `${GRADUATED}&item=argo`)
    const panel = page.getByRole('complementary', { name: 'Item' })
    await panel.getByRole('button', { name: 'Bookmark Argo' }).click()
    await expect(bookmarkButton(page, 'Argo')).toHaveCount(2)
    for (const button of await bookmarkButton(page, 'Argo').all())
      await expect(button).toHaveAttribute('aria-pressed', 'true')
    await page.goto('item/argo')
    await expect(bookmarkButton(page, 'Argo')).toHaveAttribute('aria-pressed', 'true')
  })
})

test('two tabs agree, and both can edit', async ({ page, context }) => {
  const other = await context.newPage()
  await openLive(page, GRADUATED)
  await openLive(other, GRADUATED)
  await press(page, 'Prometheus')
  await expect(bookmarkButton(other, 'Prometheus')).toHaveAttribute('aria-pressed', 'true')
  await press(other, 'Prometheus')
  await expect(bookmarkButton(page, 'Prometheus')).toHaveAttribute('aria-pressed', 'false')

  // At once, without waiting for the other.
  await Promise.all([press(page, 'Argo'), press(other, 'Cilium')])
  await Promise.all([press(page, 'CoreDNS'), press(other, 'Envoy')])
  for (const one of [page, other]) {
    for (const name of ['Argo', 'Cilium', 'CoreDNS', 'Envoy'])
      await expect(bookmarkButton(one, name)).toHaveAttribute('aria-pressed', 'true')
    await navLink(one, 'Bookmarks').click()
    await expect(cards(one)).toHaveCount(4)
  }
  await page.reload()
  await expect(cards(page)).toHaveCount(4)
  expect((await cardNames(page)).toSorted()).toEqual(['Argo', 'Cilium', 'CoreDNS', 'Envoy'])
})

const GOOD = { id: 'prometheus', name: 'Prometheus', keys: [], addedAt: 1 }
for (const [what, text, kept] of [
  ['is no JSON', '{"state":{"bookmarks":[', 0],
  ['is another shape', JSON.stringify([1, 2, 3]), 0],
  ['is of a later version', JSON.stringify({ state: { bookmarks: [GOOD] }, version: 99 }), 1],
  [
    'has bad records',
    JSON.stringify({ state: { bookmarks: [null, 5, { id: '../x' }, { id: {} }, GOOD, GOOD, []] }, version: 1 }),
    1,
  ],
] as const) {
  test(`stored text that ${what} breaks nothing and costs no good record`, async ({ page }) => {
    await storeFirst(page, { 'explorer:bookmarks': text, 'explorer:preferences': text })
    await page.goto('bookmarks/')
    await expect(page.getByRole('heading', { level: 1, name: 'Bookmarks' })).toBeVisible()
    await expect(cards(page)).toHaveCount(kept)
    await openLive(page, GRADUATED)
    await expect(resultCount(page)).toHaveText(GRADUATED_RESULTS)
    await press(page, 'Argo')
    await page.reload()
    await expect(bookmarkButton(page, 'Argo')).toHaveAttribute('aria-pressed', 'true')
    await expect(bookmarkButton(page, 'Prometheus')).toHaveAttribute('aria-pressed', String(kept === 1))
  })
}

test('an item that left the landscape is shown as no longer listed', async ({ page, upstream }) => {
  const text = await liveText()
  await openLive(page, './?q=ansible')
  await press(page, 'Ansible')
  await press(page, 'Ansible')
  await press(page, 'Ansible')
  upstream.setLandscape(without(text, 'Ansible'))
  await openLive(page, 'bookmarks/')
  const gone = page.getByRole('main')
  await expect(gone.getByRole('heading', { name: 'No longer listed' })).toBeVisible()
  await expect(gone.getByText('Ansible', { exact: true })).toBeVisible()
  await expect(cards(page)).toHaveCount(0)

  upstream.setLandscape(text)
  await page.reload()
  await waitForMark(page, 'landscape:live')
  await expect(cardLink(page, 'Ansible'), 'it is back when the landscape lists it again').toBeVisible()

  upstream.setLandscape(without(text, 'Ansible'))
  await openLive(page, 'bookmarks/')
  await page.getByRole('button', { name: 'Remove Ansible' }).click()
  await expect(page.getByRole('heading', { name: 'No bookmarks yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(gone.getByRole('heading', { name: 'No longer listed' })).toBeVisible()
})
