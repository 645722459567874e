import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '../support/render-app.tsx'

it('lists the words and finds one', async () => {
  const { user } = renderApp({ path: '/glossary' })
  expect(await screen.findByText('Service mesh', { selector: 'dt' })).toBeInTheDocument()
  await user.type(screen.getByRole('searchbox', { name: 'Find a word' }), 'sbom')
  await waitFor(() => expect(screen.queryByText('Service mesh', { selector: 'dt' })).not.toBeInTheDocument())
  expect(screen.getByText('SBOM', { selector: 'dt' })).toBeInTheDocument()
  await user.type(screen.getByRole('searchbox', { name: 'Find a word' }), 'xyz')
  expect(await screen.findByText(/No word matches/)).toBeInTheDocument()
})
