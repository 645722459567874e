import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
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
