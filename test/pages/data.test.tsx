import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '../support/render-app.tsx'

it('says where the data comes from, how much there is and what is wrong with it', async () => {
  renderApp({ path: '/data' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Data' })).toBeInTheDocument()
  expect(screen.getByText('The extract that came with this page')).toBeInTheDocument()
  expect(screen.getByText('2,413')).toBeInTheDocument()
  const faults = within(screen.getByRole('table')).getAllByRole('row')
  expect(faults.some((row) => /Kyverno.*second_path/.test(row.textContent ?? ''))).toBe(true)
})
