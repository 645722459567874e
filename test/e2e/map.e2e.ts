import { readFile } from 'node:fs/promises'

import type { Download, Locator, Page } from '@playwright/test'

import { axeViolations } from '../support/axe.ts'
import { countTechnology } from '../support/counts.ts'
import { expect, test } from './fixtures.ts'
import { ALL_RESULTS, isGraduated, LANDSCAPE } from './support-counts.ts'
import {
  beginAt,
  DESKTOP,
  goWithin,
  openLive,
  PHONE,
  resultCount,
  searchField,
  searchFor,
  settle,
} from './support-page.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'

test.use({ realLogos: true })

function map(page: Page): Locator {
  return page.getByRole('group', { name: 'Map of the landscape' })
}

function tiles(page: Page): Locator {
  return page.getByRole('list', { name: 'Items on the map' }).getByRole('listitem')
}

function tile(page: Page, name: string): Locator {
  return tiles(page).getByRole('link', { name, exact: true })
}

/** Opens the map and waits until it is drawn. */
async function openMap(page: Page, query = ''): Promise<void> {
  await openLive(page, `./?view=map${query}`)
  await waitUntilDrawn(page)
}

/** Begins a further step of a test at the whole map, which would come back as it was left, and waits until it is drawn. */
async function beginAtMap(page: Page, query = ''): Promise<void> {
  await beginAt(page, `./?view=map${query}`)
  await map(page).press('0')
  await waitUntilDrawn(page)
}

async function waitUntilDrawn(page: Page): Promise<void> {
  await tiles(page).first().waitFor({ state: 'attached' })
  await still(page)
}

/** Milliseconds between two looks at the map, longer than from one logo to the next, and for how long to look at most. */
const LOOKS = { between: 200, most: 25_000 }

/**
 * Waits until the map rests and, as far as this can be seen, is drawn: two looks in a row find the same pixels, and the
 * links at the same places. The page itself looks, since a picture of it takes the processor as long as its own work.
 */
async function still(page: Page): Promise<void> {
  await map(page).evaluate(async (group, { between, most }) => {
    const look = async (): Promise<string> => {
      const drawings = [...group.querySelectorAll('canvas')].map(async (canvas) => {
        const copy = new OffscreenCanvas(Math.max(1, canvas.width), Math.max(1, canvas.height))
        const context = copy.getContext('2d', { willReadFrequently: true })
        if (canvas.width > 0 && canvas.height > 0) context?.drawImage(canvas, 0, 0)
        const pixels = context?.getImageData(0, 0, copy.width, copy.height).data ?? new Uint8Array()
        return String(new Uint8Array(await crypto.subtle.digest('SHA-256', pixels)))
      })
      const boxes = [...group.querySelectorAll('a, canvas')].map((one) => JSON.stringify(one.getBoundingClientRect()))
      return [...(await Promise.all(drawings)), ...boxes].join(' ')
    }
    // Two hundred logos come one after the other.
    const end = performance.now() + most
    for (let before = '', now = await look(); now !== before; before = now, now = await look()) {
      if (performance.now() > end) throw new Error('The map does not rest')
      await new Promise((resolve) => setTimeout(resolve, between))
    }
  }, LOOKS)
}

/** How many pixels wide a tile is now. */
async function widthOf(link: Locator): Promise<number> {
  return (await link.boundingBox())?.width ?? 0
}

/**
 * What is drawn on the map: how many different colours, few where nothing is; and how many pixels of a strong colour, as
 * logos have that do not fade.
 */
async function drawn(page: Page): Promise<{ colours: number; vivid: number }> {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    if (!canvas) return { colours: 0, vivid: 0 }
    const copy = document.createElement('canvas')
    copy.width = canvas.width
    copy.height = canvas.height
    const context = copy.getContext('2d')
    context?.drawImage(canvas, 0, 0)
    const pixels = new Uint32Array(context?.getImageData(0, 0, copy.width, copy.height).data.buffer ?? [])
    const colours = new Set(pixels).size
    const isVivid = (pixel: number): boolean => {
      const rgb = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]
      return Math.max(...rgb) - Math.min(...rgb) >= 96
    }
    return { colours, vivid: pixels.filter(isVivid).length }
  })
}

const coloursOf = async (page: Page): Promise<number> => (await drawn(page)).colours

const vividOf = async (page: Page): Promise<number> => (await drawn(page)).vivid

test.describe('on a desktop', () => {
  test.use(DESKTOP)

  test('is seen whole, without moving the page, and follows the theme', async ({ page }) => {
    await test.step('shows the landscape whole, without moving the page, and accessible', async () => {
      await watchPerformance(page)
      await openMap(page)
      await expect(resultCount(page)).toHaveText(ALL_RESULTS)
      expect(await coloursOf(page)).toBeGreaterThan(50)
      const height = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight])
      expect(height[0], 'the map takes what is left of the window').toBe(height[1])
      await expect(tiles(page)).toHaveCount(24)
      await expect(tiles(page).first()).toHaveAttribute('aria-setsize', String(countTechnology(LANDSCAPE)))
      expect(await layoutShifts(page)).toEqual([])
      await settle(page)
      expect(await axeViolations(page)).toEqual([])
    })

    await test.step('follows the theme', async () => {
      await beginAtMap(page)
      const corner = (): Promise<string> =>
        page.evaluate(() => {
          const copy = document.createElement('canvas')
          const context = copy.getContext('2d')
          const canvas = document.querySelector('canvas')
          if (canvas) context?.drawImage(canvas, 0, 0)
          return String(context?.getImageData(1, 1, 1, 1).data)
        })
      const light = await corner()
      await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
      await expect.poll(corner).not.toBe(light)
    })
  })

  test('is moved, opened and taken home by pointer and keys', async ({ page }) => {
    await test.step('is zoomed by keys, buttons and the wheel, and moved by keys and by hand', async () => {
      await openMap(page, '&maturity=graduated')
      const link = tile(page, 'Kubernetes')
      const whole = await widthOf(link)
      await map(page).focus()
      await page.keyboard.press('+')
      await expect.poll(() => widthOf(link)).toBeCloseTo(whole * 1.6, 0)
      await still(page)
      const left = async (): Promise<number> => (await link.boundingBox())?.x ?? 0
      const before = await left()
      await page.keyboard.press('ArrowLeft')
      await expect.poll(left).toBeGreaterThan(before + 50)
      await page.keyboard.press('0')
      await expect.poll(() => widthOf(link)).toBeCloseTo(whole, 1)

      await page.getByRole('button', { name: 'Zoom in' }).click()
      await expect.poll(() => widthOf(link)).toBeCloseTo(whole * 1.6, 0)
      await page.getByRole('button', { name: 'Show the whole map' }).click()
      await expect.poll(() => widthOf(link)).toBeCloseTo(whole, 1)

      const box = await map(page).boundingBox()
      if (!box) throw new Error('The map is not there')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.wheel(0, -600)
      await expect.poll(() => widthOf(link)).toBeGreaterThan(whole * 1.9)
      await still(page)
      const start = await left()
      await page.mouse.down()
      await page.mouse.move(box.x + box.width / 2 - 120, box.y + box.height / 2, { steps: 6 })
      await page.mouse.up()
      await expect.poll(left).toBeCloseTo(start - 120, 0)
      await expect(page, 'a drag opens nothing').toHaveURL(
        /\?view=map&maturity=graduated$|\?maturity=graduated&view=map$/,
      )
    })

    await test.step('opens an item by a press anywhere on its tile, and gives the focus back', async () => {
      await beginAtMap(page, '&maturity=graduated')
      const box = await tile(page, 'Prometheus').boundingBox()
      if (!box) throw new Error('Prometheus has no tile')
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
      const panel = page.getByRole('complementary', { name: 'Item' })
      await expect(panel.getByRole('heading', { name: 'Prometheus', exact: true })).toBeVisible()
      await expect(page).toHaveURL(/item=prometheus/)
      await page.keyboard.press('Escape')
      await expect(panel).toHaveCount(0)
      await expect(tile(page, 'Prometheus')).toBeFocused()
    })

    await test.step('can be used with the keyboard alone', async () => {
      await beginAtMap(page, '&maturity=graduated')
      await map(page).focus()
      await page.keyboard.press('Tab')
      const first = tiles(page).first().getByRole('link')
      await expect(first).toBeFocused()
      await page.keyboard.press('ArrowRight')
      await expect(first).not.toBeFocused()
      const name = (await page.evaluate(() => document.activeElement?.textContent)) ?? ''
      await expect(page.getByText(name, { exact: true }).locator('visible=true').first()).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(
        page.getByRole('complementary', { name: 'Item' }).getByRole('heading', { name, exact: true }),
      ).toBeVisible()
    })

    await test.step('opens what does not match as well', async () => {
      await beginAtMap(page, '&maturity=graduated')
      const box = await map(page).boundingBox()
      if (!box) throw new Error('The map is not there')
      const link = map(page).locator('a:visible')
      const before = await link.count()
      // From left to right until the pointer is on a tile that no result's link lies on.
      for (let x = 20; x < box.width && (await link.count()) === before; x += 8) {
        await page.mouse.move(box.x + x, box.y + box.height * 0.3)
      }
      expect(await link.count()).toBe(before + 1)
      await expect(tiles(page), 'it is no result').toHaveCount(countTechnology(LANDSCAPE, isGraduated))
      await page.mouse.down()
      await page.mouse.up()
      await expect(page.getByRole('complementary', { name: 'Item' })).toBeVisible()
    })

    await test.step('has a small map to move by once one is closer', async () => {
      await beginAtMap(page, '&maturity=graduated')
      const small = page.getByTestId('minimap')
      await expect(small).toBeHidden()
      for (let step = 0; step < 4; step++) {
        await page.getByRole('button', { name: 'Zoom in' }).click()
        await still(page)
      }
      await expect(small).toBeVisible()
      const box = await small.boundingBox()
      const link = tile(page, 'Kubernetes')
      const before = await link.boundingBox()
      if (!box || !before) throw new Error('Nothing to drag')
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.75, box.y + box.height / 2, { steps: 4 })
      await page.mouse.up()
      const after = await link.boundingBox()
      expect(after?.x, 'what is shown moves the other way').toBeLessThan(before.x - 200)
    })

    await test.step('can be taken home as a picture', async () => {
      await beginAtMap(page, '&maturity=graduated')
      const save = async (kind: string): Promise<Download> => {
        const download = page.waitForEvent('download')
        await page.getByRole('button', { name: `Export the map as ${kind}` }).click()
        return download
      }
      const svg = await save('SVG')
      expect(svg.suggestedFilename()).toMatch(/^cncf-landscape-\d{4}-\d\d-\d\d\.svg$/)
      const text = await readFile(await svg.path(), 'utf8')
      // The application's own page lets no text become a document.
      const blank = await page.context().newPage()
      const seen = await blank.evaluate((source) => {
        const document = new DOMParser().parseFromString(source, 'image/svg+xml')
        return {
          error: document.querySelector('parsererror')?.textContent ?? null,
          tiles: document.querySelectorAll('rect').length,
          logos: [...document.querySelectorAll('image')].map((image) => image.getAttribute('href')?.slice(0, 22)),
          texts: [...document.querySelectorAll('text')].map((one) => one.textContent),
        }
      }, text)
      await blank.close()
      expect(seen.error).toBeNull()
      expect(seen.tiles).toBeGreaterThan(1500)
      expect(seen.logos.length).toBeGreaterThan(37)
      expect(new Set(seen.logos)).toEqual(new Set(['data:image/png;base64,']))
      expect(seen.texts).toEqual(expect.arrayContaining(['Provisioning', 'Security & Compliance', 'Kubernetes']))
      const picture = await save('PNG')
      const png = await readFile(await picture.path())
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect(png.readUInt32BE(16), 'pixels wide').toBeGreaterThan(3000)
    })
  })

  test('lets what is filtered stand out, on the screen and on paper', async ({ page }) => {
    await test.step('lets what matches stand out from what does not', async () => {
      await openMap(page, '&q=prometheus')
      await expect(tile(page, 'Prometheus')).toBeAttached()
      // The last logo may come after a rest, and the number is compared with a later one.
      await page.waitForLoadState('networkidle')
      await still(page)
      const matching = await vividOf(page)
      expect(matching).toBeGreaterThan(0)
      await searchField(page).fill('')
      // Logos come one after the other, so this is not known at once.
      await expect.poll(() => vividOf(page)).toBeGreaterThan(matching * 4)
      await searchFor(page, 'prometheus')
      await expect.poll(() => vividOf(page)).toBe(matching)
      const link = tile(page, 'Prometheus')
      const whole = await widthOf(link)
      await goWithin(page, './?view=map&category=provisioning/key-management')
      await expect(tile(page, 'SPIRE')).toBeAttached()
      await page.getByRole('button', { name: 'Zoom to the results' }).click()
      await expect.poll(() => widthOf(tile(page, 'SPIRE'))).toBeGreaterThan(whole * 2)
    })

    await test.step('on paper is what is filtered, drawn and named', async () => {
      await beginAtMap(page, '&category=provisioning/key-management')
      const names = await tiles(page).getByRole('link').allTextContents()
      await page.evaluate(() => {
        // After the application's own listener, when the document is as it goes to paper.
        addEventListener('beforeprint', () => {
          const drawing = document.querySelector<HTMLCanvasElement>('canvas:has(+ ul)')
          const printed = [...document.querySelectorAll('canvas + ul > li')].map((item) => item.textContent)
          const pixels = drawing?.getContext('2d')?.getImageData(0, 0, drawing.width, drawing.height).data.buffer
          const colours = new Set(pixels && new Uint32Array(pixels)).size
          document.body.dataset['printed'] = JSON.stringify({ printed, colours, width: drawing?.width ?? 0 })
        })
      })
      await page.pdf({ format: 'A4' })
      const { printed, colours, width } = JSON.parse(
        (await page.locator('body').getAttribute('data-printed')) ?? '{}',
      ) as { printed: string[]; colours: number; width: number }
      expect(new Set(printed.map((text) => text.split(' · ')[0]))).toEqual(new Set(names))
      expect(colours).toBeGreaterThan(20)
      expect(width).toBeGreaterThan(1400)
      await page.emulateMedia({ media: 'print' })
      await expect(map(page), 'what is on the screen is not on paper').toBeHidden()
    })
  })

  test('is drawn by the page when its worker fails', async ({ page, allowConsole }) => {
    allowConsole(/the worker broke/)
    await page.route(/\/map\.worker-[\w-]+\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("the worker broke")' }),
    )
    await openMap(page, '&maturity=graduated')
    expect(await coloursOf(page)).toBeGreaterThan(100)
    const before = await widthOf(tile(page, 'Kubernetes'))
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => widthOf(tile(page, 'Kubernetes'))).toBeGreaterThan(before)
    await still(page)
    expect(await coloursOf(page)).toBeGreaterThan(100)
  })
})

test.describe('on a phone, in the dark', () => {
  test.use({ ...PHONE, colorScheme: 'dark' })

  test('fits what is left of the screen, and a tap opens an item', async ({ page }) => {
    await openMap(page, '&maturity=graduated')
    const height = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight])
    expect(height[0]).toBe(height[1])
    const box = await tile(page, 'Kubernetes').boundingBox()
    if (!box) throw new Error('Kubernetes has no tile')
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
    await expect(page).toHaveURL(/\/item\/kubernetes\/?$/)
    await page.goBack()
    await expect(tile(page, 'Kubernetes')).toBeAttached()
    await settle(page)
    expect(await axeViolations(page)).toEqual([])
  })
})
