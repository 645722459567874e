import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '../support/render-app.tsx'

it('tells what an item is for, since when, where it is listed and what is like it', async () => {
  renderApp({ path: '/item/prometheus' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Prometheus' })).toBeInTheDocument()
  expect(screen.getAllByText(/Graduated/)[0]).toBeInTheDocument()
  expect(within(screen.getByRole('region', { name: 'Listed under' })).getAllByRole('link')).toHaveLength(2)
  expect(within(screen.getByRole('region', { name: 'Audits' })).getAllByRole('link')).toHaveLength(2)
  expect(within(screen.getByRole('region', { name: 'Maturity' })).getAllByRole('listitem')).toHaveLength(3)
  const similar = await screen.findByRole('region', { name: 'Similar' })
  expect(within(similar).getAllByText(/same role/).length).toBeGreaterThan(0)
  expect(screen.getByRole('region', { name: 'Often confused with' })).toHaveTextContent('Thanos')
  expect(screen.getByRole('region', { name: 'The first five minutes' })).toHaveTextContent('docker run')
})

it('names what to use instead of an archived project', async () => {
  renderApp({ path: '/item/opentracing' })
  const notice = await screen.findByRole('note', { name: 'Archived: what to use instead' })
  expect(within(notice).getByRole('link', { name: 'OpenTelemetry' })).toHaveAttribute('href', '/item/opentelemetry')
})

it('says so when there is no such item', async () => {
  renderApp({ path: '/item/no-such-thing' })
  expect(await screen.findByRole('heading', { name: 'This item is not listed' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Explore the landscape' })).toHaveAttribute('href', '/')
})
