import type { Locator, Page } from '@playwright/test'

import type { Item } from '../../src/domain/landscape/landscape.ts'
import { counted, countTechnology } from '../support/counts.ts'
import { expect, test } from './fixtures.ts'
import { GRADUATED_RESULTS, isGraduated, LANDSCAPE, resultsOf } from './support-counts.ts'
import {
  ALL_RESULTS,
  cardNames,
  cards,
  numberIn,
  openLive,
  PHONE,
  resultCount,
  beginAt,
  goWithin,
} from './support-page.ts'

/** One value of a filter: its name is its label and then, where it is counted, a number. */
function option(page: Page, label: string): Locator {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return page.getByLabel('Filters').getByRole('checkbox', { name: new RegExp(`^${escaped}\\s*[\\d,]*$`) })
}

/** How many results the option says it would give. */
async function countOf(page: Page, label: string): Promise<number> {
  const text = await option(page, label).evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')
  return numberIn(text.slice(label.length))
}

function chip(page: Page, label: string): Locator {
  return page.getByRole('button', { name: `Remove filter ${label}`, exact: true })
}

const MATURITIES = ['Graduated', 'Incubating', 'Sandbox', 'Archived', 'Not a CNCF project'] as const
const AREAS = ['Monitoring', 'Logging', 'Security', 'Registries', 'Messaging', 'Orchestration'] as const

test('filters: what they give, alone and together', async ({ page }) => {
  await test.step('every option gives as many results as it says', async () => {
    await openLive(page)
    const labels = [...MATURITIES, ...AREAS, 'A public repository', 'A security audit']
    const counts = new Map<string, number>()
    for (const label of labels) counts.set(label, await countOf(page, label))
    for (const [label, count] of counts) {
      await option(page, label).click()
      await expect(resultCount(page), label).toHaveText(counted(count))
      await chip(page, label).click()
      await expect(chip(page, label)).toHaveCount(0)
    }
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    const sum = MATURITIES.reduce((total, label) => total + (counts.get(label) ?? 0), 0)
    expect(counted(sum)).toBe(ALL_RESULTS)
  })

  await test.step('within a filter more choices give more, across filters fewer', async () => {
    await beginAt(page)
    const graduated = await countOf(page, 'Graduated')
    const incubating = await countOf(page, 'Incubating')
    await option(page, 'Graduated').click()
    await expect(resultCount(page)).toHaveText(counted(graduated))
    expect(await countOf(page, 'Incubating'), 'the other options of a filter keep their numbers').toBe(incubating)
    await option(page, 'Incubating').click()
    await expect(resultCount(page)).toHaveText(counted(graduated + incubating))

    const both = await countOf(page, 'Monitoring')
    expect(both).toBeGreaterThan(0)
    expect(both).toBeLessThan(graduated + incubating)
    await option(page, 'Monitoring').click()
    await expect(resultCount(page)).toHaveText(counted(both))
    await page.getByRole('checkbox', { name: 'Group by category' }).click()
    await expect(cards(page)).toHaveCount(both)
    expect(new Set(await cardNames(page)).size).toBe(both)

    await page.getByRole('button', { name: 'Remove all filters' }).click()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    await expect(page.getByRole('button', { name: /^Remove filter/ })).toHaveCount(0)
  })

  await test.step('a category opens into its subcategories', async () => {
    await beginAt(page)
    const category = 'Observability and Analysis'
    await expect(option(page, 'Chaos Engineering')).toHaveCount(0)
    const expand = page.getByRole('button', { name: `Show the subcategories of ${category}` })
    await expect(expand).toHaveAttribute('aria-expanded', 'false')
    await expand.click()
    const collapse = page.getByRole('button', { name: `Hide the subcategories of ${category}` })
    await expect(collapse).toHaveAttribute('aria-expanded', 'true')

    const sub = await countOf(page, 'Chaos Engineering')
    await option(page, 'Chaos Engineering').click()
    await expect(resultCount(page)).toHaveText(counted(sub))
    await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveText(/^Chaos Engineering/)

    const whole = await countOf(page, category)
    expect(whole).toBeGreaterThan(sub)
    await option(page, category).click()
    await expect(resultCount(page), 'the category takes the place of its part').toHaveText(counted(whole))
    await expect(option(page, 'Chaos Engineering')).not.toBeChecked()
    await chip(page, category).click()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    await page.getByRole('button', { name: `Hide the subcategories of ${category}` }).click()
    await expect(option(page, 'Chaos Engineering')).toHaveCount(0)
  })

  await test.step('years narrow to the projects accepted between them', async () => {
    await beginAt(page)
    const from = page.getByRole('combobox', { name: 'From year' })
    const to = page.getByRole('combobox', { name: 'To year' })
    await from.selectOption('2016')
    await to.selectOption('2016')
    await expect(chip(page, 'Accepted 2016–2016')).toBeVisible()
    await expect(page).toHaveURL(/from=2016/)
    await page.getByRole('checkbox', { name: 'Group by category' }).click()
    await expect(cards(page).first()).toBeVisible()
    expect(await cardNames(page)).toContain('Prometheus')
    expect(await cardNames(page)).not.toContain('Envoy')
    await from.selectOption('2017')
    await expect(to, 'a first year after the last takes the last along').toHaveValue('2017')
    await expect(chip(page, 'Accepted 2017–2017')).toBeVisible()
    await expect.poll(() => cardNames(page)).toContain('Envoy')
    await chip(page, 'Accepted 2017–2017').click()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  })
})

test('the address holds the filters; members, specifications, order, and a choice without results', async ({
  page,
}) => {
  await test.step('the address holds the filters, Back takes the last one away', async () => {
    await openLive(page)
    await option(page, 'Graduated').click()
    await expect(page).toHaveURL(/\?maturity=graduated$/)
    await expect(chip(page, 'Graduated')).toBeVisible()
    const graduated = (await resultCount(page).textContent()) ?? ''
    await option(page, 'Security').click()
    await expect(chip(page, 'Security')).toBeVisible()
    await expect(resultCount(page)).not.toHaveText(graduated)
    const both = (await resultCount(page).textContent()) ?? ''

    await page.goBack()
    await expect(resultCount(page)).toHaveText(graduated)
    await expect(option(page, 'Security')).not.toBeChecked()
    await page.goBack()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    await page.goForward()
    await page.goForward()
    await expect(resultCount(page)).toHaveText(both)
    await page.reload()
    await expect(resultCount(page)).toHaveText(both)
    await expect(option(page, 'Graduated')).toBeChecked()
    await expect(chip(page, 'Security')).toBeVisible()
    await chip(page, 'Graduated').click()
    await chip(page, 'Security').click()
    await expect(page).toHaveURL(/\/$/)
  })

  await test.step('members and partners are one switch away', async () => {
    await beginAt(page)
    await option(page, 'Members and service partners').click()
    await expect(resultCount(page)).toHaveText(counted(LANDSCAPE.items.length))
    await chip(page, 'Members and service partners').click()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  })

  await test.step('specifications and end users are offered with what they give', async () => {
    await beginAt(page)
    const isEndUser = (item: Item) => item.endUser === true
    const endUsers = LANDSCAPE.items.filter(isEndUser).length
    expect(await countOf(page, 'Specification')).toBe(countTechnology(LANDSCAPE, (item) => item.specification === true))
    expect(await countOf(page, 'End user')).toBe(countTechnology(LANDSCAPE, isEndUser))
    await option(page, 'Members and service partners').click()
    await expect.poll(() => countOf(page, 'End user')).toBe(endUsers)
    await option(page, 'End user').click()
    await expect(resultCount(page)).toHaveText(counted(endUsers))
    await expect(chip(page, 'End user')).toBeVisible()
  })

  await test.step('results are sorted as one chooses', async () => {
    await beginAt(page, './?maturity=graduated&group=none')
    await expect(cards(page)).toHaveCount(countTechnology(LANDSCAPE, isGraduated))
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Name')
    await expect(page).toHaveURL(/sort=name/)
    const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
    await expect
      .poll(async () => {
        const names = await cardNames(page)
        return names.join('|') === names.toSorted(collator.compare).join('|')
      })
      .toBe(true)
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Accepted')
    await expect(cards(page).last().getByRole('link')).toHaveText('Kubernetes')
  })

  await test.step('a choice without results says so and offers the way back', async () => {
    await beginAt(page, './?maturity=archived&from=2016&to=2016')
    await expect(resultCount(page)).toHaveText(/^\d+ results?$/)
    await goWithin(page, './?maturity=archived&area=registries&from=2026&to=2026')
    await expect(resultCount(page)).toHaveText('0 results')
    await page.getByRole('main').getByRole('button', { name: 'Remove all filters' }).last().click()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  })
})

test('unknown values in the address fall back in silence', async ({ page }) => {
  await openLive(
    page,
    './?maturity=brilliant&area=cooking&category=no-such-place/at-all&from=soon&sort=random&group=maybe&item=..%2F..&x=1',
  )
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  await expect(page.getByRole('heading', { level: 2, name: 'Provisioning' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Remove filter/ })).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.goto('./?maturity=graduated,brilliant')
  await expect(chip(page, 'Graduated')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Remove filter/ })).toHaveCount(1)
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('filters are a sheet that shows the number it will give', async ({ page }) => {
    await openLive(page)
    await page.getByRole('button', { name: 'Filters', exact: true }).tap()
    const sheet = page.getByRole('dialog', { name: 'Filters' })
    await expect(sheet).toBeVisible()
    await option(page, 'Graduated').tap()
    await sheet.getByRole('button', { name: `Show ${GRADUATED_RESULTS}` }).tap()
    await expect(sheet).toHaveCount(0)
    await expect(resultCount(page)).toHaveText(GRADUATED_RESULTS)
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeFocused()
    await chip(page, 'Graduated').tap()
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  })
})

test.describe('archived projects', () => {
  const isArchived = (item: Item) => item.maturity === 'archived'

  test('on every view', async ({ page }) => {
    await openLive(page)
    for (const view of ['cards', 'table', 'map'] as const) {
      await test.step(`are hidden by one click on the ${view}, and shown again by one`, async () => {
        await beginAt(page, `./?view=${view}`)
        await expect(resultCount(page)).toHaveText(ALL_RESULTS)
        const hide = page.getByRole('button', { name: 'Hide archived', exact: true })
        const archived = option(page, 'Archived')
        await hide.click()
        await expect(resultCount(page)).toHaveText(resultsOf((item) => !isArchived(item)))
        await expect(hide).toHaveAttribute('aria-pressed', 'true')
        await expect(page).toHaveURL(/[?&]hide=archived\b/)
        // The count beside it says what a tick would give.
        await expect.poll(() => countOf(page, 'Archived')).toBe(countTechnology(LANDSCAPE, isArchived))
        await archived.click()
        await expect(resultCount(page)).toHaveText(resultsOf(isArchived))
        await expect(hide).toHaveAttribute('aria-pressed', 'false')
        await hide.click()
        await expect(resultCount(page)).toHaveText(resultsOf((item) => !isArchived(item)))
        await expect(archived).not.toBeChecked()
        await page.getByRole('button', { name: 'Remove filter Hide archived' }).click()
        await expect(resultCount(page)).toHaveText(ALL_RESULTS)
        await expect(page).not.toHaveURL(/hide=/)
      })
    }
  })

  test('stay hidden beside other filters, in an address and in French', async ({ page }) => {
    await openLive(page, './fr/?hide=archived,nonsense&has=specification')
    await expect(page.getByRole('button', { name: 'Masquer les archivés', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    const left = countTechnology(LANDSCAPE, (item) => item.specification === true && !isArchived(item))
    await expect(resultCount(page)).toHaveText(new RegExp(`^${left} résultats?$`))
    await expect(page.getByRole('button', { name: /^Retirer le filtre/ })).toHaveCount(2)
  })
})
