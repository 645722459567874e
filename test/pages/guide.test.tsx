import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { loadPageTexts, startI18n } from '../../src/i18n/i18n.ts'
import { renderApp } from '../support/render-app.tsx'

// jsdom has no popovers.
beforeAll(() => {
  HTMLElement.prototype.togglePopover = function togglePopover() {
    return this.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }))
  }
})

/** Starts the interface in French, as its pages do. */
async function speakFrench() {
  await startI18n('fr')
  await loadPageTexts()
}

afterEach(async () => {
  await startI18n('en')
  await loadPageTexts()
})

const place = async (name: string) => {
  const heading = await screen.findByRole('heading', { name })
  return within(heading.parentElement?.parentElement as HTMLElement)
}

it('explains every place, and leads to its items', async () => {
  const { user, router } = renderApp({ path: '/guide' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Guide' })).toBeInTheDocument()
  const contents = screen.getByRole('navigation', { name: 'Contents' })
  expect(within(contents).getAllByRole('link').at(-1)).toHaveTextContent('CNCF Members')
  const mesh = await place('Service Mesh')
  expect(mesh.getByText(/Linkerd/)).toBeInTheDocument()
  await user.click(mesh.getByRole('link', { name: /^\d+ items$/ }))
  await waitFor(() => expect(router.state.location.href).toBe('/?category=orchestration-management%2Fservice-mesh'))
})

it('shows members at the places of members', async () => {
  renderApp({ path: '/guide' })
  const gold = await place('Gold')
  expect(gold.getByRole('link', { name: /items/ })).toHaveAttribute('href', '/?category=cncf-members/gold&members=1')
})

it('marks the place that the address leads to, and names it in the title', async () => {
  renderApp({ path: '/guide#orchestration-management--service-mesh' })
  await waitFor(() => expect(document.title).toMatch(/^Service Mesh · Guide/))
  await waitFor(() => expect(document.querySelector('[data-named]')).toHaveTextContent('Service Mesh'))
})

it('explains the place of a heading, and leads to the guide', async () => {
  const { user, router } = renderApp()
  const button = await screen.findByRole('button', { name: 'About Automation & Configuration' })
  await user.click(button)
  expect(button).toHaveAttribute('aria-expanded', 'true')
  // Its role is hidden, as jsdom has no popovers.
  const note = document.getElementById(button.getAttribute('aria-controls') ?? '') as HTMLElement
  expect(await within(note).findByText(/OpenTofu/)).toBeInTheDocument()
  await user.click(within(note).getByText('Open the guide'))
  await waitFor(() => expect(router.state.location.href).toBe('/guide#provisioning--automation-configuration'))
})

it('says in the filters what an open category is for', async () => {
  const { user } = renderApp()
  const filters = await screen.findByRole('complementary', { name: 'Filters' })
  await user.click(within(filters).getByRole('button', { name: 'Show the subcategories of Runtime' }))
  expect(await within(filters).findByText(/^Beneath every application/)).toHaveTextContent(/^[^.]+\.$/)
  const storage = within(filters).getByRole('checkbox', { name: /^Cloud Native Storage/ })
  await waitFor(() => expect(storage).toHaveAccessibleDescription('Pods come and go, but their data must stay.'))
})

it('names places in French everywhere', async () => {
  await speakFrench()
  const { user, router } = renderApp({ path: '/?category=orchestration-management/service-mesh' })
  expect(await screen.findByRole('heading', { level: 3, name: /^Maillage de services/ })).not.toHaveAttribute('lang')
  expect(screen.getByRole('button', { name: 'Retirer le filtre Maillage de services' })).toBeInTheDocument()
  const filters = screen.getByRole('complementary', { name: 'Filtres' })
  expect(within(filters).getByRole('checkbox', { name: /^Exécution/ })).toBeInTheDocument()
  await waitFor(() => expect(document.title).toContain('Maillage de services'))
  expect(document.body).not.toHaveTextContent('Service Mesh')
  await router.navigate({ to: '/item/$itemId', params: { itemId: 'linkerd' } })
  expect(
    await screen.findByRole('link', { name: 'Orchestration et gestion / Maillage de services' }),
  ).toBeInTheDocument()
  await router.navigate({ to: '/guide' })
  expect((await place('Maillage de services')).getByText(/Linkerd/)).toBeInTheDocument()
  await user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('listbox', { name: 'Suggestions' })
  await user.keyboard('maillage de serv')
  expect(await screen.findByRole('option', { name: /^Maillage de services/ })).toBeInTheDocument()
})
