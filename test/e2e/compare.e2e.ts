import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { expectAccessible, onEachDevice } from './support-accessible.ts'
import { DESKTOP, goWithin, navLink, openLive, PHONE, settle, beginAt } from './support-page.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'

const GRADUATED = './?maturity=graduated&group=none'

const tray = (page: Page) => page.getByRole('region', { name: 'Selected to compare' })
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const columns = (page: Page) => page.getByRole('columnheader').getByRole('link')

test('a comparison by its address, and the tray', async ({ page, browser, app }) => {
  await test.step('the address alone gives the same comparison to somebody else', async () => {
    await openLive(page, './compare?items=prometheus,thanos,cortex&only=differences')
    const rows = page.getByRole('rowheader')
    // Facts come after the landscape.
    await expect(rows.filter({ hasText: 'Last release' })).toBeVisible()
    const seen = await rows.allTextContents()
    expect(seen.length).toBeGreaterThan(5)
    const context = await browser.newContext({ baseURL: app.url })
    const other = await context.newPage()
    await openLive(other, page.url())
    await expect(other.getByRole('columnheader').getByRole('link')).toHaveText(['Prometheus', 'Thanos', 'Cortex'])
    await expect(other.getByRole('rowheader')).toHaveText(seen)
    expect(await other.evaluate(() => localStorage.getItem('explorer:compare'))).toBeNull()
    await navLink(other, 'Compare').click()
    await expect(other.getByRole('heading', { name: 'Put up to four items side by side' })).toBeVisible()
    await other.goBack()
    await expect(other.getByRole('table')).toBeVisible()
    await context.close()
  })

  await test.step('the tray keeps over a reload, moves nothing and covers nothing', async () => {
    await watchPerformance(page)
    await beginAt(page, GRADUATED)
    await expect(tray(page)).toHaveCount(0)
    for (const name of ['Argo', 'Falco', 'Harbor', 'Helm']) await button(page, `Compare ${name}`).click()
    await button(page, 'Compare Dapr').click()
    await expect(tray(page).getByRole('status')).toContainText('Take one out to add Dapr')
    await expect(button(page, 'Compare Dapr')).toHaveAttribute('aria-pressed', 'false')

    await page.reload()
    await expect(tray(page).getByRole('listitem')).toHaveCount(4)
    await expect(button(page, 'Compare Helm')).toHaveAttribute('aria-pressed', 'true')
    await settle(page)
    expect(await layoutShifts(page)).toEqual([])
    // The last of the page can be scrolled clear of it.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const last = await page.getByRole('article').last().boundingBox()
    const bar = await tray(page).boundingBox()
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)

    await tray(page).getByRole('button', { name: 'Clear' }).click()
    await tray(page).getByRole('button', { name: 'Undo' }).click()
    await tray(page).getByRole('link', { name: 'Compare' }).click()
    await expect(columns(page)).toHaveText(['Argo', 'Falco', 'Harbor', 'Helm'])
  })
})

test.describe('on a desktop', () => {
  test.use(DESKTOP)

  test('the comparison stays where it is, can be saved, and works by keyboard', async ({ page }) => {
    await test.step('head and labels stay in sight, nothing shifts, and a decision record can be saved', async () => {
      await watchPerformance(page)
      await openLive(page, './compare?items=prometheus,thanos,cortex,grafana')
      await expect(page.getByRole('table')).toBeVisible()
      await settle(page)
      expect(await layoutShifts(page)).toEqual([])
      await page.getByRole('rowheader').last().scrollIntoViewIfNeeded()
      const head = await columns(page).first().boundingBox()
      const header = await page.getByRole('banner').boundingBox()
      expect(head?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0))
      expect(head?.y).toBeLessThan(150)
      await page.evaluate(() => scrollTo(0, 0))
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Download as decision record' }).click()
      expect((await download).suggestedFilename()).toBe('adr-prometheus-thanos-cortex-grafana.md')
    })

    await test.step('everything works by keyboard, and the focus stays where one is', async () => {
      await beginAt(page, './compare')
      await page.getByRole('combobox', { name: 'Add an item' }).focus()
      await page.keyboard.type('fluentd')
      await page.keyboard.press('Enter')
      await expect(columns(page)).toHaveText(['Fluentd'])
      await page.getByRole('button', { name: 'Add Vector', exact: true }).press('Enter')
      await expect(columns(page)).toHaveText(['Fluentd', 'Vector'])
      await page.getByRole('button', { name: 'Move Fluentd to the right' }).press('Enter')
      await expect(columns(page)).toHaveText(['Vector', 'Fluentd'])
      await expect(page.getByRole('button', { name: 'Move Fluentd to the right' })).toBeFocused()
      await page.getByRole('checkbox', { name: 'Only differences' }).press('Space')
      await expect(page).toHaveURL(/\?items=vector,fluentd&only=differences$/)
      await page.getByRole('button', { name: 'Remove Vector' }).press('Enter')
      await expect(page.getByRole('button', { name: 'Remove Fluentd' })).toBeFocused()
      await page.goBack()
      await expect(columns(page)).toHaveText(['Vector', 'Fluentd'])
    })
  })
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('four columns on a phone: sideways and down', async ({ page }) => {
    await test.step('four columns move sideways under labels that stay; the page does not', async () => {
      await openLive(page, './compare?items=prometheus,thanos,cortex,grafana')
      const last = columns(page).last()
      await last.scrollIntoViewIfNeeded()
      await expect(last).toBeInViewport()
      const label = await page
        .getByRole('rowheader', { name: /^What it does/ })
        .locator('span')
        .first()
        .boundingBox()
      expect(label?.x).toBeGreaterThanOrEqual(0)
      expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThanOrEqual(390)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })

    await test.step('the page scrolls down to the last fact, under a head that goes sideways with it', async () => {
      await beginAt(page, './compare?items=prometheus,thanos,cortex,grafana')
      const rows = page.getByRole('rowheader')
      await rows.last().scrollIntoViewIfNeeded()
      await expect(rows.last()).toBeInViewport()
      expect(await page.evaluate(() => scrollY), 'it is the page that has scrolled').toBeGreaterThan(800)
      const header = await page.getByRole('banner').boundingBox()
      const head = await columns(page).first().boundingBox()
      expect(head?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0) - 1)
      expect(head?.y).toBeLessThan(200)
      const column = async () => (await columns(page).last().boundingBox())?.x ?? 0
      const before = await column()
      const cell = page.getByRole('row').last().getByRole('cell').last()
      await cell.evaluate((element) => element.closest('tbody')?.scrollBy(300, 0))
      await expect.poll(column).toBeCloseTo(before - 300, 0)
      await expect(columns(page).last()).toBeInViewport()
    })
  })
})

onEachDevice(() => {
  test('axe finds nothing', async ({ page }) => {
    await openLive(page, './compare')
    await expectAccessible(page, 'empty')
    await goWithin(page, './compare?items=opentracing,jaeger,zipkin,no-such-thing')
    await expect(page.getByRole('table')).toBeVisible()
    await expectAccessible(page, 'three')
    await page.getByRole('combobox', { name: 'Add an item' }).fill('metrics')
    await expect(page.getByRole('option').filter({ hasText: 'Prometheus' })).toBeVisible()
    await expectAccessible(page, 'the picker')
    await goWithin(page, GRADUATED)
    for (const name of ['Argo', 'Falco', 'Harbor', 'Helm', 'Dapr']) await button(page, `Compare ${name}`).click()
    await expect(tray(page).getByRole('status')).toContainText('Dapr')
    await expectAccessible(page, 'the tray')
  })
})
