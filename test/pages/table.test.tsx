import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { usePreferences } from '../../src/stores/preferences.ts'
import { renderApp } from '../support/render-app.tsx'

/** The three graduated projects for messaging: few, since every question by role looks through the whole page. */
const VIEW = '/?maturity=graduated&area=messaging&view=table'

const table = () => screen.findByRole('table', { name: 'Results as a table' })
/** The rows of items; the heading is a row too. */
const itemRows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
const names = async () => (await itemRows()).map((row) => within(row).getByRole('rowheader').textContent.trim())
const whole = () => waitFor(async () => expect(await table()).toHaveAttribute('aria-rowcount', '4'))
const heading = async (name: string) =>
  within(await table()).getByRole('columnheader', { name: new RegExp(`^${name}`) })

it('shows the results a row each, sorts them by a heading, and the other way at the next click', async () => {
  const { user, router } = renderApp({ path: VIEW })
  await whole()
  const rows = await itemRows()
  expect(rows).toHaveLength(3)
  expect(rows[0]).toHaveAttribute('aria-rowindex', '2')
  const dapr = within(await table()).getByRole('row', { name: /^Dapr/ })
  expect(within(dapr).getAllByRole('link')[0]).toHaveAccessibleName('Dapr')
  expect(within(dapr).getByRole('link', { name: 'dapr/dapr' })).toHaveAttribute('href', 'https://github.com/dapr/dapr')

  await user.click(within(await heading('Accepted')).getByRole('button'))
  await waitFor(async () => expect((await names()).at(-1)).toMatch(/CloudEvents$/))
  expect(await heading('Accepted')).toHaveAttribute('aria-sort', 'descending')
  expect(router.state.location.searchStr).toBe('?maturity=graduated&area=messaging&view=table&sort=accepted')
  await user.click(within(await heading('Accepted')).getByRole('button'))
  await waitFor(async () => expect((await names())[0]).toMatch(/CloudEvents$/))
  expect(await heading('Accepted')).toHaveAttribute('aria-sort', 'ascending')
  expect(router.state.location.searchStr).toBe('?maturity=graduated&area=messaging&view=table&sort=accepted&dir=asc')
})

it('has the columns that one chooses, until one goes back to the usual ones', async () => {
  const { user } = renderApp({ path: VIEW })
  await whole()
  const box = (name: string) => screen.getByRole('checkbox', { name, hidden: true })
  expect(screen.queryByRole('columnheader', { name: 'Organisation' })).not.toBeInTheDocument()
  await user.click(box('Organisation'))
  expect(await heading('Organisation')).toBeInTheDocument()
  await user.click(box('Maturity'))
  expect(screen.queryByRole('columnheader', { name: 'Maturity' })).not.toBeInTheDocument()
  expect(usePreferences.getState().columns).toContain('organisation')
  await user.click(screen.getByRole('button', { name: 'Usual columns', hidden: true }))
  expect(await heading('Maturity')).toBeInTheDocument()
  expect(usePreferences.getState().columns).toBeUndefined()
})

it('keeps an item, and marks the one that is open', async () => {
  const { user } = renderApp({ path: VIEW })
  await whole()
  const row = () => within(screen.getByRole('table')).getByRole('row', { name: /^Dapr/ })
  await user.click(within(row()).getByRole('button', { name: 'Bookmark Dapr' }))
  expect(within(row()).getByRole('button', { name: 'Bookmark Dapr' })).toHaveAttribute('aria-pressed', 'true')
  await user.click(within(row()).getByRole('link', { name: 'Dapr' }))
  await screen.findByRole('complementary', { name: 'Item' })
  expect(row()).toHaveAttribute('aria-current', 'true')
})

it('says beside a found name why it was found', async () => {
  renderApp({ path: '/?q=k8s&view=table' })
  await waitFor(async () => expect((await names())[0]).toMatch(/Kubernetes/))
  expect((await itemRows())[0]).toHaveTextContent('found by “k8s”')
})

it('saves the results as files that say where they come from', async () => {
  const saved: { name: string; blob: Blob }[] = []
  let blob = new Blob()
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (one: Blob) => ((blob = one), 'blob:x'), revokeObjectURL: () => {} }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob })
  })
  const { user } = renderApp({ path: VIEW })
  await whole()
  await user.click(screen.getByRole('button', { name: 'Export' }))
  for (const name of [/^CSV file/, /^JSON file/, /^Markdown file/]) {
    const before = saved.length
    await user.click(await screen.findByRole('button', { name, hidden: true }))
    await waitFor(() => expect(saved).toHaveLength(before + 1))
  }
  expect(saved.map(({ name }) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual([
    'cncf-landscape-DAY.csv',
    'cncf-landscape-DAY.json',
    'cncf-landscape-DAY.md',
  ])
  const [csv = '', json = '', markdown = ''] = await Promise.all(saved.map((one) => one.blob.text()))
  expect(csv.trimEnd().split('\r\n')).toHaveLength(4)
  // Reading a blob as text takes the mark off that spreadsheets look for.
  const start = new Uint8Array((await saved[0]?.blob.arrayBuffer()) ?? new ArrayBuffer(0))
  expect(Array.from(start.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
  expect(csv.split('\r\n')[0]).toMatch(/^id,name,.*,roles,sentence,description$/)
  expect(JSON.parse(json)).toMatchObject({ count: 3, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string })
  expect(markdown).toMatch(/^\| Name \| Maturity \| Subcategory \|/)
  expect(markdown).toMatch(/\n\nSource: CNCF landscape, data of \w+ \d+, \d{4}, CC BY 4\.0\. .*\[This view\]/)
})
