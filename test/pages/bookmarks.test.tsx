import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { changeBookmarks, switchLists, useBookmarks } from '../../src/stores/bookmarks/bookmarks.ts'
import { bookmarksIn } from '../../src/stores/bookmarks/selectors.ts'
import { withList } from '../../src/stores/bookmarks/list-edits.ts'
import { addItems } from '../../src/stores/bookmarks/item-edits.ts'
import { renderApp } from '../support/render-app.tsx'

const facts = (id: string, name: string, keys: string[] = []) => ({ id, name, keys })
const order = (list = 'default') => bookmarksIn(useBookmarks.getState().state, list).map((one) => one.id)
const rows = async () => (await screen.findAllByRole('article')).map((row) => row.dataset['item'])

beforeEach(() => {
  localStorage.clear()
  switchLists('cncf')
})

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
  changeBookmarks((kept, now) =>
    addItems(
      kept,
      'default',
      [
        facts('old-name', 'Old name', ['repo:github.com/prometheus/prometheus']),
        facts('gone-tool', 'Gone tool', ['repo:example.com/gone/tool']),
      ],
      now,
    ),
  )
  const { user } = renderApp({ path: '/bookmarks' })
  expect(await screen.findByRole('link', { name: 'Prometheus' })).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'No longer listed' })).toBeInTheDocument()
  await waitFor(() => expect(order()[0]).toBe('prometheus'))
  await user.click(screen.getByRole('button', { name: 'Remove Gone tool' }))
  await waitFor(() => expect(screen.queryByText('Gone tool')).not.toBeInTheDocument())
})

it('makes a list, orders it, writes on it, filters it by what the landscape says, and deletes it with a way back', async () => {
  const items = [facts('prometheus', 'Prometheus'), facts('argo', 'Argo'), facts('falco', 'Falco')]
  changeBookmarks((kept, now) => withList(kept, 'l1', 'Mine', items, now))
  const { user } = renderApp({ path: '/bookmarks?list=l1' })
  expect(await rows()).toEqual(['prometheus', 'argo', 'falco'])

  screen.getByRole('button', { name: 'Move Falco' }).focus()
  await user.keyboard('{ArrowUp}')
  await waitFor(() => expect(order('l1')).toEqual(['prometheus', 'falco', 'argo']))
  expect(screen.getByText('Falco: place 2 of 3')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Move Falco' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Move Prometheus' }))
  await user.click(screen.getByRole('button', { name: 'To the bottom' }))
  expect(await rows()).toEqual(['falco', 'argo', 'prometheus'])

  await user.click(screen.getByRole('button', { name: 'Write a note on Argo' }))
  await user.keyboard('See https://example.com/adr <b>now</b>')
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.getByRole('link', { name: 'https://example.com/adr' })).toHaveAttribute('rel', 'noreferrer nofollow')
  expect(screen.getByText(/<b>now<\/b>/)).toBeInTheDocument()

  const tags = screen.getByRole('group', { name: 'Show only' })
  await user.click(within(tags).getByRole('button', { name: /^Security/ }))
  expect(await rows()).toEqual(['falco'])
  await user.click(within(tags).getByRole('button', { name: 'Show all' }))

  await user.click(screen.getByRole('button', { name: 'Delete' }))
  expect(await screen.findByRole('heading', { name: 'No bookmarks yet' })).toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await user.click(await screen.findByRole('link', { name: /^Mine/ }))
  expect(await rows()).toEqual(['falco', 'argo', 'prometheus'])
})

it('imports a file: shows what it would do, does it when asked, and takes it back', async () => {
  const { user } = renderApp({ path: '/bookmarks' })
  await user.click(await screen.findByRole('button', { name: 'Import' }))
  const dialog = await screen.findByRole('dialog', { name: 'Import' })
  const text = '## Team\n\n- [Prometheus](https://prometheus.io)\n  > ours\n- !!!\n'
  const field = await within(dialog).findByLabelText('Choose a file')
  await user.upload(field, new File([text], 'team.md', { type: 'text/markdown' }))
  expect(await within(dialog).findByText('new list · 1 bookmark added · 1 note added')).toBeInTheDocument()
  expect(within(dialog).getByText(/No item can be recognised/)).toHaveTextContent('Line 5:')
  expect(useBookmarks.getState().bookmarks).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Import' }))
  await user.click(await screen.findByRole('link', { name: /^Team/ }))
  expect(await rows()).toEqual(['prometheus'])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(screen.queryByRole('link', { name: /^Team/ })).not.toBeInTheDocument())
})

it('shares a list as a link that is shown first and kept on request; a changed link changes nothing', async () => {
  changeBookmarks((kept, now) => withList(kept, 'l1', 'Mine', [{ ...facts('argo', 'Argo'), note: 'why' }], now))
  const sender = renderApp({ path: '/bookmarks?list=l1' })
  await sender.user.click(await screen.findByRole('button', { name: 'Share' }))
  const link = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' })
  const fragment = link.value.split('#')[1] ?? ''
  sender.unmount()
  localStorage.clear()
  switchLists('cncf')

  const broken = renderApp({ path: `/shared#${fragment.slice(0, -4)}` })
  expect(await screen.findByRole('heading', { name: 'This link shows no list' })).toBeInTheDocument()
  broken.unmount()

  const { user } = renderApp({ path: `/shared#${fragment}` })
  expect(await screen.findByRole('heading', { name: 'Mine' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Argo' })).toBeInTheDocument()
  expect(useBookmarks.getState().bookmarks).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Keep as my list' }))
  await waitFor(() => expect(useBookmarks.getState().bookmarks.map((one) => one.note)).toEqual(['why']))
  expect(await screen.findByRole('heading', { level: 2, name: 'Mine' })).toBeInTheDocument()
})

it('chooses the lists of an item, and makes one for it', async () => {
  const { user } = renderApp({ path: '/item/argo' })
  await user.click(await screen.findByRole('button', { name: 'Choose lists for Argo' }))
  const dialog = await screen.findByRole('dialog', { name: 'Lists for Argo' })
  await user.type(within(dialog).getByRole('textbox', { name: 'New list' }), 'Delivery{Enter}')
  expect(await within(dialog).findByRole('checkbox', { name: 'Delivery' })).toBeChecked()
  await user.click(within(dialog).getByRole('checkbox', { name: 'My bookmarks' }))
  expect(order()).toEqual(['argo'])
  await user.click(within(dialog).getByRole('button', { name: 'Done' }))
  expect(screen.getByRole('button', { name: 'Bookmark Argo' })).toHaveAttribute('aria-pressed', 'true')
})
