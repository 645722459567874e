import type { Page } from '@playwright/test'

import { liveText } from '../support/landscape-files.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible, onEachDevice } from './support-accessible.ts'
import { renamed, withEntry, without } from './support-landscape.ts'
import { DESKTOP, goWithin, navLink, openLive } from './support-page.ts'

const SEEN = 'explorer:seen:cncf'
const remembered = (page: Page) => page.evaluate((key) => localStorage.getItem(key), SEEN)
const count = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /change/ })
const overhang = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))

/** The live file as it will be: one item more, one less, and one called otherwise. */
async function later(): Promise<string> {
  const more = withEntry(await liveText(), ['name: Aardvark', 'homepage_url: https://aardvark.example/'])
  return renamed(without(more, 'Ansible'), 'Airship', 'Airship NG')
}

test.use(DESKTOP)

test('a later visit is told what is new, until it has looked', async ({ page, upstream }) => {
  await openLive(page)
  await expect.poll(() => remembered(page)).not.toBeNull()
  await expect(navLink(page, 'Changes')).toHaveAccessibleDescription('')
  const first = await remembered(page)

  upstream.setLandscape(await later())
  await page.reload()
  // The name stays what it is; what is new is told beside it.
  await expect(navLink(page, 'Changes')).toHaveAccessibleDescription('New since your last visit')
  await navLink(page, 'Changes').click()
  await expect(count(page)).toHaveText('3 changes')
  await expect(page.getByRole('region', { name: /^Gone/ })).toContainText('Ansible')
  await expect(navLink(page, 'Changes')).toHaveAccessibleDescription('')
  expect(await remembered(page)).toBe(first)

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Nothing has changed' })).toBeVisible()
  expect(await remembered(page)).toContain('Aardvark')
})

test('two days are compared with files from the public repository, within the page’s policy', async ({
  page,
  upstream,
}) => {
  upstream.setHistory([
    { sha: 'b'.repeat(40), date: '2026-07-01T10:00:00Z', text: await later() },
    { sha: 'a'.repeat(40), date: '2025-07-01T10:00:00Z', text: await liveText() },
  ])
  await openLive(page, 'changes/?since=dates&from=2026-01-01&to=bbbbbbb')
  await expect(count(page)).toHaveText('3 changes')
  await expect(page.getByRole('main')).toContainText('From July 1, 2025 (commit aaaaaaa) to July 1, 2026')
  const asked = upstream.requests.map(({ path }) => path).filter((path) => path !== '/landscape.yml')
  expect(asked).toEqual(
    expect.arrayContaining([
      '/api/repos/cncf/landscape/commits?path=landscape.yml&until=2026-01-01T23%3A59%3A59Z&per_page=1',
      `/cncf/landscape/${'b'.repeat(40)}/landscape.yml`,
    ]),
  )
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Atom feed' }).click()
  expect((await download).suggestedFilename()).toBe('landscape-changes-2026-07-01.atom')
})

onEachDevice(() => {
  test('the page of changes is accessible and no wider than its window', async ({ page, upstream }) => {
    upstream.setHistory([{ sha: 'a'.repeat(40), date: '2025-07-01T10:00:00Z', text: await later() }])
    await openLive(page, 'changes/?since=dates&from=2026-01-01')
    await expect(count(page)).toHaveText('3 changes')
    await expectAccessible(page, 'two dates')
    expect.soft(await overhang(page), 'two dates').toBe(0)
    await goWithin(page, 'changes/?since=history')
    await expect(page.getByRole('region', { name: /2026/ }).first()).toBeVisible()
    await expectAccessible(page, 'history')
    expect.soft(await overhang(page), 'history').toBe(0)
  })
})
