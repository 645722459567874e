import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useBookmarks } from '../../src/stores/bookmarks.ts'
import { renderApp } from '../support/render-app.tsx'

afterEach(() => useBookmarks.setState({ bookmarks: [], isSaved: true }))

it('says how to begin when nothing is kept', async () => {
  renderApp({ path: '/bookmarks' })
  expect(await screen.findByRole('heading', { name: 'No bookmarks yet' })).toBeInTheDocument()
})

it('keeps an item and finds it again; removing can be undone', async () => {
  const { user } = renderApp({ path: '/?maturity=graduated&group=none' })
  const button = await screen.findByRole('button', { name: 'Bookmark Prometheus' })
  await user.click(button)
  expect(button).toHaveAttribute('aria-pressed', 'true')
  await user.click(within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Bookmarks' }))
  const kept = await screen.findByRole('link', { name: 'Prometheus' })
  await user.click(screen.getByRole('button', { name: 'Bookmark Prometheus' }))
  expect(kept).not.toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('link', { name: 'Prometheus' })).toBeInTheDocument()
})

it('follows an item that has another id today, and shows what left the landscape', async () => {
  useBookmarks.setState({
    bookmarks: [
      { id: 'old-name', name: 'Old name', keys: ['repo:github.com/prometheus/prometheus'], addedAt: 1 },
      { id: 'gone-tool', name: 'Gone tool', keys: ['repo:example.com/gone/tool'], addedAt: 2 },
    ],
  })
  const { user } = renderApp({ path: '/bookmarks' })
  expect(await screen.findByRole('link', { name: 'Prometheus' })).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'No longer listed' })).toBeInTheDocument()
  await waitFor(() => expect(useBookmarks.getState().bookmarks[0]?.id).toBe('prometheus'))
  await user.click(screen.getByRole('button', { name: 'Remove Gone tool' }))
  await waitFor(() => expect(screen.queryByText('Gone tool')).not.toBeInTheDocument())
})
