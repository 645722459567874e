import { expect, test } from './fixtures.ts'
import { DESKTOP, openLive } from './support-page.ts'

test.use(DESKTOP)

test('GitHub is asked when the button is pressed, and what it says takes the place of the facts', async ({
  page,
  upstream,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource/)
  const repository = {
    licence: 'MIT',
    stars: 61_234,
    release: { tag: 'v99.1.0', name: null, publishedAt: '2099-01-02T03:04:05Z' },
  }
  upstream.setRepositories({
    'prometheus/prometheus': { ...repository, renamedTo: 'prometheus/flame' },
    'prometheus/flame': repository,
  })
  const asked = () => upstream.requests.map(({ path }) => path).filter((path) => path.startsWith('/api/'))
  await openLive(page, 'item/prometheus')
  const strip = page.getByRole('region', { name: 'Code and maintenance' })
  const button = strip.getByRole('button', { name: 'Ask GitHub now' })
  const status = strip.getByRole('status')
  await expect(button).toBeVisible()
  await expect(status).toBeEmpty()
  expect(asked(), 'nothing is asked unbidden').toEqual([])
  const height = async () => (await strip.boundingBox())?.height
  const before = await height()

  // The address leads to another one, by number, as a policy of `/repos/` lets it.
  await button.press('Enter')
  await expect(status).toContainText('asked just now')
  await expect(status).toContainText('61,234 stars')
  await expect(status).toContainText('GitHub answers 57 more questions until')
  expect(asked()).toEqual([
    '/api/repos/prometheus/prometheus',
    '/api/repositories/1001',
    '/api/repos/prometheus/flame/releases/latest',
  ])
  const fact = (name: string) => strip.locator('dl > div').filter({ hasText: name })
  await expect(fact('Licence')).toHaveText('Licence asked just nowMIT')
  await expect(fact('Last release')).toHaveText('Last release asked just nowv99.1.0, Jan 2, 2099')
  await expect(fact('Activity in 12 months')).not.toContainText('asked')
  expect(await height(), 'nothing below moves').toBe(before)

  upstream.setRateLimit(4_070_908_800)
  await button.click()
  await expect(status).toHaveText(/^GitHub answers only so many questions an hour\. Ask again after /)
  await expect(fact('Licence'), 'what was answered stays').toContainText('MIT')

  await page.route('**/api/repos/**', (route) => route.abort('internetdisconnected'))
  await button.click()
  await expect(status).toHaveText('GitHub could not be reached. You may be offline.')
  expect(await height()).toBe(before)
})
