import type { Page } from '@playwright/test'

import { countTechnology, figure } from '../support/counts.ts'
import { expect } from './fixtures.ts'
import { isGraduated, LANDSCAPE } from './support-counts.ts'
import { cards, resultCount } from './support-page.ts'

/** Looks around in French, from the page that begins it: names, numbers, links, and the way through the pages. */
export async function frenchUse(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  // The thousands of French are set apart by a narrow space that does not break.
  const total = figure(countTechnology(LANDSCAPE)).replaceAll(',', String.raw`\s`)
  await expect(resultCount(page)).toHaveText(new RegExp(`^${total} résultats$`, 'u'))
  await expect(page.getByRole('searchbox', { name: 'Rechercher', exact: true })).toBeVisible()
  const french = new URL(page.url()).pathname
  const ours = await page
    .locator('a[href]')
    .evaluateAll((links: HTMLAnchorElement[]) =>
      links.filter(({ origin, hash }) => origin === location.origin && hash === '').map(({ pathname }) => pathname),
    )
  expect(ours.length).toBeGreaterThan(10)
  const root = french.replace(/\/$/, '')
  expect(ours.filter((path) => path !== root && !path.startsWith(`${root}/`))).toEqual([])

  await page.getByRole('checkbox', { name: /^Diplômé\s*\d/ }).click()
  await expect(resultCount(page)).toHaveText(`${countTechnology(LANDSCAPE, isGraduated)} résultats`)
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill('promethus')
  await expect(cards(page).first().getByRole('link')).toHaveText('Prometheus')
  const nav = page.getByRole('navigation', { name: 'Navigation principale' })
  await nav.getByRole('link', { name: 'Favoris' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Favoris' })).toBeVisible()
  await nav.getByRole('link', { name: 'Données' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Données' })).toBeVisible()
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${root}/data/?$`))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Données' })).toBeVisible()
}
