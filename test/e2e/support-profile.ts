import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { expect } from './fixtures.ts'
import { bookmarkButton, cardLink, cards, openLive, searchFor } from './support-page.ts'

/** What a visitor of one version left in the browser, and sent elsewhere; any later version has to read it. */
export interface Profile {
  /** The version's commit and day. */
  madeBy: string
  localStorage: Record<string, string>
  /** The kept landscape file: its record, but for the file's text and the landscape that was made of it. */
  keptFile: Record<string, unknown>
  /** The names of the service worker's caches, with the addresses in them. */
  caches: Record<string, string[]>
  /** A link to the list, below the application's address. */
  link: string
  exports: Record<'json' | 'csv' | 'markdown', string>
}

export const LIST = ['falco', 'argo', 'prometheus']
export const BOOKMARKED = ['Harbor', 'Helm']
export const COMPARED = ['Envoy', 'Linkerd']
export const NOTE = 'runs our pipelines; see https://example.com/why'
const FORMATS = { json: 'JSON', csv: 'CSV', markdown: 'Markdown' } as const

const IMPORTED = JSON.stringify({
  format: 'landscape-explorer-bookmarks',
  version: 1,
  landscape: 'cncf',
  lists: [{ name: 'Platform', bookmarks: ['argo', 'prometheus', 'falco'].map((id) => ({ id, name: id, keys: [] })) }],
})

/** Uses the application as a visitor does, by names that every version has. @returns what was sent elsewhere */
export async function makeProfile(page: Page): Promise<Pick<Profile, 'link' | 'exports'>> {
  await openLive(page, './?maturity=graduated&group=none')
  for (const name of BOOKMARKED) await bookmarkButton(page, name).click()
  for (const name of COMPARED) await page.getByRole('button', { name: `Compare ${name}`, exact: true }).click()
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await openLive(page)
  await searchFor(page, 'promethus')
  await cardLink(page, 'Prometheus').click()

  await openLive(page, 'bookmarks')
  await page.getByRole('button', { name: 'Import' }).click()
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'lists.json', mimeType: 'application/json', buffer: Buffer.from(IMPORTED) })
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await page.getByRole('link', { name: 'Platform 3' }).click()
  await expect(cards(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'Write a note on Argo' }).click()
  await page.getByRole('textbox', { name: 'Note on Argo' }).fill(NOTE)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Move Falco' }).press('Home')
  await expect.poll(() => listed(page)).toEqual(LIST)

  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const exports = { json: '', csv: '', markdown: '' }
  for (const format of ['json', 'csv', 'markdown'] as const) {
    await page.getByRole('radio', { name: FORMATS[format], exact: true }).check()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    exports[format] = await readFile(await (await download).path(), 'utf8')
  }
  await page.keyboard.press('Escape')
  return { link: link.slice(link.indexOf('shared#')), exports }
}

/** What the browser has stored by then. */
export async function storedProfile(
  page: Pick<Page, 'evaluate'>,
): Promise<Pick<Profile, 'localStorage' | 'keptFile' | 'caches'>> {
  return page.evaluate(async () => {
    const records = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const opening = indexedDB.open('landscape-explorer')
      opening.addEventListener('error', () => reject(new Error('IndexedDB')))
      opening.addEventListener('success', () => {
        const all = opening.result.transaction('files').objectStore('files').getAll()
        all.addEventListener('success', () => {
          opening.result.close()
          resolve(all.result as Record<string, unknown>[])
        })
      })
    })
    const { text: _text, landscape: _landscape, ...keptFile } = records[0] ?? {}
    const names = await caches.keys()
    const addresses = await Promise.all(
      names.map(async (name) => {
        const requests = await (await caches.open(name)).keys()
        return requests.map(({ url }) => url.replace(location.origin, ''))
      }),
    )
    return {
      localStorage: Object.fromEntries(Object.entries(localStorage) as [string, string][]),
      keptFile,
      caches: Object.fromEntries(names.map((name, index) => [name, addresses[index] ?? []])),
    }
  })
}

/** The ids of the bookmarks that are listed, in their order. */
export async function listed(page: Page): Promise<(string | null)[]> {
  return cards(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item')))
}

/** Looks at everything that such a visitor had, on the pages of this version. */
export async function expectProfile(page: Page): Promise<void> {
  await page.goto('bookmarks')
  await page.getByRole('link', { name: 'Platform 3' }).click()
  await expect.poll(() => listed(page)).toEqual(LIST)
  await expect(page.getByText('runs our pipelines')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('link', { name: 'Bookmarks 2' }).click()
  await expect.poll(async () => new Set(await listed(page))).toEqual(new Set(['harbor', 'helm']))

  await page.goto('compare')
  for (const name of COMPARED) await expect(page.getByRole('columnheader', { name }).first()).toBeVisible()
  await page.keyboard.press('Control+k')
  const recent = page.getByRole('dialog').getByRole('group', { name: 'Recent searches' })
  await expect(recent.getByRole('option')).toHaveText(['promethus'])
  await page.keyboard.press('Escape')
}
