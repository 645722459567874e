import type { Page } from '@playwright/test'

import { liveText } from '../support/landscape-files.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './support-accessible.ts'
import { countTechnology, figure } from '../support/counts.ts'
import { GRADUATED_RESULTS, isGraduated, LANDSCAPE } from './support-counts.ts'
import { withEntry } from './support-landscape.ts'
import {
  cardLink,
  cardNames,
  cards,
  DESKTOP,
  goWithin,
  openLive,
  PHONE,
  resultCount,
  settle,
  beginAt,
} from './support-page.ts'

const TECHNOLOGY = figure(countTechnology(LANDSCAPE))
const GRADUATED = figure(countTechnology(LANDSCAPE, isGraduated))

/** The panel beside the list. */
function panel(page: Page) {
  return page.getByRole('complementary', { name: 'Item' })
}

async function scrollTop(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(scrollY))
}

/** Scrolls down until the list is deep inside the landscape, and gives the name of a result in the middle. */
async function scrollDeep(page: Page): Promise<string> {
  await page.mouse.move(700, 500)
  await page.mouse.wheel(0, 6000)
  await expect.poll(() => scrollTop(page)).toBe(6000)
  await settle(page)
  const name = await cards(page).evaluateAll((all) => {
    const middle = all.find((card) => card.getBoundingClientRect().top > innerHeight / 3)
    return middle?.querySelector('a')?.textContent ?? ''
  })
  expect(name).not.toBe('')
  return name
}

test.describe('beside the list', () => {
  test.use(DESKTOP)

  test('an item beside the list: opened, one after the other, and closed', async ({ page }) => {
    await test.step('an item opens in the panel, and Escape gives the focus back', async () => {
      await openLive(page, './?maturity=graduated&group=none')
      await cardLink(page, 'Prometheus').click()
      await expect(panel(page).getByRole('heading', { name: 'Prometheus', exact: true })).toBeVisible()
      await expect(page).toHaveURL(/[?&]item=prometheus\b/)
      await expect(page).toHaveURL(/[?&]maturity=graduated\b/)
      await expect(cards(page)).toHaveCount(countTechnology(LANDSCAPE, isGraduated))
      await expect(panel(page).getByRole('link', { name: 'Home page' })).toHaveAttribute(
        'href',
        'https://prometheus.io/',
      )
      await expect(panel(page).getByRole('link', { name: 'Repository' })).toHaveAttribute(
        'href',
        'https://github.com/prometheus/prometheus',
      )
      await page.keyboard.press('Escape')
      await expect(panel(page)).toHaveCount(0)
      await expect(cardLink(page, 'Prometheus')).toBeFocused()
      await expect(page).not.toHaveURL(/item=/)
    })

    await test.step('one item after the other, and the button closes', async () => {
      await beginAt(page, './?maturity=graduated&group=none')
      await cardLink(page, 'Argo').click()
      await expect(panel(page).getByRole('heading', { name: 'Argo', exact: true })).toBeVisible()
      await cardLink(page, 'Cilium').click()
      await expect(panel(page).getByRole('heading', { name: 'Cilium', exact: true })).toBeVisible()
      await page.goBack()
      await expect(panel(page).getByRole('heading', { name: 'Argo', exact: true })).toBeVisible()
      await panel(page).getByRole('button', { name: 'Close' }).click()
      await expect(panel(page)).toHaveCount(0)
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true)
    })

    await test.step('closing an item is a step back, or none where nothing stood alone before', async () => {
      const steps = () => page.evaluate(() => history.length)
      await beginAt(page, './?maturity=graduated&group=none')
      const before = await steps()
      await cardLink(page, 'Argo').click()
      await expect(page).toHaveTitle(/^Argo · Graduated · /)
      await cardLink(page, 'Cilium').click()
      await expect(page).toHaveURL(/item=cilium/)
      await page.keyboard.press('j')
      await expect(page).not.toHaveURL(/item=cilium/)
      await page.keyboard.press('Escape')
      await expect(panel(page)).toHaveCount(0)
      await expect(page).toHaveTitle(/^Graduated · /)
      expect(await steps(), 'the two that were opened can be gone forward to').toBe(before + 2)
      await page.goBack()
      await expect(panel(page), 'what was closed stays closed').toHaveCount(0)

      await page.goto('./?item=envoy')
      await expect(panel(page)).toBeVisible()
      const linked = await steps()
      await panel(page).getByRole('button', { name: 'Close' }).click()
      await expect(page).not.toHaveURL(/item=/)
      expect(await steps()).toBe(linked)
    })
  })

  test('the place in the list is kept', async ({ page }) => {
    await test.step('opening, closing and Back keep the place in the list', async () => {
      await openLive(page)
      const name = await scrollDeep(page)
      await cardLink(page, name).first().click()
      await expect(panel(page).getByRole('heading', { name, exact: true })).toBeVisible()
      await expect(cardLink(page, name).first()).toBeInViewport()
      await page.goBack()
      await expect(panel(page)).toHaveCount(0)
      await expect(resultCount(page)).toBeAttached()
      await expect(cardLink(page, name).first()).toBeInViewport()
      // Two rows more or less: the number of cards in a row has changed and changed back.
      await expect.poll(async () => Math.abs((await scrollTop(page)) - 6000)).toBeLessThan(300)
    })

    await test.step('the whole page of an item is one link away, and Back leads to the list', async () => {
      await beginAt(page)
      const name = await scrollDeep(page)
      await cardLink(page, name).first().click()
      await panel(page).getByRole('link', { name: 'Open as a page' }).click()
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
      await expect.poll(() => scrollTop(page)).toBe(0)
      await page.goBack()
      await expect(panel(page).getByRole('heading', { name, exact: true })).toBeVisible()
      await expect(cardLink(page, name).first()).toBeInViewport()
    })
  })
})

test.describe('through the results', () => {
  test.use({ ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] })

  test('keys and buttons go on, the list follows, and Back and Forward restore what was open', async ({ page }) => {
    await openLive(page)
    const [first = '', second = ''] = await cardNames(page)
    await cardLink(page, first).click()
    const heading = panel(page).getByRole('heading', { level: 2 })
    await expect(heading).toHaveText(first)
    await expect(panel(page)).toBeFocused()
    await page.keyboard.press('j')
    await expect(heading).toHaveText(second)
    await page.keyboard.press('k')
    await expect(heading).toHaveText(first)
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('j')
    await expect(panel(page).getByText(`41 of ${TECHNOLOGY}`, { exact: true })).toBeVisible()
    const name = (await heading.textContent()) ?? ''
    // The whole card: of a name, a font may have more than the lines show.
    await expect(
      cards(page)
        .filter({ has: page.getByRole('link', { name, exact: true }) })
        .first(),
    ).toBeInViewport({
      ratio: 1,
    })
    expect(await scrollTop(page)).toBeGreaterThan(900)

    const next = panel(page).getByRole('button', { name: 'Next result' })
    await next.focus()
    await page.keyboard.press('Enter')
    await expect(panel(page).getByText(`42 of ${TECHNOLOGY}`, { exact: true })).toBeVisible()
    await expect(next).toBeFocused()
    const last = (await heading.textContent()) ?? ''

    await page.goBack()
    await expect(panel(page)).toHaveCount(0)
    await expect(cardLink(page, last).first()).toBeInViewport()
    await expect(cardLink(page, last).first()).toBeFocused()
    const place = await scrollTop(page)
    await page.goForward()
    await expect(heading).toHaveText(last)
    await page.goBack()
    await expect(panel(page)).toHaveCount(0)
    await expect.poll(async () => Math.abs((await scrollTop(page)) - place)).toBeLessThan(300)
    await page.goForward()
    await page.reload()
    await expect(heading).toHaveText(last)
  })

  test('an item is copied as a link and as Markdown, in the language of the page', async ({ page, app }) => {
    await openLive(page, 'fr/?maturity=graduated&item=prometheus')
    const actions = page.getByRole('complementary', { name: 'Élément' }).getByRole('group', { name: 'Actions' })
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await actions.getByRole('button', { name: 'Copier le lien' }).click()
    await expect(actions.getByRole('button', { name: 'Copié' })).toBeVisible()
    expect(await copied()).toBe(`${app.url}fr/item/prometheus`)
    await actions.getByRole('button', { name: 'Copier en Markdown' }).click()
    await expect.poll(copied).toMatch(/^### \[Prometheus\]\(https:\/\/prometheus\.io\/\)\n\n\*\*Diplômé\*\*/)
    expect(await copied()).toContain(`(${app.url}fr/item/prometheus)`)
  })
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('an item is a page of its own', async ({ page }) => {
    await test.step('its page goes through the results, with what one does within reach of the thumb', async () => {
      await openLive(page, './?maturity=graduated&group=none&sort=name')
      await cardLink(page, 'Argo').tap()
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading).toHaveText('Argo')
      const next = page.getByRole('button', { name: 'Next result' })
      await next.tap()
      await expect(page.getByText(`2 of ${GRADUATED}`, { exact: true })).toBeVisible()
      await expect(heading).not.toHaveText('Argo')
      expect((await next.boundingBox())?.y).toBeGreaterThan(600)
      // The bar covers nothing: at the end of the page, the last line stands above it.
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      const bottom = await page.getByRole('main').locator('section').last().boundingBox()
      expect((bottom?.y ?? 0) + (bottom?.height ?? 0)).toBeLessThan((await next.boundingBox())?.y ?? 0)
      await page.getByRole('link', { name: 'Back to the results' }).click()
      await expect(resultCount(page)).toHaveText(GRADUATED_RESULTS)
      expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(3)
    })

    await test.step('an item is a page, and Back restores the list', async () => {
      await beginAt(page)
      await page.evaluate(() => scrollTo(0, 4000))
      await expect.poll(() => scrollTop(page)).toBe(4000)
      await settle(page)
      const link = cards(page)
        .nth(await cards(page).evaluateAll((all) => all.findIndex((card) => card.getBoundingClientRect().top > 300)))
        .getByRole('link')
      const name = (await link.textContent()) ?? ''
      await link.tap()
      await expect(page.getByRole('main').getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
      await expect(page).toHaveURL(/\/item\/[a-z0-9-]{1,80}$/)
      await expect.poll(() => scrollTop(page)).toBe(0)
      await page.goBack()
      await expect(cardLink(page, name).first()).toBeInViewport()
      await expect.poll(() => scrollTop(page)).toBe(4000)
    })
  })
})

test('an address alone leads to the item, whatever the host knows', async ({ page }) => {
  const main = page.getByRole('main')
  const unknown = await page.goto('item/no-such-thing')
  expect(unknown?.status(), 'no item has that id').toBe(404)
  const neutral = await page.goto('fr/item/ansible')
  expect(neutral?.status(), 'an item without a page in a build of a sample').toBe(200)
  expect(await neutral?.text(), 'the neutral page of its language').toMatch(/<html lang="fr"[^]*<div id="root"><\/div>/)
  await expect(main.getByRole('heading', { level: 1, name: 'Ansible', exact: true })).toBeVisible()
  const response = await page.goto('item/prometheus')
  expect(response?.status(), 'a project has a page of its own').toBe(200)
  await expect(main.getByRole('heading', { level: 1, name: 'Prometheus' })).toBeVisible()
  await expect(page).toHaveTitle(/^Prometheus\b/)

  const timeline = main.getByRole('region', { name: 'Maturity' })
  await expect(timeline.getByRole('listitem')).toHaveText([
    /Accepted.*May 9, 2016/,
    /Incubating.*May 9, 2016/,
    /Graduated.*Aug 9, 2018/,
  ])
  const audits = main.getByRole('region', { name: 'Audits' })
  const known = LANDSCAPE.items.find(({ id }) => id === 'prometheus')?.audits ?? []
  expect(known.length).toBeGreaterThan(1)
  await expect(audits.getByRole('listitem')).toHaveCount(known.length)
  const [newest] = known.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  await expect(audits.getByRole('listitem').first()).toContainText(newest?.vendor ?? '')
  const day = new Date(newest?.date ?? '').toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' })
  await expect(audits.getByRole('listitem').first()).toContainText(day)
  await expect(audits.getByRole('link').first()).toHaveAttribute('href', /^https:\/\/prometheus\.io\/.*\.pdf$/)

  const links = main.getByRole('region', { name: 'Links' })
  await expect(links.getByRole('link', { name: 'Stack Overflow' })).toHaveAttribute('href', /stackoverflow\.com/)
  await expect(links.getByRole('link', { name: 'DevStats' })).toHaveAttribute('href', /devstats/)
  for (const link of await links.getByRole('link').all()) {
    await expect(link).toHaveAttribute('rel', /noreferrer/)
    await expect(link).toHaveAttribute('href', /^https?:/)
  }

  const places = main.getByRole('region', { name: 'Listed under' })
  await expect(places.getByRole('link')).toHaveText([
    'Observability and Analysis / Observability',
    'AI Native Infra / Observability',
  ])
  await places.getByRole('link').last().click()
  await expect(page.getByRole('button', { name: 'Remove filter Observability' })).toBeVisible()
  await expect(cardLink(page, 'Prometheus')).toBeVisible()
})

test('the file says what a new item does', async ({ page, upstream }) => {
  const fields = ['name: Aardvark', 'homepage_url: https://aardvark.example/', 'description: Lifts whole data centres.']
  upstream.setLandscape(withEntry(await liveText(), fields))
  await openLive(page, 'item/aardvark')
  await expect(page.getByRole('main')).toContainText('Lifts whole data centres.')
})

test('an unknown item is no dead end', async ({ page }) => {
  await page.goto('item/nothing-of-that-name')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1, name: 'This item is not listed' })).toBeVisible()
  await main.getByRole('link', { name: 'Explore the landscape' }).click()
  await expect(cards(page).first()).toBeVisible()
  await page.goto('no/such/page')
  await expect(main.getByRole('heading', { level: 1, name: 'There is no page here' })).toBeVisible()
})

test.describe('in both themes', () => {
  test.use(DESKTOP)

  test('panel and page are accessible, with a description and a successor too', async ({ page }) => {
    await openLive(page)
    for (const path of ['./?maturity=archived&item=opentracing', './?maturity=graduated&item=argo', 'item/argo']) {
      await goWithin(page, path)
      await expect(page.getByRole('heading', { name: 'Similar' })).toBeVisible()
      await expectAccessible(page, path)
    }
  })
})
