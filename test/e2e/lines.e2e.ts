import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { GRADUATED_RESULTS } from './support-counts.ts'
import { goWithin, openLive, resultCount, settle } from './support-page.ts'

/** Small windows: a phone upright and on its side, the narrowest one that is still about, and one of a large phone. */
const WINDOWS = [
  { width: 360, height: 740 },
  { width: 740, height: 360 },
  { width: 320, height: 640 },
  { width: 430, height: 932 },
]

/** Pixels: a window of this height or less is a low one, as in tokens.css. */
const LOW = 480

/** From the upper edge of the highest bar at the bottom to the window's edge: the lines, in pixels, that show the page. */
async function slits(page: Page): Promise<{ bars: number; slits: number[] }> {
  return page.evaluate(() => {
    const isFixed = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).position === 'fixed' || isFixed(one.parentElement))
    const bars = [...document.querySelectorAll('body *')].filter((one) => {
      const { width, height, top } = one.getBoundingClientRect()
      return getComputedStyle(one).position === 'fixed' && width === innerWidth && height > 0 && top > innerHeight / 4
    })
    const top = Math.min(...bars.map((one) => one.getBoundingClientRect().top))
    const lines = Array.from({ length: Math.floor(innerHeight - top) }, (_, line) => Math.ceil(top) + line)
    const places = [4, innerWidth / 2, innerWidth - 4]
    return {
      bars: bars.length,
      slits: lines.filter((y) => places.some((x) => !isFixed(document.elementFromPoint(x, y)))),
    }
  })
}

test.describe('in a small window', () => {
  test.use({ viewport: WINDOWS[0], isMobile: true, hasTouch: true })

  test('nothing of the page shows between the bars at the bottom', async ({ page }) => {
    const expectBars = async (bars: number): Promise<void> => {
      for (const viewport of WINDOWS) {
        await page.setViewportSize(viewport)
        await settle(page)
        const at = `${viewport.width} × ${viewport.height}`
        // In a low window all of them scroll away with the page.
        const expected = viewport.height <= LOW ? 0 : bars
        await expect.poll(() => slits(page), { message: at, intervals: [50] }).toEqual({ bars: expected, slits: [] })
      }
    }
    await openLive(page, './item/kubernetes')
    await expectBars(2)
    // With the comparison's tray there are three.
    await page.getByRole('button', { name: 'Compare Kubernetes' }).click()
    await expectBars(3)
    await goWithin(page, './?maturity=graduated')
    await expect(resultCount(page)).toHaveText(GRADUATED_RESULTS)
    await expectBars(2)
  })
})

/** What never begins a line: it belongs to the word before it, whatever spaces a language sets between. */
const CLOSING = String.raw`[,.;:!?»)\]…%]`

/** Paragraphs with a word that explains itself or a link, in every width of a range: lines that begin with a closing sign. */
async function badLines(page: Page): Promise<{ checked: number; bad: string[] }> {
  return page.evaluate((closing) => {
    const bad = new Set<string>()
    let checked = 0
    const paragraphs = [...document.querySelectorAll<HTMLElement>('main p')].filter((one) =>
      one.querySelector('[aria-controls], [popovertarget], a'),
    )
    for (const paragraph of paragraphs) {
      const texts: Text[] = []
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('[popover]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      )
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      const signs = texts.flatMap((node) => [...node.data].map((sign, offset) => ({ node, sign, offset })))
      const boxOf = ({ node, offset }: (typeof signs)[number]): DOMRect => {
        const range = document.createRange()
        range.setStart(node, offset)
        range.setEnd(node, offset + 1)
        return range.getBoundingClientRect()
      }
      const pairs = signs.flatMap((sign, index) => {
        if (!new RegExp(closing).test(sign.sign)) return []
        const before = signs.slice(0, index).findLast(({ sign: one }) => !/\s/.test(one))
        return before ? [{ before, sign }] : []
      })
      for (let width = 160; width <= 400; width += 2) {
        paragraph.style.width = `${width}px`
        for (const { before, sign } of pairs) {
          checked += 1
          if (boxOf(sign).top >= boxOf(before).bottom - 2) bad.add(paragraph.textContent.slice(0, 60))
        }
      }
      paragraph.style.width = ''
    }
    return { checked, bad: [...bad] }
  }, CLOSING)
}

test('no line begins with the sign that closes a word', async ({ page }) => {
  for (const path of [
    'focus/orchestration',
    'fr/focus/orchestration',
    'focus/messaging',
    'fr/focus/security',
    'fr/item/kubernetes',
  ]) {
    await page.goto(path)
    await expect(page.locator('main p [aria-controls]').first()).toBeVisible()
    const { checked, bad } = await badLines(page)
    expect(checked, path).toBeGreaterThan(200)
    expect(bad, path).toEqual([])
  }
})

test('a word explains itself by click and by keyboard, and a second time closes it', async ({ page }) => {
  await openLive(page, './focus/registries')
  const word = page
    .getByRole('main')
    .getByRole('button', { name: /^images?$/i })
    .first()
  const explanation = page.getByRole('note').filter({ hasText: /read-only package/ })
  await word.click()
  await expect(explanation).toBeVisible()
  await expect(word).toHaveAttribute('aria-expanded', 'true')
  await word.click()
  await expect(explanation).toBeHidden()
  await word.click()
  await page.mouse.click(5, 400)
  await expect(explanation).toBeHidden()
  for (const key of ['Enter', 'Space']) {
    await word.press(key)
    await expect(explanation).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(explanation).toBeHidden()
  }
  await word.press('Enter')
  await word.press('Enter')
  await expect(explanation).toBeHidden()
})
