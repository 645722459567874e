import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { startStaticServer } from '../../src/cli/static-server.ts'
import { BUDGETS } from '../bench/budgets.ts'
import { expect, test } from './fixtures.ts'
import { GRADUATED_RESULTS } from './support-counts.ts'
import {
  ALL_RESULTS,
  areIconsDrawn,
  cardLink,
  cards,
  DESKTOP,
  PHONE,
  resultCount,
  searchField,
  settle,
} from './support-page.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'

declare global {
  interface Window {
    /** What was in sight before any script of ours ran. */
    written?: Element[]
    /** The numbers of results that have been in sight, frame by frame. */
    seenResults?: string[]
  }
}

/** Keeps what is in sight of the page as it was written; the guard of every test reports what React has to say of it. */
async function rememberWritten(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const remember = () => {
      const all = document.querySelectorAll('#root :is(h1, h2, h3, article, header, nav, a, button, input, p)')
      window.written = [...all].filter((element) => {
        const { top, bottom, width } = element.getBoundingClientRect()
        return width > 0 && bottom > 0 && top < innerHeight
      })
    }
    // What is in sight is known with the style; the application comes after the first paint.
    document.addEventListener('DOMContentLoaded', () => requestAnimationFrame(remember))
  })
}

/** What was in sight of the page as it was written and is no longer in the document. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (window.written ?? []).filter((element) => !element.isConnected).map((element) => element.outerHTML.slice(0, 120)),
  )
}

test.describe('cut while it came', () => {
  test.use({ addresses: ['http://localhost:'] })

  test('a page is made by the application', async ({ page, site }, info) => {
    const directory = info.outputPath('cut')
    const text = readFileSync(join(site.directory, 'index.html'), 'utf8')
    for (const name of ['assets', 'headers', 'icon.svg', 'manifest.webmanifest']) {
      cpSync(join(site.directory, name), join(directory, name), { recursive: true })
    }
    writeFileSync(join(directory, 'index.html'), text.slice(0, text.indexOf('</article>')))
    const server = await startStaticServer({ directory })
    try {
      await page.goto(server.url)
      await expect(resultCount(page)).toHaveText(ALL_RESULTS)
      await expect(cards(page).nth(3).getByRole('link')).toBeVisible()
    } finally {
      // Whatever the page still asks for must not meet a server that is gone.
      await page.goto('about:blank')
      await server.close()
    }
  })
})

test('the pages of items are light, and their icons one file', ({ site }) => {
  const folders = readdirSync(join(site.directory, 'item'))
  const pages = folders.map((folder) => readFileSync(join(site.directory, 'item', folder, 'index.html')))
  // Neutral pages stand for the items that a sample leaves out; most of those in it are projects, which say most.
  const written = pages.filter((page) => page.includes('<h1'))
  const usual = written.filter((page) => page.includes('Not a CNCF project</span>'))
  const sizes = (of: readonly Buffer[]) => of.map(({ length }) => length).toSorted((a, b) => a - b)
  expect(usual.length).toBeGreaterThan(10)
  expect(sizes(usual)[Math.floor(usual.length / 2)]).toBeLessThanOrEqual(BUDGETS.itemPages.median)
  expect(sizes(written).at(-1)).toBeLessThanOrEqual(BUDGETS.itemPages.largest)
  for (const page of written) expect(String(page).match(/<path /g)).toBeNull()
})

test('icons are drawn from that file', async ({ page }) => {
  await page.goto('./item/prometheus')
  await expect.poll(() => areIconsDrawn(page)).toBe(true)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the landscape, a focus area and an item can be read', async ({ page }) => {
    await page.goto('./')
    const main = page.getByRole('main')
    await expect(page).toHaveTitle(/^Explore/)
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    await expect(main.getByRole('heading', { level: 1, name: 'The cloud native landscape' })).toBeAttached()
    await expect(main.getByRole('heading', { level: 3, name: /^Automation & Configuration/ })).toBeVisible()
    await expect(cards(page).first().getByRole('link')).toBeVisible()
    expect(await page.locator('#root img').count(), 'no logo is asked for').toBe(0)

    await main.getByRole('link', { name: /^Monitoring/ }).click()
    await expect(main.getByRole('heading', { level: 1, name: 'Monitoring' })).toBeVisible()
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await cardLink(page, 'Prometheus').click()
    await expect(main.getByRole('heading', { level: 1, name: 'Prometheus' })).toBeVisible()
    await expect(main.getByText('Graduated').first()).toBeVisible()
    await expect(main.getByRole('link', { name: 'Home page' })).toHaveAttribute('href', 'https://prometheus.io/')
    const description = await page.locator('meta[name=description]').getAttribute('content')
    await expect(main.getByText(description ?? '', { exact: true })).toBeVisible()
  })

  test('an item in French can be read', async ({ page }) => {
    await page.goto('fr/item/envoy')
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await expect(page.getByRole('main').getByRole('heading', { level: 1, name: 'Envoy' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Favoris' }).first()).toHaveAttribute('href', '/fr/bookmarks')
  })
})

for (const [device, options] of [
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const) {
  test.describe(`on a ${device}`, () => {
    test.use(options)

    test('the application hydrates the prerendered page without moving anything', async ({ page, upstream }) => {
      // A returning visitor with a later file gets the page from the application, not prerendered.
      const release = upstream.hold()
      await rememberWritten(page)
      await watchPerformance(page)
      for (const path of ['./', 'item/prometheus', 'fr/focus/security']) {
        await page.goto(path)
        const bookmark = page
          .getByRole('main')
          .getByRole('button', { name: /^(Bookmark|Ajouter) / })
          .first()
        // Somebody answers.
        await expect(async () => {
          await bookmark.click({ timeout: 1000 })
          await expect(bookmark).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 })
        }).toPass()
        await settle(page)
        expect(await page.evaluate(() => window.written?.length), path).toBeGreaterThan(10)
        expect.soft(await lost(page), path).toEqual([])
        await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /^http:\/\/localhost:\d+\/(.*\/)?$/)
        expect.soft(await layoutShifts(page), path).toEqual([])
        await page.evaluate(() => localStorage.clear())
      }
      release()
    })
  })
}

test.describe('before the application is there', () => {
  /** Opens the page as it is written; the application comes when it is released. */
  async function openWritten(page: Page, path = './'): Promise<() => void> {
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    await page.route(/\/assets\/start-.*\.js$/, async (route) => {
      await released
      await route.continue()
    })
    await page.goto(path, { waitUntil: 'commit' })
    return release
  }

  test('what is typed is searched for', async ({ page }) => {
    const release = await openWritten(page)
    await searchField(page).fill('promethus')
    release()
    await expect(cards(page).first().getByRole('link')).toHaveText('Prometheus')
    await expect(searchField(page)).toHaveValue('promethus')
  })

  test('what is filled in for the stack check stays, and is checked', async ({ page }) => {
    const main = page.getByRole('main')
    const release = await openWritten(page, 'stack/')
    await main.getByRole('textbox').first().fill('services:\n  bus:\n    image: nats:2.10\n')
    release()
    await main.getByRole('button', { name: /^Check/ }).click()
    await expect(main.getByRole('link', { name: 'NATS' }).first()).toBeVisible()
  })

  test('what is filled in to narrow a page stays, and counts', async ({ page }) => {
    const main = page.getByRole('main')
    const release = await openWritten(page, 'glossary/')
    await main.getByRole('searchbox').fill('sidecar')
    release()
    await expect.poll(() => main.getByRole('term').count()).toBeLessThan(10)
    await expect(main.getByRole('searchbox')).toHaveValue('sidecar')
  })

  test('what is filled in to narrow a page is in its address', async ({ page }) => {
    const release = await openWritten(page, 'timeline/')
    await page.getByRole('main').getByRole('searchbox').fill('envoy')
    release()
    await expect(page).toHaveURL(/[?&]q=envoy/)
  })

  test('a filter that is ticked stays, and counts', async ({ page }) => {
    const release = await openWritten(page)
    const box = page.getByRole('checkbox', { name: /^Graduated/ })
    await box.check()
    release()
    await expect(page).toHaveURL(/[?&]maturity=graduated/)
    await expect(box).toBeChecked()
  })

  test('a language that is chosen is spoken', async ({ page }) => {
    const release = await openWritten(page)
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Français')
    release()
    await expect(page).toHaveURL(/\/fr\/$/)
    await expect(page.getByRole('combobox', { name: 'Langue' })).toHaveValue('fr')
  })
})

test('what is typed during hydration is searched for after it, however slow the processor is', async ({
  page,
  upstream,
}) => {
  test.slow()
  upstream.hold()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 })
  await page.goto('./', { waitUntil: 'commit' })
  await searchField(page).focus()
  // React hydrates the page part by part, and logs an error (which fails the test) where one differs from its markup.
  await page.keyboard.type('airship', { delay: 150 })
  await expect(cards(page).first().getByRole('link')).toHaveText('Airship', { timeout: 60_000 })
  await expect(searchField(page)).toHaveValue('airship')
  await expect(page).toHaveURL(/[?&]q=airship$/, { timeout: 60_000 })
})

test('another view than the written one never shows it', async ({ page }) => {
  await page.addInitScript(() => {
    window.seenResults = []
    const look = () => {
      const status = document.querySelector<HTMLElement>('main [role=status]')
      const text = status && status.getClientRects().length > 0 ? status.innerText : ''
      if (text && window.seenResults?.at(-1) !== text) window.seenResults?.push(text)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto('./?maturity=graduated')
  await expect(resultCount(page)).toHaveText(GRADUATED_RESULTS)
  await settle(page)
  expect(await page.evaluate((all) => window.seenResults?.filter((text) => text.includes(all)), ALL_RESULTS)).toEqual(
    [],
  )
})
