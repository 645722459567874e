import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { clearRecentSearches } from '../../src/stores/recent-searches.ts'
import { renderApp } from '../support/render-app.tsx'

const palette = () => screen.findByRole('dialog', { name: 'Command palette' })
const field = async () => within(await palette()).getByRole('combobox', { name: 'Search' })
const options = async () => within(await palette()).getAllByRole('option')
const active = async () => {
  const id = (await field()).getAttribute('aria-activedescendant')
  return (await options()).find((option) => option.id === id)
}
/** Opens the palette once the whole landscape is there. */
const open = async (app: ReturnType<typeof renderApp>) => {
  await screen.findByRole('main')
  await app.user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('listbox', { name: 'Suggestions' })
}
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

beforeEach(clearRecentSearches)

it('goes to an item by keys alone', async () => {
  const app = renderApp({ path: '/data' })
  await open(app)
  expect(await field()).toHaveFocus()
  expect(await field()).toHaveAttribute('aria-expanded', 'true')
  await app.user.keyboard('promethus')
  await waitFor(async () => expect(await active()).toHaveTextContent('Prometheus'))
  await app.user.keyboard('{ArrowDown}')
  await waitFor(async () => expect(await active()).not.toHaveTextContent('Prometheus'))
  await app.user.keyboard('{ArrowUp}')
  await waitFor(async () => expect(await active()).toHaveTextContent('Prometheus'))
  await app.user.keyboard('{Enter}')
  await closed()
  await waitFor(() => expect(app.router.state.location.pathname).toBe('/item/prometheus'))
  await waitFor(() => expect(screen.getByRole('main')).toHaveFocus())
})

it('gives the focus back on Escape, and the arrows go round', async () => {
  const app = renderApp({ path: '/data' })
  const search = await screen.findByRole('searchbox', { name: 'Search' })
  await app.user.click(search)
  await open(app)
  await app.user.keyboard('{ArrowUp}')
  await waitFor(async () => expect(await active()).toBe((await options()).at(-1)))
  await app.user.keyboard('{ArrowDown}')
  await waitFor(async () => expect(await active()).toBe((await options())[0]))
  await app.user.keyboard('{Escape}')
  await closed()
  expect(search).toHaveFocus()
  expect(screen.queryByRole('combobox', { name: 'Search' })).not.toBeInTheDocument()
})

it('Enter waits for the answer to what was typed last', async () => {
  const app = renderApp({ path: '/data' })
  await open(app)
  await app.user.keyboard('k8s{Enter}')
  await waitFor(() => expect(app.router.state.location.pathname).toBe('/item/kubernetes'))
})

it.each([
  ['security', '/focus/security'],
  ['glossary', '/glossary'],
  ['service mesh', '/?category=orchestration-management/service-mesh'],
  ['cncf members', '/?category=cncf-members&members=1'],
  ['asdfqwer', '/?q=asdfqwer'],
])('%s leads to %s', async (text, address) => {
  const app = renderApp({ path: '/data' })
  await open(app)
  await app.user.keyboard(`${text}{Enter}`)
  await waitFor(() => expect(decodeURIComponent(app.router.state.location.href)).toBe(address))
})

it('does things, too', async () => {
  const app = renderApp({ path: '/data' })
  await open(app)
  await app.user.keyboard('dark')
  await app.user.click(await screen.findByRole('option', { name: 'Use the dark theme' }))
  await closed()
  expect(document.documentElement.dataset['theme']).toBe('dark')
  expect(app.router.state.location.pathname).toBe('/data')
  await open(app)
  expect(screen.queryByRole('option', { name: 'Use the dark theme' })).not.toBeInTheDocument()
  await app.user.click(screen.getByRole('option', { name: 'Use the system’s theme' }))
})

it('remembers a search that was of use, and forgets it when asked to', async () => {
  const app = renderApp({ path: '/data' })
  await open(app)
  await app.user.keyboard('promethus')
  await app.user.click(await screen.findByRole('option', { name: /Prometheus/ }))
  await closed()
  await open(app)
  const recent = within(await palette()).getByRole('group', { name: 'Recent searches' })
  expect(
    within(recent)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['promethus'])
  await app.user.click(screen.getByRole('button', { name: 'Clear recent searches' }))
  expect(screen.queryByRole('group', { name: 'Recent searches' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Clear recent searches' })).not.toBeInTheDocument()
  expect(await field()).toHaveFocus()
})

it('knows what was searched for in the header', async () => {
  const app = renderApp()
  await app.user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'collect logs{Enter}')
  await open(app)
  await app.user.click(screen.getByRole('option', { name: 'collect logs' }))
  await waitFor(() => expect(app.router.state.location.searchStr).toBe('?q=collect+logs'))
})
