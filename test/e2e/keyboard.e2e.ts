import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { ALL_RESULTS, FIRST_ITEM, GRADUATED_RESULTS } from './support-counts.ts'
import { cardLink, DESKTOP, openLive, PHONE, resultCount, searchField, beginAt } from './support-page.ts'

/** What has the focus: its name, whether it lies in sight, and whether something drawn around it shows that. */
async function focused(page: Page): Promise<{ name: string; tag: string; inSight: boolean; isShown: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return { name: '', tag: '', inSight: false, isShown: false }
    const isDrawn = (one: Element, pseudo?: string): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one, pseudo)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    }
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return {
      name: element.getAttribute('aria-label') ?? (label ?? element).textContent ?? '',
      tag: element.tagName,
      inSight: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
      // A field may let the frame around it do the showing, a link the card that it fills.
      isShown: isDrawn(element) || isDrawn(element, '::after') || isDrawn(element.parentElement ?? element),
    }
  })
}

/** Presses Tab, once round the page at most, until the focus is on something of that name; every stop must be in sight and shown. */
async function tabTo(page: Page, name: RegExp, kind?: string): Promise<void> {
  const stops = await page.locator('a[href], button, input, select, summary, [tabindex="0"]').count()
  for (let presses = 0; presses < stops; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    expect.soft(stop, `the focus at ${stop.name}`).toMatchObject({ inSight: true, isShown: true })
    if (name.test(stop.name) && (kind === undefined || stop.tag === kind)) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}

test.describe('on a desktop', () => {
  test.use(DESKTOP)

  test('without a mouse: to a bookmark, to an item and back, and into the depth of the list', async ({ page }) => {
    await test.step('from opening the page to a bookmark without a mouse', async () => {
      await openLive(page)
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: 'Skip to the content' })
      await expect(skip).toBeFocused()
      await expect(skip).toBeInViewport()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
      await expect(resultCount(page)).toHaveText(ALL_RESULTS)

      await tabTo(page, /^Graduated/)
      await page.keyboard.press('Space')
      await expect(resultCount(page)).toHaveText(GRADUATED_RESULTS)
      await tabTo(page, /^Bookmark /)
      await page.keyboard.press('Space')
      const bookmark = page
        .getByRole('main')
        .getByRole('button', { name: /^Bookmark / })
        .first()
      await expect(bookmark).toHaveAttribute('aria-pressed', 'true')
      await expect(bookmark).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(bookmark).toHaveAttribute('aria-pressed', 'false')
      await page.keyboard.press('Enter')
      await expect(bookmark).toHaveAttribute('aria-pressed', 'true')
    })

    await test.step('an item opens and closes without a mouse', async () => {
      await beginAt(page)
      await page.keyboard.press('/')
      await page.keyboard.type('promethus')
      await expect(cardLink(page, 'Prometheus')).toBeVisible()
      await tabTo(page, /^Prometheus$/, 'A')
      await page.keyboard.press('Enter')
      const panel = page.getByRole('complementary', { name: 'Item' })
      await expect(panel).toBeFocused()
      await tabTo(page, /^Close$/)
      await page.keyboard.press('Enter')
      await expect(panel).toHaveCount(0)
      await expect(cardLink(page, 'Prometheus')).toBeFocused()
      await page.keyboard.press('/')
      await expect(searchField(page)).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(searchField(page)).toHaveValue('')
      await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    })

    await test.step('a windowed list can be walked through to its depth', async () => {
      await beginAt(page)
      await cardLink(page, FIRST_ITEM.name).focus()
      const seen = new Set<string>()
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab')
        const { name, inSight } = await focused(page)
        expect.soft(inSight, `the focus at ${name}`).toBe(true)
        seen.add(name)
      }
      expect(seen.size, 'no stop twice').toBe(60)
      expect(seen).not.toContain('')
    })
  })
})

test.describe('on a phone with a keyboard', () => {
  test.use(PHONE)

  test('the filters hold the focus and give it back', async ({ page }) => {
    await openLive(page)
    const opener = page.getByRole('button', { name: 'Filters', exact: true })
    const sheet = page.getByRole('dialog', { name: 'Filters' })
    for (const close of ['Escape', 'Close the filters', `Show ${ALL_RESULTS}`]) {
      await opener.focus()
      await page.keyboard.press('Enter')
      await expect(sheet).toBeVisible()
      for (let presses = 0; presses < 5; presses += 1) {
        await page.keyboard.press('Shift+Tab')
        const inside = await page.evaluate(
          () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        )
        expect(inside, 'the focus stays in the dialog').toBe(true)
      }
      if (close === 'Escape') await page.keyboard.press('Escape')
      else await sheet.getByRole('button', { name: close }).press('Enter')
      await expect(sheet).toHaveCount(0)
      await expect(opener, `after ${close}`).toBeFocused()
    }
  })
})
