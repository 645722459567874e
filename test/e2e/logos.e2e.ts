import type { Page } from '@playwright/test'

import { liveText } from '../support/landscape-files.ts'
import { expect, test } from './fixtures.ts'
import { withEntry } from './support-landscape.ts'
import { cards, openLive, searchField, searchFor, settle } from './support-page.ts'

/** Tiles in sight that have a logo, and what they show: the address of a picture that is there, or nothing. */
function tilesInSight(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article [data-logo]')]
      .filter((tile) => {
        const { top, bottom } = tile.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      .map((tile) => {
        const picture = tile.querySelector('img')
        return {
          logo: tile.dataset['logo'],
          shown: picture?.complete && picture.naturalWidth > 0 ? new URL(picture.src).protocol : undefined,
          text: tile.textContent,
        }
      }),
  )
}

test('logos are drawn once, as pixels, and stand in place of the monograms', async ({ page }) => {
  await openLive(page)
  await expect(async () => {
    const tiles = await tilesInSight(page)
    expect(tiles.length).toBeGreaterThan(5)
    expect(tiles.filter(({ shown, text }) => shown !== 'data:' || text !== '')).toEqual([])
  }).toPass({ timeout: 10_000 })
})

test('logos that come back are there in the same frame', async ({ page }) => {
  await openLive(page)
  await expect
    .poll(async () => (await tilesInSight(page)).every(({ shown }) => shown !== undefined), { timeout: 10_000 })
    .toBe(true)
  await searchFor(page, 'prometheus')
  await settle(page)
  // What every frame shows while the cards come back: a logo that is not there yet would be its monogram.
  await page.evaluate(() => {
    const missing: string[] = []
    Object.assign(globalThis, { missing })
    const look = () => {
      for (const tile of document.querySelectorAll<HTMLElement>('article:not([aria-hidden="true"] *) [data-logo]')) {
        const { top, bottom } = tile.getBoundingClientRect()
        const picture = tile.querySelector('img')
        const isThere = picture?.complete && picture.naturalWidth > 0
        if (bottom > 0 && top < innerHeight && !isThere) missing.push(tile.dataset['logo'] ?? '')
      }
      requestAnimationFrame(look)
    }
    look()
  })
  await searchField(page).press('Escape')
  await settle(page)
  expect((await tilesInSight(page)).length).toBeGreaterThan(5)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'missing'))).toEqual([])
})

test('a logo that cannot be drawn is shown as it came, and one that is not there leaves the monogram', async ({
  page,
  upstream,
  allowConsole,
}) => {
  allowConsole(/status of 400.*upstream\.test\/logos\/a%2Fb\.svg/)
  upstream.setLogo('empty.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"></svg>')
  const one = withEntry(await liveText(), ['name: Aardvark', 'homepage_url: https://a.example/', 'logo: empty.svg'])
  upstream.setLandscape(withEntry(one, ['name: Aardwolf', 'homepage_url: https://b.example/', 'logo: a/b.svg']))
  await openLive(page)
  await searchFor(page, 'aardvark')
  await expect(cards(page).first()).toContainText('Aardvark')
  await expect.poll(async () => (await tilesInSight(page))[0]).toMatchObject({ shown: 'http:', text: '' })
  await searchFor(page, 'aardwolf')
  await expect(cards(page).first()).toContainText('Aardwolf')
  await settle(page)
  expect((await tilesInSight(page))[0]).toMatchObject({ logo: 'a/b.svg', shown: undefined, text: 'A' })
})
