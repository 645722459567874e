import type { CDPSession, Page } from '@playwright/test'

import { countTechnology } from '../support/counts.ts'
import { expect, test } from './fixtures.ts'
import { GRADUATED_RESULTS, isGraduated, LANDSCAPE } from './support-counts.ts'
import {
  cardNames,
  cards,
  DESKTOP,
  openLive,
  resultCount,
  searchField,
  waitForAnswer,
  ALL_RESULTS,
  beginAt,
} from './support-page.ts'

test.use(DESKTOP)

/** What an input method does, by the protocol of the browser's tools. */
async function inputMethod(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  const press = async (key: 'Enter' | 'Escape', code: number) => {
    const event = { key, code: key, windowsVirtualKeyCode: code, text: key === 'Enter' ? '\r' : undefined }
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
  return {
    compose: (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    commit: (text: string) => session.send('Input.insertText', { text }),
    enter: () => press('Enter', 13),
    escape: () => press('Escape', 27),
  }
}

/** Longer than anything that follows a key takes to begin. */
const REST_MS = 700

test('what is composed; Enter and the arrows; and what answers to a level’s name', async ({ page }) => {
  await test.step('a word that is composed is searched for when it is done, and its keys do nothing else', async () => {
    await openLive(page)
    const method = await inputMethod(page)
    await page.keyboard.press('/')
    for (const half of ['ｋ', 'ｋｕ', 'ｋｕｂｘ', 'ｋｕｂｘｚｑ']) await method.compose(half)
    await page.waitForTimeout(REST_MS)
    await expect(searchField(page)).toHaveValue('ｋｕｂｘｚｑ')
    await expect(resultCount(page)).toHaveText(ALL_RESULTS)
    await expect(page).toHaveURL(/\/$/)

    await method.escape()
    await page.waitForTimeout(REST_MS)
    await expect(searchField(page), 'Escape is the input method’s').toHaveValue('ｋｕｂｘｚｑ')
    await method.enter()
    await page.waitForTimeout(REST_MS)
    await expect(page.getByRole('complementary', { name: 'Item' })).toHaveCount(0)
    await expect(searchField(page)).toBeFocused()

    await method.commit('kubernetes')
    await waitForAnswer(page, 'kubernetes')
    expect((await cardNames(page))[0]).toBe('Kubernetes')
    await expect(page).toHaveURL(/\?q=kubernetes$/)
    await expect(page.getByRole('complementary', { name: 'Item' }), 'Enter that came before opens nothing').toHaveCount(
      0,
    )
  })

  await test.step('a composition that is given up leaves the query as it was', async () => {
    await beginAt(page, './?q=helm')
    await waitForAnswer(page, 'helm')
    const method = await inputMethod(page)
    await searchField(page).focus()
    await page.keyboard.press('End')
    await method.compose('´')
    await page.waitForTimeout(REST_MS)
    await expect(searchField(page)).toHaveValue('helm´')
    await expect(page).toHaveURL(/\?q=helm$/)
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toHaveCount(0)
    await method.escape()
    await method.compose('')
    await page.waitForTimeout(REST_MS)
    await expect(searchField(page)).toHaveValue('helm')
    await expect(page).toHaveURL(/\?q=helm$/)
    expect((await cardNames(page))[0]).toBe('Helm')
  })

  await test.step('the palette, a dialog and a name keep what is composed', async () => {
    await beginAt(page, './bookmarks')
    const method = await inputMethod(page)
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Command palette' })
    await expect(palette.getByRole('option').first()).toBeVisible()
    await method.compose('ｈｅｌ')
    await method.escape()
    await method.enter()
    await page.waitForTimeout(REST_MS)
    await expect(palette).toBeVisible()
    await expect(page).toHaveURL(/\/bookmarks$/)
    await method.commit('helm')
    await expect(palette.getByRole('option').first()).toContainText('Helm')
    await page.keyboard.press('Escape')
    await expect(palette).toHaveCount(0)

    await page.getByRole('button', { name: 'New list' }).click()
    const naming = page.getByRole('dialog')
    await expect(naming.getByRole('textbox'), 'one came to fill it').toBeFocused()
    await method.compose('かんし')
    await method.escape()
    await method.enter()
    await page.waitForTimeout(REST_MS)
    await expect(naming).toBeVisible()
    await method.commit('監視')
    await expect(naming.getByRole('textbox')).toHaveValue('監視')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '監視' })).toBeVisible()
  })

  await test.step('Enter opens the first result, ↓ goes into the results and ↑ back, in every view', async () => {
    await beginAt(page)
    await page.keyboard.press('/')
    await page.keyboard.type('promethus')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Item' })
    await expect(panel.getByRole('heading', { name: 'Prometheus', exact: true })).toBeVisible()
    await expect(page).toHaveURL(/\?q=promethus&item=prometheus$/)
    await page.keyboard.press('Escape')

    for (const view of ['Cards', 'Table', 'Map']) {
      await page.getByRole('radio', { name: view }).click()
      await searchField(page).fill('service mesh')
      await waitForAnswer(page, 'service mesh')
      await page.keyboard.press('ArrowDown')
      const focused = page.locator('[data-results] a:focus')
      await expect(focused, view).toHaveCount(1)
      await expect(focused, view).toBeInViewport()
      if (view === 'Map') continue
      const first = await focused.textContent()
      await page.keyboard.press('ArrowDown')
      await expect(focused, `${view}: the line below`).not.toHaveText(first ?? '')
      await page.keyboard.press('ArrowUp')
      await expect(focused, `${view}: the line above`).toHaveText(first ?? '')
      await page.keyboard.press('ArrowUp')
      await expect(searchField(page), view).toBeFocused()
      await expect(searchField(page)).toHaveValue('service mesh')
    }
    await page.keyboard.press('/')
    await searchField(page).focus()
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('heading', { level: 2 }).first()).toBeVisible()
  })

  await test.step('a level’s name is answered in the one region “Answer”', async () => {
    await beginAt(page, './?q=projects+graduated')
    await waitForAnswer(page, 'projects graduated')
    const answer = page.getByRole('main').getByRole('region', { name: 'Answer' })
    await expect(answer).toHaveCount(1)
    await expect(cards(page).first().getByRole('link')).toHaveText('Kubernetes')
    await answer.getByRole('button', { name: `Show the ${countTechnology(LANDSCAPE, isGraduated)}` }).click()
    await expect(resultCount(page)).toHaveText(GRADUATED_RESULTS)
    await expect(page.getByRole('button', { name: 'Remove filter Graduated' })).toBeVisible()
    await expect(searchField(page)).toHaveValue('')
  })
})
