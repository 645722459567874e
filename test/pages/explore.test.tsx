import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { counted, countTechnology } from '../support/counts.ts'
import { shippedLandscape } from '../support/factories.ts'
import { renderApp } from '../support/render-app.tsx'

const ALL_RESULTS = new RegExp(`^${counted(countTechnology(shippedLandscape()))}`)
const GRADUATED = countTechnology(shippedLandscape(), (item) => item.maturity === 'graduated')
const GRADUATED_RESULTS = new RegExp(`^${counted(GRADUATED)}`)

const results = () => screen.findByRole('region', { name: 'Results' })
const count = async (text: string | RegExp) => {
  await waitFor(async () => expect(within(await results()).getByRole('status')).toHaveTextContent(text))
}
const cardNames = async () =>
  within(await results())
    .getAllByRole('article')
    .map((card) => within(card).getByRole('link').textContent)

it('shows the landscape by category, and says how much there is', async () => {
  renderApp()
  await count(ALL_RESULTS)
  expect(await screen.findByRole('heading', { name: 'Provisioning' })).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: /^Automation & Configuration/ })).toBeInTheDocument()
})

it('narrows by maturity and area at once, and a chip takes each away', async () => {
  const { user, router } = renderApp()
  await count(ALL_RESULTS)
  const filters = screen.getByRole('complementary', { name: 'Filters' })
  await user.click(within(filters).getByRole('checkbox', { name: /^Graduated/ }))
  await count(GRADUATED_RESULTS)
  await user.click(within(filters).getByRole('checkbox', { name: /^Monitoring/ }))
  await waitFor(() => expect(router.state.location.searchStr).toBe('?maturity=graduated&area=monitoring'))
  await waitFor(async () => expect(await cardNames()).toContain('Prometheus'))
  await user.click(screen.getByRole('button', { name: 'Remove filter Monitoring' }))
  await count(GRADUATED_RESULTS)
  await user.click(screen.getByRole('button', { name: 'Remove filter Graduated' }))
  await count(ALL_RESULTS)
})

it('finds a name that was mistyped', async () => {
  const { user } = renderApp()
  await count(ALL_RESULTS)
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'promethus')
  await waitFor(async () => expect((await cardNames())[0]).toBe('Prometheus'))
})

it('says what to do when nothing is found', async () => {
  const { user } = renderApp({ path: '/?q=asdfqwer' })
  // Its heading is there before the rest of it, in another element.
  const clear = await within(await results()).findByRole('button', { name: 'Clear the search' })
  expect(screen.getByRole('heading', { name: 'Nothing found' })).toBeInTheDocument()
  await user.click(clear)
  await count(ALL_RESULTS)
})

it('opens an item beside the list and gives the list back', async () => {
  const { user, router } = renderApp({ path: '/?maturity=graduated&group=none' })
  await count(GRADUATED_RESULTS)
  await user.click(await screen.findByRole('link', { name: 'Prometheus' }))
  const panel = await screen.findByRole('complementary', { name: 'Item' })
  expect(await within(panel).findByRole('heading', { name: 'Prometheus' })).toBeInTheDocument()
  expect(router.state.location.search).toMatchObject({ item: 'prometheus' })
  await user.click(within(panel).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Item' })).not.toBeInTheDocument())
})

it('leads a small screen to the item’s own page', async () => {
  const { router } = renderApp({ path: '/?item=prometheus', isWide: false })
  await waitFor(() => expect(router.state.location.pathname).toBe('/item/prometheus'))
})

it('Enter opens the first result of what is typed, once it is there', async () => {
  const { user, router } = renderApp()
  await count(ALL_RESULTS)
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'promethus{Enter}')
  await waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'promethus', item: 'prometheus' }))
  expect(await screen.findByRole('complementary', { name: 'Item' })).toBeInTheDocument()
})

it('Enter opens nothing where there is no result, and nothing without words', async () => {
  const { user, router } = renderApp()
  await count(ALL_RESULTS)
  const field = screen.getByRole('searchbox', { name: 'Search' })
  await user.type(field, '{Enter}')
  await user.type(field, 'asdfqwer{Enter}')
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Nothing found' })).toBeInTheDocument())
  expect(router.state.location.search).not.toHaveProperty('item')
  expect(field).toHaveFocus()
})

it.each(['', '&view=table'])('↓ goes into the results, ↑ back to the field (%s)', async (view) => {
  const { user } = renderApp({ path: `/?q=helm${view}` })
  const first = await screen.findByRole('link', { name: 'Helm' })
  const field = screen.getByRole('searchbox', { name: 'Search' })
  await user.click(field)
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(first).toHaveFocus())
  await user.keyboard('{ArrowUp}')
  expect(field).toHaveFocus()
})

it('a level’s name is answered with its projects, and a button makes a filter of it', async () => {
  const { user, router } = renderApp({ path: '/?q=graduated' })
  const answer = await screen.findByRole('region', { name: 'Answer' })
  expect(answer).toHaveTextContent('Graduated')
  expect(within(answer).queryByRole('link')).not.toBeInTheDocument()
  await waitFor(async () => expect((await cardNames())[0]).toBe('Kubernetes'))
  await user.click(within(answer).getByRole('button', { name: `Show the ${GRADUATED}` }))
  await count(GRADUATED_RESULTS)
  expect(router.state.location.searchStr).toBe('?maturity=graduated')
  expect(screen.queryByRole('region', { name: 'Answer' })).not.toBeInTheDocument()
})

it('the archived are shown from the answer even while they are hidden', async () => {
  const { user, router } = renderApp({ path: '/?q=archived&hide=archived' })
  const answer = await screen.findByRole('region', { name: 'Answer' })
  const archived = countTechnology(shippedLandscape(), (item) => item.maturity === 'archived')
  await user.click(await within(answer).findByRole('button', { name: `Show the ${archived}` }))
  await count(new RegExp(`^${counted(archived)}`))
  expect(router.state.location.searchStr).toBe('?maturity=archived')
})

it('a level beside other words filters, and the button leaves the words', async () => {
  const { user, router } = renderApp({ path: '/?q=graduated+monitoring' })
  const answer = await screen.findByRole('region', { name: 'Answer' })
  await waitFor(async () => expect((await cardNames())[0]).toBe('Prometheus'))
  await user.click(within(answer).getByRole('button', { name: /^Show the \d+$/ }))
  await waitFor(() => expect(router.state.location.searchStr).toBe('?q=monitoring&maturity=graduated'))
  await waitFor(async () => expect((await cardNames())[0]).toBe('Prometheus'))
})

it('says what a version and an unknown address came to', async () => {
  renderApp({ path: '/?q=istio+1.20' })
  expect(await screen.findByText(/^Searched without 1\.20/)).toBeInTheDocument()
})

it('an address leads to its item with the reason; an unknown one is said to be that', async () => {
  const { user } = renderApp({ path: '/?q=https://github.com/helm/helm' })
  const card = await screen.findByRole('article')
  await waitFor(() => expect(card).toHaveTextContent('its repository'))
  const field = screen.getByRole('searchbox', { name: 'Search' })
  await user.clear(field)
  await user.type(field, 'https://github.com/nobody/nothing')
  expect(await screen.findByText('No item has the address https://github.com/nobody/nothing.')).toBeInTheDocument()
  expect(screen.queryByText('The nearest names')).not.toBeInTheDocument()
})
