import { liveText } from '../support/landscape-files.ts'
import { EFFECT_MS } from '../support/soak/actions.ts'
import { randomFrom } from '../support/soak/random.ts'
import { castSpells, type Stage } from '../support/soak/stage.ts'
import { walk } from '../support/soak/walk.ts'
import { expect, test } from './fixtures.ts'
import { withEntry } from './support-landscape.ts'
import { cardLink, DESKTOP, openLive, searchField, searchFor } from './support-page.ts'

// A visitor who does whatever comes to mind while everything goes wrong: the file, the network, the storage, the worker,
// the clock, the tab. After each step the page answers, says something, and has lost nothing of the visitor's.

const SECONDS = Number(process.env['SOAK_SECONDS'] ?? 12)
/** One walk of one's own, or the one that every run of the tests makes; `npm run soak` makes more and longer ones. */
const SEED = Number(process.env['SOAK_SEED'] ?? 1)

test.use({ ...DESKTOP, realLogos: true })

test(`a walk of ${SECONDS} seconds from seed ${SEED} through changing faults`, async ({
  page,
  upstream,
  allowConsole,
}) => {
  test.setTimeout(SECONDS * 1000 + 60_000)
  allowConsole(
    /Failed to load resource|Failed to fetch dynamically imported module|Unable to preload CSS|PartMissingError/,
    /soak: a crash of the worker/,
  )
  const file = await liveText()
  const stage: Stage = {
    page,
    upstream,
    random: randomFrom(SEED),
    model: { bookmarks: new Map(), theme: 'system' },
    weather: { isOffline: false, isFull: false },
    file,
  }
  page.setDefaultTimeout(EFFECT_MS)
  await castSpells(page)
  await openLive(page)
  const lines: string[] = []
  try {
    const steps = await walk(stage, performance.now() + SECONDS * 1000, (line) => lines.push(line))
    console.log(`soak from seed ${SEED}: ${steps} steps, ${stage.model.bookmarks.size} bookmarks at the end`)
    expect(steps).toBeGreaterThan(SECONDS / 6)
  } catch (error) {
    console.log(lines.slice(-30).join('\n'))
    throw error
  }
})

test('a worker that the browser ends is replaced, and knows again what the page shows', async ({ page, upstream }) => {
  const file = await liveText()
  upstream.setLandscape(withEntry(file, ['name: Aardvark', 'homepage_url: https://aardvark.example/']))
  await openLive(page)
  await searchFor(page, 'prometheus')
  const end = async () => {
    const [worker] = page.workers()
    // It cannot answer that it has ended.
    await Promise.race([worker?.evaluate(() => globalThis.close()).catch(() => {}), page.waitForTimeout(300)])
    await expect.poll(() => worker !== undefined && page.workers().includes(worker)).toBe(false)
  }
  await end()
  await searchFor(page, 'aardvark')
  await expect(cardLink(page, 'Aardvark'), 'in the live file alone').toBeVisible()
  // Again, while an answer is waited for.
  await Promise.all([searchField(page).fill('kubernets'), end()])
  await searchFor(page, 'aardvark')
  await expect(cardLink(page, 'Aardvark')).toBeVisible()
})
