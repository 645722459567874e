import type { Browser, Page } from '@playwright/test'

import { texts as english } from '../../../src/i18n/en/core.ts'
import { texts as french } from '../../../src/i18n/fr/core.ts'
import { layoutShifts, watchPerformance } from '../../e2e/support-performance.ts'
import { guardContext } from '../page-guard.ts'
import { UPSTREAM_HOST } from '../paths.ts'
import { findFaults } from './faults.ts'
import { DEVICES, SHOTS, type Device, type LANGUAGES, type SCHEMES, type Shot } from './plan.ts'

/** Text below this says nothing to many; pixels. */
const SMALLEST_TEXT = 13
/** The address of the view that shows an unknown address. */
const UNKNOWN_PATH = SHOTS['not-found']?.path
/** Milliseconds to wait for a view. */
const PATIENCE = 15_000

interface Order {
  browser: Browser
  /** The application's address. */
  url: string
  shot: Shot
  device: Device
  scheme: (typeof SCHEMES)[number]
  language: (typeof LANGUAGES)[number]
  /** Where the picture goes. */
  path: string
  /** Whether it shows the page's whole length. */
  isWhole: boolean
}

/**
 * Takes one picture, of a visit of its own.
 * @returns what is wrong with the page, a line each
 */
export async function takeShot({
  browser,
  url,
  shot,
  device,
  scheme,
  language,
  path,
  isWhole,
}: Order): Promise<string[]> {
  const context = await browser.newContext({
    ...DEVICES[device],
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: language === 'fr' ? 'fr-FR' : 'en-US',
  })
  const problems: string[] = []
  guardContext(context, [url, `http://${UPSTREAM_HOST}/`], ({ text }) => {
    // Not every logo is at hand; its place shows a monogram.
    if (!text.includes(`${UPSTREAM_HOST}/logos/`)) problems.push(text)
  })
  try {
    // What tsx makes of a function calls this helper, which pages do not have.
    await context.addInitScript('globalThis.__name = (value) => value')
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    await watchPerformance(page)
    await page.goto(`${url}${language === 'fr' ? 'fr/' : ''}${shot.path}`)
    await page.waitForFunction(() => performance.getEntriesByName('landscape:live').length > 0)
    if (shot.path.includes('q=')) {
      await page.waitForFunction(() => performance.getEntriesByName('search:results').length > 0)
    }
    // A page that an action fills is not there before it.
    if (shot.act) await shot.act(page)
    await page.locator(shot.ready).first().waitFor()
    await settled(page)
    await page.screenshot({ path, fullPage: isWhole })
    const layout = await page.evaluate<{ rule: string; where: string }[]>(
      `(${findFaults.toString()})(${SMALLEST_TEXT})`,
    )
    problems.push(...layout.map(({ rule, where }) => `${rule}: ${where}`))
    problems.push(...(await layoutShifts(page)).map((shift) => `layout shift: ${shift}`))
    const title = await page.locator('h1').first().textContent()
    const isMissing = [english, french].some((texts) => texts['app.notFound.title'] === title)
    if (isMissing && shot.path !== UNKNOWN_PATH) problems.push('there is no such page')
  } catch (error) {
    problems.push(`no picture: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  } finally {
    await context.close()
  }
  return [...new Set(problems)]
}

/** How long logos are waited for, in milliseconds: one that cannot be had stays a monogram. */
const LOGOS_MS = 4000

/** Waits until no logo in sight is on its way and nothing moves. */
async function settled(page: Page): Promise<void> {
  const logosAreThere = page.waitForFunction(
    () =>
      [...document.querySelectorAll('[data-logo]')].every((tile) => {
        const { top, bottom } = tile.getBoundingClientRect()
        return bottom <= 0 || top >= innerHeight || tile.querySelector('img')?.complete
      }),
    undefined,
    { timeout: LOGOS_MS },
  )
  await logosAreThere.catch(() => {})
  await page.waitForFunction(() => document.getAnimations().length === 0)
  // Two frames, and what an effect asks for after them.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.waitForTimeout(150)
}
