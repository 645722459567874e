import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { buildExtract } from '../../src/build/extract-assets.ts'
import { groupIssues } from '../../src/domain/landscape/issue-groups.ts'
import { yearOf } from '../../src/lib/dates.ts'
import { counted, countTechnology, figure } from '../support/counts.ts'
import { shippedText } from '../support/factories.ts'
import { without, withEntry } from '../e2e/support-landscape.ts'
import { renderApp } from '../support/render-app.tsx'

const { landscape } = buildExtract('data')
const graduated = countTechnology(landscape, (item) => item.maturity === 'graduated')
const incubatingMessaging = countTechnology(
  landscape,
  (item) => item.maturity === 'incubating' && item.areas.includes('messaging'),
)
const acceptedIn2021 = countTechnology(
  landscape,
  ({ acceptedAt }) => acceptedAt !== undefined && yearOf(acceptedAt) === 2021,
)

it('says where the data comes from, how much there is and what is wrong with it', async () => {
  renderApp({ path: '/data' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Data' })).toBeInTheDocument()
  expect(screen.getByText('The copy that came with this page')).toBeInTheDocument()
  expect(screen.getByText(figure(landscape.items.length))).toBeInTheDocument()
  const faults = within(screen.getByRole('region', { name: 'Problems in the file' })).getAllByRole('row')
  const rows = faults.map((row) => row.textContent ?? '')
  for (const { message, issues } of groupIssues(landscape.issues).slice(0, 10)) {
    expect(rows.some((row) => row.includes(message) && row.includes(issues[0]?.item ?? message))).toBe(true)
  }
})

it('lists what is newer than our knowledge, and what of it has no item any more', async () => {
  const gone = landscape.items.find(({ maturity }) => maturity === 'graduated')
  const text = withEntry(without(shippedText(), gone?.name ?? ''), [
    'name: Brand New',
    'homepage_url: https://new.example/',
  ])
  renderApp({ path: '/data', live: () => Promise.resolve(new Response(text)) })
  const region = within(await screen.findByRole('region', { name: 'Our own knowledge' }))
  expect(await region.findByRole('link', { name: 'Brand New' })).toBeInTheDocument()
  expect(region.getByText(/^1 item is newer than our knowledge/)).toBeInTheDocument()
  expect(region.getByText(gone?.id ?? '')).toBeInTheDocument()
})

it.each([
  ['Everything, Graduated: ', '?maturity=graduated', graduated],
  ['Messaging, Incubating: ', '?maturity=incubating&area=messaging', incubatingMessaging],
  ['2021 ', '?from=2021&to=2021', acceptedIn2021],
])('the number after “%s” leads to what it counts', async (label, search, total) => {
  const { user, router } = renderApp({ path: '/data' })
  await user.click(await screen.findByRole('link', { name: `${label}${figure(total)}` }))
  await waitFor(() => expect(router.state.location.searchStr).toBe(search))
  const region = await screen.findByRole('region', { name: 'Results' })
  await waitFor(() => expect(within(region).getByRole('status')).toHaveTextContent(new RegExp(`^${counted(total)}`)))
})

it('says which hosts learn the visitor’s address and when, from the settings of the build', async () => {
  renderApp({ path: '/data' })
  const region = within(await screen.findByRole('region', { name: 'Privacy' }))
  const said = (host: string) => region.getByText(host).nextElementSibling
  expect(said('raw.githubusercontent.com')).toHaveTextContent(/^At each visit.*logos.*Changes page.*another landscape/)
  expect(said('api.github.com')).toHaveTextContent(
    /^When you compare days or commits on the Changes page\. When you press “Ask GitHub now”/,
  )
})

it('leads to the licences of the code', async () => {
  renderApp({ path: '/data' })
  expect(await screen.findByRole('link', { name: /licences of all/ })).toHaveAttribute('href', '/licenses.txt')
})

it('deletes nothing before that is confirmed, and says what could not be deleted', async () => {
  localStorage.setItem('explorer:recent-searches', '["secret"]')
  localStorage.setItem('another-application', 'stays')
  const { user } = renderApp({ path: '/data' })
  const ask = async () => user.click(await screen.findByRole('button', { name: 'Delete everything stored' }))
  await ask()
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }))
  expect(localStorage.getItem('explorer:recent-searches')).toContain('secret')

  const failing = { keys: () => Promise.reject(new Error('refused')) }
  vi.stubGlobal('caches', failing)
  await ask()
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete everything' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/Still there: the site for visits without a network\./)
  expect(localStorage.getItem('explorer:recent-searches')).toBeNull()
  expect(localStorage.getItem('another-application')).toBe('stays')
  vi.unstubAllGlobals()
  localStorage.clear()
})
