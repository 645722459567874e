import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { expectAccessible, onEachDevice } from './support-accessible.ts'
import { cards, navLink, openLive, settle } from './support-page.ts'

const COMPOSE = 'services:\n  web:\n    image: nginx:1.27\n  bus:\n    image: nats:2.10\n'

/** Drops files on the page, as the browser does. */
async function drop(page: Page, files: { name: string; text: string }[]): Promise<void> {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, text } of all) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  const body = page.locator('body')
  await body.dispatchEvent('dragover', { dataTransfer: data })
  await body.dispatchEvent('drop', { dataTransfer: data })
}

const result = (page: Page) => page.getByRole('heading', { name: 'Result' })

/** Manifests of 2,000 objects, some 5 MB. */
function manySimilar(): string {
  const object = (n: number) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: d${n}\nspec:\n  template:\n    spec:\n      containers:\n${Array.from(
      { length: 8 },
      (_, index) =>
        `        - name: c${index}\n          image: quay.io/org/app${n % 50}:${index}\n          env: [{ name: NOTE, value: "${'x'.repeat(200)}" }]\n`,
    ).join('')}        - name: web\n          image: nginx:1.27\n`
  return Array.from({ length: 2000 }, (_, n) => object(n)).join('---\n')
}

test('dropped files are checked without a request', async ({ page, upstream }) => {
  await openLive(page, 'stack/')
  await expect(page.getByText('Nothing is sent anywhere')).toBeVisible()
  await settle(page)
  // What a page fetches once it has come to rest.
  for (const late of ['NewsBadge', 'service-worker']) {
    await page.waitForFunction(
      (name) => performance.getEntriesByType('resource').some((one) => one.name.includes(name)),
      late,
    )
  }
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const before = upstream.requests.length
  await drop(page, [
    { name: 'compose.yaml', text: COMPOSE },
    {
      name: 'own.yaml',
      text: 'apiVersion: v1\nkind: Pod\nspec: { containers: [{ name: a, image: example.com/own }] }',
    },
  ])
  await expect(result(page)).toBeFocused()
  await expect(page.getByText('In the landscape: 2 of 3 things in your files')).toBeVisible()
  const compose = page.getByRole('article', { name: 'compose.yaml' })
  await expect(compose.getByRole('link', { name: 'NATS' })).toBeVisible()
  // The logos of what was found are all that is fetched, from where every logo is.
  expect(asked.filter((url) => !url.includes('/logos/'))).toEqual([])
  expect(upstream.requests.slice(before).every(({ path }) => path.startsWith('/logos/'))).toBe(true)

  await compose.getByRole('link', { name: 'NATS' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'NATS' })).toBeVisible()
  await page.goBack()
  await expect(compose.getByRole('link', { name: 'NATS' }), 'the result is kept').toBeVisible()
  await page.getByRole('button', { name: 'Bookmark all 2 items' }).click()
  await navLink(page, 'Bookmarks').click()
  await expect(cards(page)).toHaveCount(2)
})

test('5 MB of manifests are checked with progress, and can be stopped', async ({ page }) => {
  await openLive(page, 'stack/')
  const files = [{ name: 'all.yaml', text: manySimilar() }]
  await page.evaluate(() => {
    const seen = new Set<number>()
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      const bar = document.querySelector('progress')
      if (bar?.hasAttribute('value')) seen.add(bar.value)
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  await drop(page, files)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('The check was cancelled')).toBeVisible()
  await expect(result(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(result(page)).toBeVisible()
  await expect(page.getByText('In the landscape: 1 of 401 things in your files')).toBeVisible()
  const steps = await page.evaluate(() => (globalThis as unknown as { seen: Set<number> }).seen.size)
  // How many of them are drawn depends on the machine.
  expect(steps).toBeGreaterThan(0)
})

onEachDevice(() => {
  test('the stack check is accessible', async ({ page }) => {
    await openLive(page, 'stack/')
    await expectAccessible(page, 'empty')
    await page.getByRole('button', { name: 'Try an example' }).click()
    await expect(page.getByRole('link', { name: 'Headlamp' })).toBeVisible()
    await expectAccessible(page, 'with a result')
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0)
  })
})
