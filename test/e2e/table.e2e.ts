import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'

import { BUDGETS } from '../bench/budgets.ts'
import { axeViolations } from '../support/axe.ts'
import { counted, countTechnology } from '../support/counts.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './support-accessible.ts'
import { isGraduated, LANDSCAPE } from './support-counts.ts'
import { ALL_RESULTS, DESKTOP, goWithin, openLive, PHONE, resultCount, settle, beginAt } from './support-page.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'

function table(page: Page): Locator {
  return page.getByRole('table', { name: 'Results as a table' })
}

/** The rows of items that are in the document. */
function rows(page: Page): Locator {
  return table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
}

function heading(page: Page, name: string): Locator {
  return table(page).getByRole('columnheader', { name, exact: true })
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('The element is not visible')
  return box
}

test.describe('on a desktop', () => {
  test.use(DESKTOP)

  test('a long table and a short one: the place to come back to, columns, and a file', async ({ page }) => {
    await test.step('a long table is a window on its rows, its heading stays, and nothing moves by itself', async () => {
      await watchPerformance(page)
      await openLive(page)
      await page.getByRole('radio', { name: 'Table' }).check()
      await expect(table(page)).toHaveAttribute('aria-rowcount', String(countTechnology(LANDSCAPE) + 1))
      await expect(rows(page).first()).toHaveAttribute('aria-rowindex', '2')
      await page.mouse.move(700, 600)
      await page.mouse.wheel(0, 12_000)
      await expect(rows(page).first()).not.toHaveAttribute('aria-rowindex', '2')
      await settle(page)
      expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(BUDGETS.elements)
      const header = await boxOf(page.getByRole('banner'))
      expect((await boxOf(heading(page, 'Name'))).y).toBeCloseTo(header.y + header.height, 0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      expect(await layoutShifts(page)).toEqual([])
    })

    await test.step('Back gives the place in the table back, from the panel and from another page', async () => {
      await beginAt(page, './?view=table')
      await page.mouse.move(700, 600)
      await page.mouse.wheel(0, 9000)
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(9000)
      await settle(page)
      const middle = await rows(page).evaluateAll((all) =>
        all.findIndex((row) => row.getBoundingClientRect().top > 400),
      )
      const link = rows(page).nth(middle).getByRole('link').first()
      const name = (await link.textContent()) ?? ''
      const before = await boxOf(link)
      await link.click()
      await expect(page.getByRole('complementary', { name: 'Item' })).toBeVisible()
      await expect(table(page).locator('[aria-current]')).toContainText(name)
      // What is above the table is lower now; the row stays where it was.
      expect((await boxOf(link)).y).toBeCloseTo(before.y, 0)
      await page.getByRole('link', { name: 'Open as a page' }).click()
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
      await page.goBack()
      await page.goBack()
      await expect(page.getByRole('complementary', { name: 'Item' })).toHaveCount(0)
      // Two rows more or less: what is above the table is higher again.
      await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - 9000)).toBeLessThan(80)
      await expect(table(page).getByRole('link', { name, exact: true })).toBeInViewport()
    })

    await test.step('the results are saved as a file', async () => {
      await beginAt(page, './?view=table&maturity=graduated&sort=name')
      await page.getByRole('button', { name: 'Export' }).click()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: /^CSV file/ }).click()
      const file = await download
      expect(file.suggestedFilename()).toMatch(/^cncf-landscape-\d{4}-\d\d-\d\d\.csv$/)
      const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
      expect(lines[0]).toMatch(/^\uFEFFid,name,maturity,/)
      expect(lines[1]).toMatch(/^argo,Argo,graduated,/)
      expect(lines).toHaveLength(countTechnology(LANDSCAPE, isGraduated) + 2)
      await expect(page.getByRole('status').filter({ hasText: file.suggestedFilename() })).toBeVisible()
    })

    await test.step('columns are sorted and chosen by keyboard, and the choice is kept', async () => {
      await beginAt(page, './?view=table&maturity=graduated')
      await expect(rows(page)).toHaveCount(countTechnology(LANDSCAPE, isGraduated))
      await heading(page, 'Name').getByRole('button').focus()
      await page.keyboard.press('Enter')
      await expect(heading(page, 'Name')).toHaveAttribute('aria-sort', 'ascending')
      await page.keyboard.press('Enter')
      await expect(heading(page, 'Name')).toHaveAttribute('aria-sort', 'descending')
      await expect(page).toHaveURL(/[?&]sort=name&dir=desc$/)
      await expect(rows(page).first().getByRole('link').first()).toHaveText('Vitess')

      const columns = page.getByRole('button', { name: 'Columns' })
      await columns.focus()
      await page.keyboard.press('Enter')
      const category = page.getByRole('checkbox', { name: 'Category', exact: true }).last()
      await expect(category).toBeVisible()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await expect(category).toBeFocused()
      await page.keyboard.press('Space')
      await expect(heading(page, 'Category')).toBeAttached()
      await page.keyboard.press('Escape')
      await expect(category).toBeHidden()
      await expect(columns).toBeFocused()
      await page.reload()
      await expect(heading(page, 'Category')).toBeAttached()
    })
  })

  const monitoring = countTechnology(LANDSCAPE, (item) => item.areas.includes('monitoring'))
  for (const view of ['table', 'cards'] as const) {
    test(`on paper the ${view} are all there, and the controls are not`, async ({ page }) => {
      await openLive(page, `./?view=${view}&area=monitoring&group=none`)
      await expect(resultCount(page)).toHaveText(counted(monitoring))
      await page.evaluate(() => {
        // After the application's own listener, when the document is as it goes to paper.
        addEventListener('beforeprint', () => {
          const paper = document.querySelector('main')
          document.body.dataset['onPaper'] = String(paper?.querySelectorAll('tbody tr, article[aria-setsize]').length)
        })
      })
      const pdf = await page.pdf({ format: 'A4' })
      expect(pdf.byteLength).toBeGreaterThan(10_000)
      expect(Number(await page.locator('body').getAttribute('data-on-paper'))).toBeGreaterThanOrEqual(monitoring)
      await page.emulateMedia({ media: 'print' })
      await expect(page.getByRole('banner')).toBeHidden()
      await expect(page.getByRole('button', { name: 'Export' })).toBeHidden()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.emulateMedia({ media: 'screen' })
      await expect(page.locator('tbody tr')).toHaveCount(0)
    })
  }

  test('is accessible in both themes', async ({ page }) => {
    await openLive(page, './?view=table&area=monitoring&item=prometheus&sort=accepted')
    await expect(page.getByRole('complementary', { name: 'Item' })).toBeVisible()
    await expectAccessible(page, 'with an item')
    await page.getByRole('button', { name: 'Columns' }).click()
    await expectAccessible(page, 'the columns')
    await goWithin(page, './?view=table&q=collect+logs')
    await expect(rows(page).first()).toBeVisible()
    await page.getByRole('button', { name: 'Export' }).click()
    await expect(page.getByRole('button', { name: /^CSV file/ })).toBeVisible()
    await expectAccessible(page, 'a search, and the exports')
  })
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('the table goes sideways under the name, the page does not', async ({ page }) => {
    await openLive(page, './?view=table')
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    const row = rows(page).nth(2)
    const name = await boxOf(row.getByRole('rowheader'))
    const maturity = await boxOf(heading(page, 'Maturity'))
    await table(page)
      .getByRole('rowgroup')
      .last()
      .evaluate((body) => {
        body.scrollLeft = 150
      })
    await expect.poll(async () => (await boxOf(heading(page, 'Maturity'))).x).toBeCloseTo(maturity.x - 150, 0)
    expect((await boxOf(row.getByRole('rowheader'))).x).toBe(name.x)
    expect((await boxOf(heading(page, 'Name'))).x).toBe(name.x)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await settle(page)
    expect(await axeViolations(page)).toEqual([])
  })
})
