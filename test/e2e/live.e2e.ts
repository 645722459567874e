import { liveText } from '../support/landscape-files.ts'
import { figure } from '../support/counts.ts'
import { expect, test } from './fixtures.ts'
import { FIRST_ITEM, LANDSCAPE, ONE_MORE_RESULT } from './support-counts.ts'
import { described, newer, REBORN, without } from './support-landscape.ts'
import {
  ALL_RESULTS,
  cardLink,
  cards,
  markTime,
  navLink,
  openLive,
  resultCount,
  searchField,
  settle,
  showUpdate,
  troubleNotice,
  waitForMark,
} from './support-page.ts'
import { layoutShifts, watchPerformance } from './support-performance.ts'

test('a live file that differs slides in while nobody has touched the page', async ({ page, upstream }) => {
  upstream.setLandscape(newer(await liveText()))
  await watchPerformance(page)
  const release = upstream.hold()
  await page.goto('./')
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  await settle(page)
  release()
  await waitForMark(page, 'landscape:live')
  await expect(resultCount(page)).toHaveText(ONE_MORE_RESULT)
  await expect(showUpdate(page)).toHaveCount(0)
  await settle(page)
  expect(await layoutShifts(page)).toEqual([])
  await searchField(page).fill('aardvark')
  await expect(cardLink(page, 'Aardvark')).toBeVisible()
})

test('after a scroll the update waits, and the place is kept', async ({ page, upstream }) => {
  upstream.setLandscape(newer(await liveText()))
  await watchPerformance(page)
  const release = upstream.hold()
  await page.goto('./')
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  await settle(page)
  await page.mouse.move(700, 400)
  await page.mouse.wheel(0, 700)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700)
  await settle(page)
  const names = await cards(page).getByRole('link').allTextContents()
  release()
  await expect(showUpdate(page)).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(700)
  // A slow machine may still be adding what is further down.
  expect((await cards(page).getByRole('link').allTextContents()).slice(0, names.length)).toEqual(names)
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  expect(await markTime(page, 'landscape:live'), 'not before it is shown').toBeNull()
  expect(await layoutShifts(page)).toEqual([])

  await showUpdate(page).click()
  await expect(resultCount(page)).toHaveText(ONE_MORE_RESULT)
  await expect(showUpdate(page)).toHaveCount(0)
  expect(await page.evaluate(() => scrollY)).toBe(700)
  await waitForMark(page, 'landscape:live')
})

test('after a focus the update waits, and the focus is kept', async ({ page, upstream }) => {
  upstream.setLandscape(newer(await liveText()))
  const release = upstream.hold()
  await page.goto('./')
  await expect(resultCount(page)).toHaveText(ALL_RESULTS)
  await cardLink(page, FIRST_ITEM.name).focus()
  release()
  await expect(showUpdate(page)).toBeVisible()
  await expect(cardLink(page, FIRST_ITEM.name)).toBeFocused()
  await expect(cardLink(page, REBORN)).toHaveCount(0)
  await showUpdate(page).press('Enter')
  await expect(cardLink(page, REBORN)).toBeVisible()
  await expect(cardLink(page, FIRST_ITEM.name)).toHaveCount(0)
})

test('the update is shown wherever one is when it is asked for', async ({ page, upstream }) => {
  upstream.setLandscape(newer(await liveText()))
  const release = upstream.hold()
  await page.goto('./')
  await waitForMark(page, 'landscape:first-results')
  await navLink(page, 'Data').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible()
  release()
  await expect(showUpdate(page)).toBeVisible()
  await expect(page.getByRole('main')).toContainText('The copy that came with this page')
  await showUpdate(page).click()
  await expect(page.getByRole('main')).toContainText(figure(LANDSCAPE.items.length + 1))
  await expect(page.getByRole('main').getByRole('definition').first()).toHaveText('The live file')
})

test('what changes only descriptions needs no asking', async ({ page, upstream }) => {
  upstream.setLandscape(described(await liveText(), 'Airship', 'Lifts whole data centres.'))
  const release = upstream.hold()
  await page.goto('./')
  // Where the search found it, the card says what the file says, and not our sentence.
  await searchField(page).fill('lifts whole data centres')
  const airship = cards(page).filter({ has: page.getByRole('link', { name: 'Airship', exact: true }) })
  release()
  await waitForMark(page, 'landscape:live')
  await expect(airship).toContainText('Lifts whole data centres.')
  await expect(showUpdate(page)).toHaveCount(0)
  await expect(searchField(page)).toBeFocused()
})

test('an open item that leaves the landscape does not break the page', async ({ page, upstream }) => {
  upstream.setLandscape(without(await liveText(), 'Ansible'))
  const release = upstream.hold()
  await page.goto('./?q=ansible')
  await cardLink(page, 'Ansible').click()
  await expect(page.getByRole('heading', { name: 'Ansible', exact: true })).toBeVisible()
  release()
  await expect(showUpdate(page)).toBeVisible()
  await showUpdate(page).click()
  await expect(cardLink(page, 'Ansible')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Ansible', exact: true })).toHaveCount(0)
})

test('offline: the last live file is there again after a reload', async ({ page, upstream, allowConsole }) => {
  allowConsole(/upstream\.test\/landscape\.yml/)
  upstream.setLandscape(newer(await liveText()))
  await openLive(page)
  await expect(resultCount(page)).toHaveText(ONE_MORE_RESULT)
  upstream.setFault('cut')
  await page.reload()
  await expect(resultCount(page)).toHaveText(ONE_MORE_RESULT)
  await expect(troubleNotice(page)).toContainText('The connection was cut')
  await expect(resultCount(page)).toHaveText(ONE_MORE_RESULT)
  await page.goto('data/')
  await expect(page.getByRole('main').getByRole('definition').first()).toHaveText('The file of your last visit')
  await searchField(page).fill('aardvark')
  await expect(cardLink(page, 'Aardvark')).toBeVisible()
})

test('a visit later the kept file comes first, and is asked about once', async ({ page, upstream }) => {
  upstream.setLandscape(newer(await liveText()))
  await openLive(page)
  upstream.requests.length = 0
  const release = upstream.hold()
  await page.reload()
  await expect(resultCount(page)).toHaveText(ONE_MORE_RESULT)
  expect(await markTime(page, 'landscape:live')).toBeNull()
  release()
  await waitForMark(page, 'landscape:live')
  await expect(showUpdate(page)).toHaveCount(0)
  const asked = upstream.requests.filter(({ path }) => path === '/landscape.yml')
  expect(
    asked.map(({ status }) => status),
    'the browser asks whether its copy still holds',
  ).toEqual([304])
})
