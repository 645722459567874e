import type { Locator, Page } from '@playwright/test'

import { expect } from './fixtures.ts'

export { ALL_RESULTS } from './support-counts.ts'

/** A phone held upright. */
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const

/** A desktop with room for an item beside the list. */
export const DESKTOP = { viewport: { width: 1440, height: 900 } } as const

/** How long a page may take to get somewhere, in milliseconds, on a machine that does other things too. */
const DEADLINE = 15_000

/** The number of results, as the page says it in either language. */
export function resultCount(page: Page): Locator {
  return page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /result|résultat/ })
}

/** The results that are in the document. */
export function cards(page: Page): Locator {
  return page.getByRole('main').getByRole('article')
}

/** The link of the result with that name. */
export function cardLink(page: Page, name: string): Locator {
  return cards(page).getByRole('link', { name, exact: true })
}

/** The field that is the same on every page. */
export function searchField(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Search', exact: true })
}

/** What the page says about trouble with the live file. */
export function troubleNotice(page: Page): Locator {
  return page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Retry' }) })
}

/** The offer of a newer landscape. */
export function showUpdate(page: Page): Locator {
  return page.getByRole('button', { name: 'Show update' })
}

/** One link of the main navigation. */
export function navLink(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })
}

/** The bookmark of the item with that name. */
export function bookmarkButton(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('button', { name: `Bookmark ${name}`, exact: true })
}

/** When a mark was set last, in milliseconds since the page began; null before that. */
export async function markTime(page: Page, name: string): Promise<number | null> {
  return page.evaluate((one) => performance.getEntriesByName(one, 'mark').at(-1)?.startTime ?? null, name)
}

/** Waits until a mark is set. @returns its time in milliseconds */
export async function waitForMark(page: Page, name: string): Promise<number> {
  // Asked in every frame: `expect.poll` looks after 1.9 and 2.9 s, and a page is there after 1.3.
  const mark = await page.waitForFunction((one) => performance.getEntriesByName(one, 'mark').at(-1)?.startTime, name, {
    timeout: DEADLINE,
  })
  return (await mark.jsonValue()) ?? 0
}

/** Opens an address of the application and waits until the live file has come and is shown. */
export async function openLive(page: Page, path = './'): Promise<void> {
  await page.goto(path)
  await waitForMark(page, 'landscape:live')
  await twoFrames(page)
}

/** Has a tab find something stored when it opens its first page of the application. */
export async function storeFirst(page: Page, records: Readonly<Record<string, string>>): Promise<void> {
  await page.addInitScript((given) => {
    if (location.protocol === 'about:' || sessionStorage.getItem('stored') !== null) return
    sessionStorage.setItem('stored', '')
    for (const [key, value] of Object.entries(given)) localStorage.setItem(key, value)
  }, records)
}

/** Waits until the browser has shown what the page has just changed. */
async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}

/**
 * Goes to another address without loading the page anew, as a link inside the application does: for what is about that
 * view and not about how one comes to it. Loading a page takes two seconds of a processor.
 */
export async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState({}, '', new URL(address, location.origin))
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  }, path)
}

/** The heading of an address that leads nowhere, in either language. */
const NO_PAGE = { level: 1, name: /^(There is no page here|Aucune page à cette adresse)$/ } as const

/**
 * Begins a further step of a test at an address, without loading the page anew: by way of a page that has nothing, so that
 * no view, box, list or focus of the step before is left, nor the pointer on anything. What is stored stays.
 */
export async function beginAt(page: Page, path = './'): Promise<void> {
  await page.mouse.move(0, 0)
  await goWithin(page, /^(\.\/)?fr\//.test(path) ? 'fr/no/such/page' : 'no/such/page')
  await page.getByRole('heading', NO_PAGE).waitFor()
  // The answers that were there before are no answers to what comes.
  await page.evaluate(() => performance.clearMarks('search:results'))
  await goWithin(page, path)
  await page.getByRole('heading', NO_PAGE).waitFor({ state: 'detached' })
}

/** Types a query and waits until its results are in the document. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await searchField(page).fill(query)
  await waitForAnswer(page, query)
}

/** Waits until the results that are shown answer the query. */
export async function waitForAnswer(page: Page, query: string): Promise<void> {
  const isAnswered = (one: string): boolean => {
    const mark = performance.getEntriesByName('search:results', 'mark').at(-1)
    return mark instanceof PerformanceMark && mark.detail === one
  }
  await page.waitForFunction(isAnswered, query, { timeout: DEADLINE })
}

/** The names of the results that are in the document, in their order, once there are any. */
export async function cardNames(page: Page): Promise<string[]> {
  await expect(cards(page).first()).toBeVisible()
  return cards(page).getByRole('link').allTextContents()
}

/** Longer than a list waits with the lines that are out of view (`REST` in use-progressive-rows.ts), in milliseconds. */
const LIST_AT_REST = 150

/** Waits until no picture in sight is on its way, the lists have their lines and two frames have been drawn. */
export async function settle(page: Page): Promise<void> {
  const arePicturesThere = (): boolean =>
    [...document.images].every((image) => {
      const { top, bottom } = image.getBoundingClientRect()
      return bottom <= 0 || top >= innerHeight || image.complete
    })
  await page.waitForFunction(arePicturesThere, undefined, { timeout: DEADLINE })
  const areLinesThere = async (rest: number): Promise<boolean> => {
    const lines = document.querySelectorAll('main article').length
    await new Promise((resolve) => setTimeout(resolve, rest))
    return document.querySelectorAll('main article').length === lines
  }
  await page.waitForFunction(areLinesThere, LIST_AT_REST, { timeout: DEADLINE })
  await twoFrames(page)
}

/** The number in a text such as "1,446 results". */
export function numberIn(text: string | null): number {
  const digits = /\d[\d,]*/.exec(text ?? '')?.[0]
  if (digits === undefined) throw new Error(`No number in ${text}`)
  return Number(digits.replaceAll(',', ''))
}

/** Whether the icons of a page that are displayed have shapes: these come from a file of their own. */
export function areIconsDrawn(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const icons = [...document.querySelectorAll<SVGSVGElement>('svg.icon')].filter((icon) => icon.checkVisibility())
    return icons.length > 0 && icons.every((icon) => icon.getBBox().width > 3 || icon.getBBox().height > 3)
  })
}
