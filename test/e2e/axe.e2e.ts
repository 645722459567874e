import { expect, test } from './fixtures.ts'
import { expectAccessible, onEachDevice } from './support-accessible.ts'
import { bookmarkButton, cards, goWithin, openLive, resultCount, searchFor, beginAt } from './support-page.ts'

onEachDevice((device) => {
  test('every page, and what opens in it', async ({ page, upstream, allowConsole }) => {
    await test.step('Explore and what opens in it', async () => {
      await openLive(page)
      await expectAccessible(page, 'Explore')
      await searchFor(page, 'promethus')
      await expectAccessible(page, 'a search')
      await goWithin(page, './?q=asdfqwer&maturity=graduated')
      await expect(resultCount(page)).toHaveText('0 results')
      await expectAccessible(page, 'no results')
      await goWithin(page, './?maturity=graduated&item=prometheus')
      await expect(page.getByRole('heading', { name: 'Prometheus', exact: true })).toBeVisible()
      await expectAccessible(page, 'Explore with an item')
      if (device === 'phone') {
        await goWithin(page, './?maturity=graduated')
        await page.getByRole('button', { name: /^Filters/ }).tap()
        await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible()
        await expectAccessible(page, 'the filters')
      }
    })

    await test.step('the other pages', async () => {
      await beginAt(page, 'bookmarks/')
      await expect(page.getByRole('heading', { name: 'No bookmarks yet' })).toBeVisible()
      await expectAccessible(page, 'Bookmarks, empty')
      await goWithin(page, 'item/prometheus')
      await bookmarkButton(page, 'Prometheus').click()
      await expectAccessible(page, 'an item')
      await goWithin(page, 'bookmarks')
      await expect(cards(page)).toHaveCount(1)
      await expectAccessible(page, 'Bookmarks')
      allowConsole(/Failed to load resource.*upstream\.test/)
      upstream.setFault('error')
      await page.goto('data/')
      await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible()
      await expectAccessible(page, 'Data, with trouble')
      await goWithin(page, 'no/such/page')
      await expectAccessible(page, 'no page')
    })
  })
})
