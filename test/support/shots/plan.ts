import type { Page } from '@playwright/test'

import { FOCUS_AREAS } from '../../../src/domain/landscape/landscape.ts'

/** The windows in which every view is looked at. */
export const DEVICES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const

export const SCHEMES = ['light', 'dark'] as const
export const LANGUAGES = ['en', 'fr'] as const

export type Device = keyof typeof DEVICES

/** A view to take a picture of. */
export interface Shot {
  /** The address, from the application's start and without its language. */
  path: string
  /** A selector of what is there once the view is; it holds in both languages. */
  ready: string
  /** What a person does there before the picture; it must not depend on the language. */
  act?: (page: Page) => Promise<void>
  /** The only window in which it exists. */
  device?: Device
}

const RESULTS = 'main [role=status]'

/** Every view by the name of its pictures. A new one is a row. */
export const SHOTS: Readonly<Record<string, Shot>> = {
  explore: { path: '', ready: 'main article' },
  'explore-scrolled': { path: '', ready: 'main article', act: (page) => scrollTo(page, 2600) },
  'explore-filters': { path: '?maturity=graduated,incubating&area=security', ready: 'main article' },
  'explore-query': { path: '?q=collect+logs', ready: 'main article' },
  'explore-typo': { path: '?q=promethus', ready: 'main article' },
  'explore-nothing': { path: '?q=asdfqwer&maturity=graduated', ready: 'main h2' },
  'explore-item': { path: '?area=monitoring&item=prometheus', ready: 'aside h2', device: 'desktop' },
  'explore-flat': { path: '?members=1&group=none&sort=name', ready: 'main article' },
  table: { path: '?view=table', ready: RESULTS },
  'table-query': { path: '?view=table&q=service+mesh', ready: RESULTS },
  map: { path: '?view=map', ready: RESULTS },
  'map-filters': { path: '?view=map&maturity=graduated', ready: RESULTS },
  item: { path: 'item/prometheus', ready: 'main h1' },
  'item-archived': { path: 'item/brigade', ready: 'main h1' },
  ...Object.fromEntries(
    FOCUS_AREAS.map((area) => [`focus-${area}`, { path: `focus/${area}/`, ready: 'main article' }]),
  ),
  guide: { path: 'guide/', ready: 'main h3' },
  glossary: { path: 'glossary/', ready: 'main dt' },
  'bookmarks-empty': { path: 'bookmarks/', ready: 'main h2' },
  bookmarks: { path: 'bookmarks/', ready: 'main article', act: keepSome },
  timeline: { path: 'timeline/', ready: 'main h1' },
  compare: { path: 'compare/?items=prometheus,cortex', ready: 'main h1' },
  'compare-empty': { path: 'compare/', ready: 'main h1' },
  data: { path: 'data/', ready: 'main h1' },
  'other-landscape': { path: 'data/', ready: 'main h1', act: useSmallLandscape },
  'not-found': { path: 'no/such/page', ready: 'main h1' },
  palette: { path: '', ready: 'main article', act: (page) => openPalette(page, '') },
  'palette-query': { path: '', ready: 'main article', act: (page) => openPalette(page, 'secur') },
  'filter-sheet': { path: '?maturity=graduated', ready: 'main article', device: 'phone', act: openFilters },
}

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => globalThis.scrollTo(0, y), top)
}

async function openPalette(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('dialog [role=option]').first().waitFor()
  if (query === '') return
  await page.keyboard.type(query)
  await page.locator('dialog [role=option] mark').first().waitFor()
}

/** Uses the small landscape of the tests in place of the CNCF's. */
async function useSmallLandscape(page: Page): Promise<void> {
  await page.locator('main input[type=file]').setInputFiles('test/fixtures/small-landscape.yml')
  await page.locator(':root[data-other-landscape]').waitFor()
}

async function openFilters(page: Page): Promise<void> {
  await page.locator('main button[aria-haspopup=dialog]').click()
  await page.locator('dialog[open]').waitFor()
}

/** Keeps the first items of the landscape and goes back to what is kept. */
async function keepSome(page: Page): Promise<void> {
  const bookmarks = page.url()
  await page.goto(bookmarks.replace(/bookmarks\/?$/, '?maturity=graduated&group=none'))
  // The last button of a card, whatever its language says; the one before it compares.
  const buttons = page.locator('main article button[aria-pressed=false]:last-child')
  for (let kept = 0; kept < 7; kept += 1) await buttons.first().click()
  await page.goto(bookmarks)
}
