import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '../support/render-app.tsx'

it('shows every part in its states to whoever works on it', async () => {
  const { user } = renderApp({ path: '/dev/ui' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Visual language' })).toBeInTheDocument()
  expect((await screen.findAllByRole('article')).length).toBeGreaterThan(5)
  expect(screen.getByRole('radio', { name: 'Cards' })).toBeChecked()
  await user.click(screen.getByRole('tab', { name: 'Map' }))
  expect(screen.getByRole('radio', { name: 'Map' })).toBeChecked()
  await user.click(screen.getByRole('button', { name: 'Open a sheet' }))
  const sheet = screen.getByRole('dialog', { name: 'A sheet' })
  await user.click(within(sheet).getByRole('button', { name: 'Done' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})
