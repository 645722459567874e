import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { countTechnology } from '../support/counts.ts'
import { shippedLandscape } from '../support/factories.ts'
import { renderApp } from '../support/render-app.tsx'

const TOTAL = countTechnology(shippedLandscape())
const GRADUATED = countTechnology(shippedLandscape(), (item) => item.maturity === 'graduated')

beforeEach(() => {
  // jsdom draws nothing; what is drawn is looked at in a real browser.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})

const list = () => screen.findByRole('list', { name: 'Items on the map' })
const names = async () =>
  within(await list())
    .getAllByRole('listitem')
    .map((tile) => within(tile).getByRole('link').textContent)

it('lists the results on the map, and follows the filters', async () => {
  const { user } = renderApp({ path: '/?view=map&maturity=graduated' })
  await waitFor(async () => expect(await names()).toHaveLength(GRADUATED))
  expect(await names()).toContain('Prometheus')
  expect(within(await list()).getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', String(GRADUATED))
  const filters = screen.getByRole('complementary', { name: 'Filters' })
  await user.click(within(filters).getByRole('checkbox', { name: /^Monitoring/ }))
  await waitFor(async () => expect((await names()).length).toBeLessThan(10))
  expect(await names()).toContain('Prometheus')
})

it('holds the part of a long list that one is at', async () => {
  const { user } = renderApp({ path: '/?view=map' })
  await waitFor(async () => expect(await names()).toHaveLength(24))
  const first = within(await list()).getAllByRole('listitem')[0] as HTMLElement
  expect(first).toHaveAttribute('aria-posinset', '1')
  expect(first).toHaveAttribute('aria-setsize', String(TOTAL))
  within(first).getByRole('link').focus()
  await user.keyboard('{End}')
  await waitFor(() => expect(document.activeElement?.closest('li')).toHaveAttribute('aria-posinset', String(TOTAL)))
  expect(await names()).toHaveLength(24)
})

it('can be gone through with the arrow keys, one stop for Tab', async () => {
  const { user } = renderApp({ path: '/?view=map&maturity=graduated' })
  await waitFor(async () => expect(await names()).toHaveLength(GRADUATED))
  const links = within(await list()).getAllByRole('link')
  expect(links.filter((link) => link.tabIndex === 0)).toHaveLength(1)
  links.find((link) => link.tabIndex === 0)?.focus()
  const before = document.activeElement?.textContent
  await user.keyboard('{ArrowRight}')
  const after = document.activeElement
  expect(after?.textContent).not.toBe(before)
  expect((await list()).contains(after)).toBe(true)
  expect(after).toHaveProperty('tabIndex', 0)
  // Back again, among tiles that lie in one row.
  within(await list())
    .getByRole('link', { name: 'Prometheus' })
    .focus()
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement?.textContent).not.toBe('Prometheus')
  await user.keyboard('{ArrowLeft}')
  expect(document.activeElement?.textContent).toBe('Prometheus')
})

it('opens an item beside the map', async () => {
  const { user, router } = renderApp({ path: '/?view=map&maturity=graduated' })
  await user.click(await screen.findByRole('link', { name: 'Prometheus' }))
  const panel = await screen.findByRole('complementary', { name: 'Item' })
  expect(await within(panel).findByRole('heading', { name: 'Prometheus' })).toBeInTheDocument()
  expect(router.state.location.search).toMatchObject({ view: 'map', item: 'prometheus' })
})

it('shows a result that is not on the map, since members are switched off', async () => {
  renderApp({ path: '/?view=map&q=red+hat' })
  const strays = await screen.findByRole('list', { name: 'Found, but not on the map' })
  expect(within(strays).getAllByRole('link').length).toBeGreaterThan(0)
})
