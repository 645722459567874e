import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { byName } from '../../src/domain/results/sort.ts'
import { shippedLandscape } from '../support/factories.ts'
import { renderApp } from '../support/render-app.tsx'

/** The graduated projects in the order of their names. */
const graduated = shippedLandscape()
  .items.filter((item) => item.maturity === 'graduated')
  .toSorted(byName)
const indexOf = (id: string) => graduated.findIndex((item) => item.id === id)

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

it('draws its maturity to scale and tells it in words', async () => {
  renderApp({ path: '/item/prometheus' })
  const figure = await screen.findByRole('img', { name: 'The maturity of Prometheus over the years' })
  expect(figure).toHaveAccessibleDescription(/^Incubating: May 9, 2016 to Aug 9, 2018, 2 years, 3 months; Graduated: /)
  expect(figure.querySelectorAll('rect[x]')).toHaveLength(2)
  const [accepted, incubating] = within(screen.getByRole('region', { name: 'Maturity' })).getAllByRole('listitem')
  expect(accepted).toHaveTextContent(/^Accepted May 9, 2016$/)
  expect(incubating).toHaveTextContent('2 years, 3 months')
})

it('goes through the results beside the list, and Back leads to the list', async () => {
  const path = '/?maturity=graduated&sort=name&group=none'
  const { user, router, history } = renderApp({ path })
  await user.click(await screen.findByRole('link', { name: 'Cilium' }))
  const panel = await screen.findByRole('complementary', { name: 'Item' })
  const heading = (name: string) => within(panel).findByRole('heading', { level: 2, name })
  await heading('Cilium')
  expect(panel).toHaveFocus()
  const at = indexOf('cilium')
  await user.keyboard('j')
  await heading(graduated[at + 1]?.name ?? '')
  expect(router.state.location.href).toBe(`${path}&item=${graduated[at + 1]?.id}`)
  await user.keyboard('kk')
  await heading(graduated[at - 1]?.name ?? '')
  const next = within(panel).getByRole('button', { name: 'Next result' })
  await user.click(next)
  await heading('Cilium')
  expect(next).toHaveFocus()
  history.back()
  await waitFor(() => expect(panel).not.toBeInTheDocument())
  expect(router.state.location.href).toBe(path)
})

it('goes through the results on its page too, where it came from some', async () => {
  const path = '/?maturity=graduated&sort=name&group=none'
  const { user, router, history } = renderApp({ path, isWide: false })
  await user.click(await screen.findByRole('link', { name: graduated[0]?.name ?? '' }))
  await screen.findByRole('heading', { level: 1, name: graduated[0]?.name ?? '' })
  expect(screen.getByRole('button', { name: 'Previous result' })).toHaveAttribute('aria-disabled', 'true')
  await user.keyboard('j')
  await screen.findByRole('heading', { level: 1, name: graduated[1]?.name ?? '' })
  expect(screen.getByText(`2 of ${graduated.length}`, { selector: '[aria-hidden]' })).toBeInTheDocument()
  await user.click(screen.getByRole('link', { name: 'Back to the results' }))
  await waitFor(() => expect(router.state.location.href).toBe(path))
  expect(history.canGoBack()).toBe(false)
})

it('can be taken elsewhere: its address, and what it is as Markdown', async () => {
  const { user } = renderApp({ path: '/item/prometheus' })
  await screen.findByRole('heading', { level: 1, name: 'Prometheus' })
  expect(screen.queryByRole('button', { name: 'Next result' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Copy link' }))
  expect(await navigator.clipboard.readText()).toBe(`${location.origin}/item/prometheus`)
  await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }))
  expect(await navigator.clipboard.readText()).toMatch(
    /^### \[Prometheus\]\(https:\/\/prometheus\.io\/\)\n\n\*\*Graduated\*\*/,
  )
})
