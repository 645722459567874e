import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from './fixtures.ts'
import { cardLink, cards } from './support-page.ts'

/** The files of the build whose names end so, by name. */
function filesOf(directory: string, end: string): Map<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(end))
  return new Map(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]))
}

test('every style sheet begins with the order of the layers, whichever is read first', ({ site }) => {
  const sheets = filesOf(site.directory, '.css')
  expect(sheets.size).toBeGreaterThan(5)
  const orders = [...sheets].map(([name, css]) => {
    // A layer is placed where its name stands first, in a statement or before its rules.
    const layers = [...css.matchAll(/@layer ([\w, ]+)[;{]/g)].flatMap((match) => (match[1] ?? '').split(/, ?/))
    return { name, layers: [...new Set(layers)].slice(0, 5).join(' ') }
  })
  expect(orders.filter(({ layers }) => !'tokens base ui components pages'.startsWith(layers))).toEqual([])
})

test('what a part says of its colour counts for more than what every link has', async ({ page }) => {
  await page.goto('./?maturity=graduated')
  await expect(cards(page).first()).toBeVisible()
  const colour = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color)
  expect(await colour('main article a')).toBe(await colour('html'))
  await page.goto('./focus/monitoring/')
  await expect(cardLink(page, 'Prometheus')).toBeVisible()
  expect(await colour('main article a')).toBe(await colour('html'))
})

test('the production build has nothing of the page for development', async ({ page, site, allowConsole }) => {
  const scripts = filesOf(site.directory, '.js')
  expect(scripts.size).toBeGreaterThan(10)
  const found = [...scripts].filter(([name, text]) => /UiPage/.test(name) || /dev\/ui|Visual language/.test(text))
  expect(found.map(([name]) => name)).toEqual([])
  allowConsole(/status of 404/)
  await page.goto('./dev/ui')
  await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible()
})

test('the pictures that a page names are there', async ({ page, request }) => {
  for (const path of ['./', './fr/']) {
    await page.goto(path)
    const addresses = await page
      .locator('link[rel~=icon], link[rel=apple-touch-icon], meta[property="og:image"]')
      .evaluateAll((elements) =>
        elements.map((element) => element.getAttribute('href') ?? element.getAttribute('content') ?? ''),
      )
    expect(addresses).toHaveLength(3)
    for (const address of addresses) {
      const answer = await request.get(new URL(address, page.url()).href)
      expect(`${address}: ${answer.status()} ${answer.headers()['content-type']}`).toMatch(/: 200 image\//)
    }
  }
})
