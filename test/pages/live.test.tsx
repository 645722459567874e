import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import { formatDate } from '../../src/i18n/format.ts'
import { counted, countTechnology } from '../support/counts.ts'
import { shippedDay, shippedLandscape, shippedText } from '../support/factories.ts'
import { renderApp } from '../support/render-app.tsx'

const answer =
  (text: string, status = 200) =>
  () =>
    Promise.resolve(new Response(text, { status }))
const renamed = () => shippedText().replace('name: KubeEdge\n', 'name: KubeEdge Renamed\n')

it('lets a live file that differs slide in while nobody has touched the page', async () => {
  renderApp({ live: answer(renamed()) })
  expect(await screen.findByRole('link', { name: 'KubeEdge Renamed' })).toBeInTheDocument()
})

it('keeps it behind a button once the page is in use', async () => {
  const { user } = renderApp({ live: answer(renamed()) })
  await user.keyboard('x')
  const button = await screen.findByRole('button', { name: 'Show update' })
  expect(await screen.findByRole('link', { name: 'KubeEdge' })).toBeInTheDocument()
  await user.click(button)
  expect(await screen.findByRole('link', { name: 'KubeEdge Renamed' })).toBeInTheDocument()
})

it('shows the file of the last visit, also where the live file does not come', async () => {
  const { unmount } = renderApp({ live: answer(renamed()) })
  await screen.findByRole('link', { name: 'KubeEdge Renamed' })
  unmount()
  renderApp({ live: answer('no', 500) })
  expect(await screen.findByRole('link', { name: 'KubeEdge Renamed' })).toBeInTheDocument()
  expect(await screen.findByText(/answered with an error/)).toBeInTheDocument()
})

it('keeps that, too, behind a button once the page is in use', async () => {
  const first = renderApp({ live: answer(renamed()) })
  await screen.findByRole('link', { name: 'KubeEdge Renamed' })
  first.unmount()
  const { user } = renderApp({ live: answer('no', 500) })
  await user.keyboard('x')
  const button = await screen.findByRole('button', { name: 'Show update' })
  expect(screen.getByRole('link', { name: 'KubeEdge' })).toBeInTheDocument()
  await user.click(button)
  expect(await screen.findByRole('link', { name: 'KubeEdge Renamed' })).toBeInTheDocument()
})

it.each([
  ['an error', answer('no', 500), /answered with an error \(500\)/],
  ['a limit', answer('no', 429), /try again later \(429\)/],
  ['a login page', answer('<!doctype html><title>Sign in</title>'), /not (a landscape file|valid YAML)/],
  ['nothing', answer(''), /is empty/],
  ['an alias bomb', answer('a: &a [x]\nlandscape: [*a]\n'), /aliases/],
  [
    'half of the file',
    answer(shippedText().slice(0, shippedText().lastIndexOf('          - item:', 300_000))),
    /looks incomplete/,
  ],
])('keeps what it has when the live file is %s, and says so', async (_what, live, cause) => {
  renderApp({ live })
  expect(await screen.findByText(cause)).toHaveTextContent(formatDate(shippedDay(), 'long'))
  expect(screen.getByRole('button', { name: 'Retry' })).toBeInTheDocument()
  const count = new RegExp(`^${counted(countTechnology(shippedLandscape()))}`)
  expect(screen.getByText(count)).toBeInTheDocument()
  await waitFor(() => expect(screen.getByRole('link', { name: 'KubeEdge' })).toBeInTheDocument())
})
