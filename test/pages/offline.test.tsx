import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { prefetchOnIntent } from '../../src/app/prefetch.ts'
import { formatDate } from '../../src/i18n/format.ts'
import { announceUpdate } from '../../src/stores/app-update.ts'
import { shippedDay } from '../support/factories.ts'
import { renderApp } from '../support/render-app.tsx'

function setOnline(isOnline: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  act(() => void globalThis.dispatchEvent(new Event(isOnline ? 'online' : 'offline')))
}

it('says that there is no network, and of which day the data is, until there is one', async () => {
  renderApp()
  await screen.findByRole('link', { name: 'KubeEdge' })
  expect(screen.queryByText(/You are offline/)).not.toBeInTheDocument()
  await screen.findByText(/could not be reached/)

  setOnline(false)
  expect(screen.getByText(/You are offline/)).toHaveTextContent(
    `You are seeing the data of ${formatDate(shippedDay())}.`,
  )
  expect(screen.queryByText(/could not be reached/), 'nothing else is the matter').not.toBeInTheDocument()
  setOnline(true)
  await waitFor(() => expect(screen.queryByText(/You are offline/)).not.toBeInTheDocument())
})

it('offers a newer version, and takes no for an answer', async () => {
  const apply = vi.fn()
  const { user } = renderApp()
  act(() => announceUpdate(apply))
  await user.click(await screen.findByRole('button', { name: 'Reload' }))
  expect(apply).toHaveBeenCalledOnce()
  const notice = screen.getByText(/A new version/).closest<HTMLElement>('[role=status]') ?? document.body
  await user.click(within(notice).getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByText(/A new version/)).not.toBeInTheDocument()
})

it('loads a page when somebody points at its link or comes to it by keyboard, and spares who saves data', async () => {
  const { router, user } = renderApp()
  const stop = prefetchOnIntent(router)
  const main = await screen.findByRole('navigation', { name: 'Main' })
  const preload = (path: '/timeline' | '/glossary') => {
    const { component } = router.routesByPath[path].options as { component: { preload: () => Promise<void> } }
    return vi.spyOn(component, 'preload').mockResolvedValue()
  }
  const [timeline, glossary] = [preload('/timeline'), preload('/glossary')]
  const link = (name: string) => {
    const found = main.querySelector<HTMLAnchorElement>(`a[href$="${name}"]`)
    if (!found) throw new Error(`no link to ${name}`)
    return found
  }
  vi.stubGlobal('navigator', Object.assign(navigator, { connection: { saveData: true } }))
  await user.hover(link('/timeline'))
  expect(timeline).not.toHaveBeenCalled()
  Object.assign(navigator, { connection: { saveData: false } })
  await user.hover(link('/timeline'))
  await user.unhover(link('/timeline'))
  await user.hover(link('/timeline'))
  expect(timeline).toHaveBeenCalled()
  expect(glossary).not.toHaveBeenCalled()
  act(() => link('/glossary').focus())
  expect(glossary).toHaveBeenCalled()
  stop()
})
