import type { Page } from '@playwright/test'

import { counted, countTechnology } from '../support/counts.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible, onEachDevice } from './support-accessible.ts'
import { isGraduated, LANDSCAPE } from './support-counts.ts'
import { DESKTOP, goWithin, navLink, openLive, PHONE, resultCount, settle, beginAt } from './support-page.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'

const count = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /project/ })
const GRADUATED = countTechnology(LANDSCAPE, isGraduated)
const ALL_PROJECTS = counted(
  countTechnology(LANDSCAPE, (item) => item.maturity !== undefined),
  'project',
)
const row = (page: Page, id: string) => page.locator(`[data-id="${id}"]`)
const details = (page: Page) => page.getByRole('region', { name: 'Dates' })

/** How far the page reaches beyond its window to the side, in pixels. */
const overhang = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))

onEachDevice(() => {
  test('the timeline and the statistics are accessible, and no page is wider than its window', async ({ page }) => {
    const check = async (what: string) => {
      await expectAccessible(page, what)
      expect.soft(await overhang(page), what).toBe(0)
    }
    await openLive(page, 'timeline/')
    await expect(count(page)).toHaveText(ALL_PROJECTS)
    await check('the chart')
    await row(page, 'prometheus').locator('svg').click()
    await expect(details(page)).toContainText('Aug 9, 2018')
    await check('the chart with dates')
    await goWithin(page, 'timeline?view=table&maturity=graduated')
    await expect(count(page)).toHaveText(counted(GRADUATED, 'project'))
    await page.getByText('Totals by year as a table').click()
    await check('the tables')
    await goWithin(page, 'data')
    await expect(page.getByRole('link', { name: `Everything, Graduated: ${GRADUATED}` })).toBeVisible()
    await check('Data')
  })
})

test.describe('on a desktop', () => {
  test.use(DESKTOP)

  test('the timeline: pointed at, walked through, windowed, and led to', async ({ page }) => {
    await test.step('the pointer shows dates, and neither loading nor pointing moves anything', async () => {
      await watchPerformance(page)
      await openLive(page, 'timeline/')
      await expect(count(page)).toHaveText(ALL_PROJECTS)
      await settle(page)
      await row(page, 'linkerd').hover()
      await expect(details(page)).toContainText('Apr 6, 2018 – Jul 28, 2021')
      await row(page, 'rkt').hover()
      await expect(details(page)).toContainText('since Aug 16, 2019')
      expect(await layoutShifts(page)).toEqual([])
    })

    await test.step('by keyboard alone: through the rows, which are never hidden, and to a project and back', async () => {
      await beginAt(page, 'timeline/?sort=name')
      const first = page.locator('[data-id] a').first()
      await first.focus()
      for (let presses = 0; presses < 60; presses += 1) await page.keyboard.press('ArrowDown')
      const focused = page.locator('[data-id] a:focus')
      await expect(details(page)).toContainText((await focused.textContent()) ?? '-')
      // What has the focus is what lies there: neither the head nor the totals cover it.
      const isOnTop = await focused.evaluate((link) => {
        const { left, top, height } = link.getBoundingClientRect()
        return link.contains(document.elementFromPoint(left + 4, top + height / 2))
      })
      expect(isOnTop).toBe(true)
      const name = (await focused.textContent()) ?? ''
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await page.goBack()
      await expect(page.locator('[data-id] a').getByText(name, { exact: true })).toBeInViewport()
    })

    await test.step('only the rows near the window are in the document, and all of them on paper', async () => {
      await beginAt(page, 'timeline/')
      await expect(count(page)).toHaveText(ALL_PROJECTS)
      const rows = page.locator('[data-id]')
      expect(await rows.count()).toBeLessThan(70)
      await page.mouse.wheel(0, 6000)
      await expect(row(page, 'kubernetes')).toHaveCount(0)
      expect(await rows.count()).toBeLessThan(70)
      await page.evaluate(() => {
        // After the application's own listener, when the document is as it goes to paper.
        addEventListener('beforeprint', () => {
          const names = [...document.querySelectorAll('main [data-id] a')].map((link) => link.textContent)
          document.body.dataset['onPaper'] = String(new Set(names).size)
        })
      })
      await page.pdf({ format: 'A4' })
      expect(Number(await page.locator('body').getAttribute('data-on-paper'))).toBe(
        countTechnology(LANDSCAPE, (item) => item.maturity !== undefined),
      )
      await expect.poll(() => rows.count(), 'the screen has its window back').toBeLessThan(70)
    })

    await test.step('the navigation leads here, and a number of the statistics to what it counts', async () => {
      const accepted = countTechnology(LANDSCAPE, (item) => item.acceptedAt?.startsWith('2021') === true)
      await beginAt(page)
      await navLink(page, 'Timeline').click()
      await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeVisible()
      await navLink(page, 'Data').click()
      await page.getByRole('link', { name: new RegExp(String.raw`^2021\s+${accepted}$`) }).press('Enter')
      await expect(resultCount(page)).toHaveText(counted(accepted))
    })
  })
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('a tap shows dates above the navigation, and every name is there', async ({ page }) => {
    await openLive(page, 'timeline/')
    await expect(count(page)).toHaveText(ALL_PROJECTS)
    await row(page, 'fluentd').locator('svg').tap()
    await expect(details(page).getByRole('link', { name: 'Open its page' })).toBeInViewport({ ratio: 1 })
    await details(page).getByRole('button', { name: 'Close the dates' }).tap()
    await expect(details(page)).toBeHidden()
    const { x, width } = (await row(page, 'opentracing').getByRole('link').boundingBox()) ?? { x: -1, width: 0 }
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(390)
  })
})
