import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { renderApp } from '../support/render-app.tsx'

it('says where the data comes from, how much there is and what is wrong with it', async () => {
  renderApp({ path: '/data' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Data' })).toBeInTheDocument()
  expect(screen.getByText('The extract that came with this page')).toBeInTheDocument()
  expect(screen.getByText('2,413')).toBeInTheDocument()
  const faults = within(screen.getByRole('region', { name: 'Faults in the file' })).getAllByRole('row')
  expect(faults.some((row) => /second_path.*Kyverno/.test(row.textContent ?? ''))).toBe(true)
})

it.each([
  ['Everything, Graduated: 38', '?maturity=graduated', /^38 results/],
  ['Messaging, Incubating: 2', '?maturity=incubating&area=messaging', /^2 results/],
  ['2021 44', '?from=2021&to=2021', /^44 results/],
])('the number %s leads to what it counts', async (name, search, results) => {
  const { user, router } = renderApp({ path: '/data' })
  await user.click(await screen.findByRole('link', { name }))
  await waitFor(() => expect(router.state.location.searchStr).toBe(search))
  const region = await screen.findByRole('region', { name: 'Results' })
  await waitFor(() => expect(within(region).getByRole('status')).toHaveTextContent(results))
})

it('says which hosts learn the visitor’s address and when, from the settings of the build', async () => {
  renderApp({ path: '/data' })
  const region = within(await screen.findByRole('region', { name: 'Privacy' }))
  const said = (host: string) => region.getByText(host).nextElementSibling
  expect(said('raw.githubusercontent.com')).toHaveTextContent(/^At each visit.*logos.*Changes page.*another landscape/)
  expect(said('api.github.com')).toHaveTextContent(/^When you compare days or commits on the Changes page\.$/)
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
