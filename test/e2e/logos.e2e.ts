import type { Page } from '@playwright/test'

import type { Upstream } from '../support/upstream.ts'
import { liveText } from '../support/landscape-files.ts'
import { expect, test } from './fixtures.ts'
import { withEntry } from './support-landscape.ts'
import { cards, openLive, resultCount, searchField, searchFor, settle, beginAt } from './support-page.ts'

test.use({ realLogos: true })

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

test('logos are drawn, and are there again when they come back', async ({ page }) => {
  await test.step('logos are drawn once, as pixels, and stand in place of the monograms', async () => {
    await openLive(page)
    await expect(async () => {
      const tiles = await tilesInSight(page)
      expect(tiles.length).toBeGreaterThan(5)
      expect(tiles.filter(({ shown, text }) => shown !== 'data:' || text !== '')).toEqual([])
    }).toPass({ timeout: 10_000 })
  })

  await test.step('logos that come back are there in the same frame', async () => {
    const areAllThere = async () => (await tilesInSight(page)).every(({ shown }) => shown !== undefined)
    await beginAt(page)
    await expect.poll(areAllThere).toBe(true)
    await searchFor(page, 'prometheus')
    await settle(page)
    // Those of the results have not been here before, and come by and by.
    await expect.poll(areAllThere).toBe(true)
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
  await expect.poll(async () => (await tilesInSight(page))[0]).toMatchObject({ shown: 'data:', text: '' })
  expect(await cards(page).first().locator('img').getAttribute('src')).toContain('data:image/svg+xml')
  await searchFor(page, 'aardwolf')
  await expect(cards(page).first()).toContainText('Aardwolf')
  await settle(page)
  expect((await tilesInSight(page))[0]).toMatchObject({ logo: 'a/b.svg', shown: undefined, text: 'A' })
})

const XLINK = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 64 64"'
const ROOM = '<rect width="64" height="64" fill="red"/>'
const levelsOf = (level: (below: string, own: string) => string) =>
  Array.from({ length: 9 }, (_, index) => level(`l${index}`, `l${index + 1}`)).join('')

/** Logos that a browser would be busy with for minutes, each in another way. */
const BOMBS: Record<string, string> = {
  uses: `<g id="l0">${ROOM}</g>${levelsOf((below, own) => `<g id="${own}">${`<use xlink:href="#${below}"/>`.repeat(10)}</g>`)}`,
  masks: `<mask id="l0">${ROOM}</mask>${levelsOf((below, own) => `<mask id="${own}">${`<path d="M0 0h64v64z" style="mask:url(#${below})"/>`.repeat(10)}</mask>`)}<path d="M0 0h64v64z" mask="url(#l9)"/>`,
  patterns: `<pattern id="l0" width="9" height="9">${ROOM}</pattern>${levelsOf((below, own) => `<pattern id="${own}" width="9" height="9" patternUnits="userSpaceOnUse">${`<path d="M0 0h64v64z" fill="url(#${below})"/>`.repeat(10)}</pattern>`)}<path d="M0 0h64v64z" fill="url(#l9)"/>`,
  filters: `<filter id="f"><feTurbulence baseFrequency="0.9" numOctaves="9000"/>${'<feMorphology radius="50"/>'.repeat(50)}</filter><g filter="url(#f)">${ROOM}</g>`,
  dashes: '<path fill="none" stroke="red" stroke-width="9" stroke-dasharray=".0001" d="M0 0L64 64L0 64"/>'.repeat(90),
}

/** Items that are found as "aardvark", each with a logo of its own. */
async function withLogos(upstream: Upstream, logos: Record<string, string>): Promise<void> {
  let text = await liveText()
  for (const [name, inner] of Object.entries(logos)) {
    upstream.setLogo(`${name}.svg`, `<svg ${XLINK}>${inner}</svg>`)
    text = withEntry(text, [`name: Aardvark ${name}`, `homepage_url: https://${name}.example/`, `logo: ${name}.svg`])
  }
  upstream.setLandscape(text)
}

const logoPaths = (upstream: Upstream) =>
  upstream.requests.map(({ path }) => path).filter((path) => path.startsWith('/logos/'))

test('no logo keeps the page from answering: what would is not drawn on any view', async ({ page, upstream }) => {
  await withLogos(upstream, { ...BOMBS, good: ROOM })
  await page.addInitScript(() => {
    const long: number[] = []
    Object.assign(globalThis, { long })
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    })
  })
  const longest = () => page.evaluate(() => Math.max(0, ...(Reflect.get(globalThis, 'long') as number[])))
  await openLive(page)
  await searchFor(page, 'aardvark')
  await expect
    .poll(async () => (await tilesInSight(page)).filter(({ shown }) => shown).map(({ logo }) => logo))
    .toEqual(['good.svg'])
  await expect
    .poll(() => new Set(logoPaths(upstream)))
    .toEqual(new Set(logoPaths(upstream).concat(Object.keys(BOMBS).map((name) => `/logos/${name}.svg?sanitize=true`))))
  await settle(page)
  await openLive(page, './?q=aardvark&view=map')
  await expect(resultCount(page)).toHaveText(/^6 results/)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'SVG' }).click()
  await saved
  expect(logoPaths(upstream).filter((path) => path.includes('uses.svg')).length).toBeGreaterThan(1)
  for (const name of Object.keys(BOMBS)) upstream.setLogo(`${name}.svg`, undefined)
  // Any of them would take minutes; what else the page does takes its time on a machine that has much to do.
  expect(await longest()).toBeLessThan(5000)
})

test('a logo draws its own shapes, and runs and fetches nothing', async ({ page, upstream }) => {
  const stranger = 'http://upstream.test/landscape.yml?from='
  await withLogos(upstream, {
    stranger: `<script>top.ran = 1</script><style>@import url(${stranger}css);</style><image href="${stranger}image" width="9" height="9" onload="top.ran=2"/><use href="${stranger}use#a"/>${ROOM}`,
  })
  await openLive(page)
  await searchFor(page, 'aardvark')
  await expect.poll(async () => (await tilesInSight(page))[0]).toMatchObject({ logo: 'stranger.svg', shown: 'data:' })
  await page.goto('./item/aardvark-stranger')
  await expect(page.locator('[data-logo="stranger.svg"] img').first()).toHaveJSProperty('complete', true)
  upstream.setLogo('stranger.svg', undefined)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined()
  expect(upstream.requests.filter(({ path }) => path.includes('from='))).toEqual([])
})

/** Goes down the list and back up. */
async function scrollThrough(page: Page): Promise<void> {
  for (const place of [2000, 5000, 9000, 5000, 2000, 0]) {
    await page.evaluate((top) => scrollTo(0, top), place)
    await settle(page)
  }
}

test('a host that refuses is left alone, by cards, map and pictures', async ({ page, upstream, allowConsole }) => {
  allowConsole(/status of 429/)
  await openLive(page)
  await settle(page)
  upstream.requests.length = 0
  upstream.setLogoLimit({})
  await scrollThrough(page)
  const asked = logoPaths(upstream).length
  expect(asked).toBeGreaterThan(0)
  // As many as were on their way when the first was refused.
  expect(asked).toBeLessThanOrEqual(6)
  await page.getByRole('radio', { name: 'Map' }).click()
  await expect(page.getByRole('button', { name: 'SVG' })).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'SVG' }).click()
  await saved
  expect(logoPaths(upstream)).toHaveLength(asked)
})

test('after a pause one logo goes first, and the others follow', async ({ page, upstream, allowConsole }) => {
  allowConsole(/status of 429/)
  upstream.setLogoLimit({ retryAfter: '3' })
  await page.goto('./')
  await expect.poll(() => logoPaths(upstream).length).toBeGreaterThan(0)
  await settle(page)
  const refused = logoPaths(upstream).length
  expect(refused).toBeLessThanOrEqual(6)
  await expect.poll(() => logoPaths(upstream).length, { timeout: 10_000 }).toBe(refused + 1)
  upstream.setLogoLimit(undefined)
  await expect
    .poll(async () => (await tilesInSight(page)).filter(({ shown }) => shown === undefined), { timeout: 10_000 })
    .toEqual([])
})

test('a logo that is not there is asked for once in a visit', async ({ page, upstream, allowConsole }) => {
  allowConsole(/status of 400.*upstream\.test\/logos\/a%2Fb\.svg/)
  const fields = ['name: Aardwolf', 'homepage_url: https://b.example/', 'logo: a/b.svg']
  upstream.setLandscape(withEntry(await liveText(), fields))
  await openLive(page)
  for (const query of ['aardwolf', 'prometheus', 'aardwolf', 'kubernetes', 'aardwolf']) {
    await searchFor(page, query)
    await settle(page)
  }
  await cards(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Aardwolf', exact: true })).toBeVisible()
  await settle(page)
  expect(logoPaths(upstream).filter((path) => path.includes('a%2Fb.svg'))).toHaveLength(1)
})
