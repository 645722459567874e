import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { LANDSCAPE } from './support-counts.ts'
import { openLive, beginAt } from './support-page.ts'

/** Saves the results as a file of that kind. @returns its text and what the page says of it */
async function saved(page: Page, format: RegExp): Promise<{ text: string; said: string }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: format }).click()
  const file = await download
  const status = page.getByRole('status').filter({ hasText: file.suggestedFilename() })
  return { text: await readFile(await file.path(), 'utf8'), said: (await status.textContent()) ?? '' }
}

test('French: a table for a French spreadsheet, and addresses that are pasted', async ({ page }) => {
  await test.step('a French table opens in a French spreadsheet, and says what each item is for', async () => {
    await openLive(page, './fr/?maturity=graduated&sort=name')
    await page.getByRole('button', { name: 'Exporter' }).click()
    const { text } = await saved(page, /^Fichier CSV/)
    const [head = '', argo = ''] = text.split('\r\n')
    expect(head).toMatch(/^\uFEFFid;Nom;Maturité;Catégorie;.*;Rôles;À quoi il sert;Description$/)
    expect(argo).toMatch(/^argo;Argo;Diplômé;/)
    expect(argo.split(';').at(-2), 'our sentence').toMatch(/\p{L}{3}/u)
    const { description = '' } = LANDSCAPE.items.find(({ id }) => id === 'argo') ?? {}
    const unquoted = (value: string) => value.replaceAll('"', '')
    expect(unquoted(argo).slice(-description.length - 1), 'the description of the file').toBe(
      `;${unquoted(description)}`,
    )
    const markdown = await saved(page, /^Fichier Markdown/)
    expect(markdown.text).toMatch(/^\| Nom \|.* \| Rôles \| À quoi il sert \| Description \|\n/)
    const { text: json } = await saved(page, /^Fichier JSON/)
    const { items, missing } = JSON.parse(json) as { items: { id: string; roles?: string[] }[]; missing?: string[] }
    expect(items[0]).toMatchObject({
      id: 'argo',
      sentence: { en: expect.stringMatching(/./), fr: expect.stringMatching(/./) },
    })
    expect(items.find(({ id }) => id === 'prometheus')?.roles).toContain('metrics')
    expect(missing).toBeUndefined()

    await page.getByRole('checkbox', { name: /^Avec l’utilité de chaque élément/ }).uncheck()
    const bare = await saved(page, /^Fichier CSV/)
    expect(bare.text.split('\r\n')[0]).not.toContain('Description')
  })

  await test.step('addresses are pasted', async () => {
    await beginAt(page, './fr/bookmarks')
    await page.getByRole('button', { name: 'Importer' }).click()
    const dialog = page.getByRole('dialog', { name: 'Importer' })
    await dialog
      .getByRole('textbox')
      .fill('https://landscape.cncf.io/?item=x--y--prometheus\ngithub.com/helm/helm\nhttps://news.example')
    await expect(dialog.getByRole('status')).toContainText('2 favoris ajoutés')
    await expect(dialog.getByRole('status')).toContainText('https://news.example')
  })
})

const BROWSER_FILE = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
  <DT><H3>Observability</H3>
  <DL><p>
    <DT><A HREF="https://prometheus.io/docs/introduction/" ICON="data:image/png;base64,AAAA">Prometheus docs</A>
    <DT><A HREF="https://github.com/fluent/fluentd/issues">Fluentd</A>
    <DT><A HREF="https://news.example/">The news</A>
    <DT><A HREF="javascript:document.body.remove()">Do not run me</A>
  </DL><p>
</DL>`

test('what comes in from a browser, and what could not be had', async ({ page, allowConsole }) => {
  await test.step('the bookmarks of a browser come in, and nothing of them is run or fetched', async () => {
    await openLive(page, './bookmarks')
    await page.getByRole('button', { name: 'Import' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import' })
    await dialog.getByLabel('Choose a file').setInputFiles({
      name: 'bookmarks.html',
      mimeType: 'text/html',
      buffer: Buffer.from(BROWSER_FILE),
    })
    await expect(dialog.getByRole('status')).toContainText('Observability')
    await expect(dialog.getByRole('status')).toContainText('2 bookmarks added')
    await expect(dialog.getByRole('status')).toContainText('2 things could not be read')
    await expect(dialog.getByRole('status')).toContainText('The news')
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('main')).toContainText('Observability')
  })

  await test.step('what could not be had is said, in the page and in the file', async () => {
    allowConsole(/Failed to load resource/, /net::ERR/)
    await page.route(/\/assets\/sentences\d-fr/, (route) => route.abort())
    await beginAt(page, './?maturity=graduated&sort=name')
    await page.getByRole('button', { name: 'Export' }).click()
    const { text, said } = await saved(page, /^JSON file/)
    const { items, missing } = JSON.parse(text) as { items: { sentence: unknown }[]; missing: string[] }
    expect(missing).toEqual(['sentence.fr'])
    expect(items[0]?.sentence).toEqual({ en: expect.stringMatching(/./) })
    expect(said).toContain('Our sentences are missing')
  })
})
