import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { stackClient } from '../../src/queries/stack.ts'
import { useBookmarks } from '../../src/stores/bookmarks/bookmarks.ts'
import { clearStack } from '../../src/stores/stack-files.ts'
import { StackStalledError } from '../../src/worker/stack-client.ts'
import { renderApp } from '../support/render-app.tsx'

afterEach(() => {
  clearStack()
  useBookmarks.setState({ bookmarks: [], isSaved: true })
})

const file = (name: string) => screen.findByRole('article', { name })

it('says that nothing is sent, and checks an example', async () => {
  const { user } = renderApp()
  const main = await screen.findByRole('navigation', { name: 'Main' })
  // Without style sheets, what stands behind a button on narrow screens is hidden on all.
  await user.click(within(main).getByRole('link', { name: 'Stack', hidden: true }))
  expect(await screen.findByText(/Nothing is sent anywhere/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Try an example' }))
  const result = await screen.findByRole('heading', { name: 'Result' })
  expect(result).toHaveFocus()
  expect(screen.getByText('In the landscape: 9 of 11 things in your files')).toBeInTheDocument()

  const compose = await file('compose.yaml')
  const row = within(compose).getByText('postgres:16').closest('li')
  if (!row) throw new Error('no row')
  expect(within(row).getByRole('link', { name: 'PostgreSQL' })).toHaveAttribute('href', '/item/postgresql')
  expect(row).toHaveTextContent('line 10 · orders')
  expect(row).toHaveTextContent('Exact')
  expect(row).toHaveTextContent('Docker official image postgres')
  expect(within(compose).getByText('1 not in the landscape')).toBeInTheDocument()

  const archived = screen.getByRole('region', { name: /^Archived/ })
  expect(within(archived).getByRole('link', { name: 'Skooner' })).toBeInTheDocument()
  expect(await within(archived).findByRole('link', { name: 'Headlamp' })).toBeInTheDocument()
  expect(await file('cluster.yaml')).toHaveTextContent('line 34 · Only the template knows this image')

  const areas = screen.getByRole('region', { name: 'Focus areas' })
  const logging = within(areas).getByRole('link', { name: 'Logging' }).closest('li')
  expect(logging).toHaveTextContent('Nothing yet. Where to start:')
  expect(within(areas).getByRole('link', { name: 'Kubernetes, by the kind of your files' })).toBeInTheDocument()
})

it('ends a check that comes to no end, names the file, and checks the rest without it', async () => {
  // The timers that make the page are the real ones; the worker's silence is told by the client, which has its own test.
  const check = vi.spyOn(stackClient, 'check').mockRejectedValueOnce(new StackStalledError(1))
  const { user } = renderApp({ path: '/stack' })
  await user.click(await screen.findByRole('button', { name: 'Try an example' }))
  const alert = await screen.findByRole('alert')
  const [{ sources }] = check.mock.calls[0] ?? [{ sources: [] }]
  const stalled = sources[1]?.name ?? ''
  expect(alert).toHaveTextContent(`The check stopped: ${stalled} made no progress for 30 seconds.`)
  await user.click(within(alert).getByRole('button', { name: 'Check the rest without it' }))
  expect(await screen.findByRole('heading', { name: 'Result' })).toBeInTheDocument()
  expect(await file(stalled)).toHaveTextContent('Left out: it made no progress for 30 seconds.')
  expect(await file(sources[0]?.name ?? '')).not.toHaveTextContent('Left out')
})

it('keeps all items at once, and lets them go again', async () => {
  const { user } = renderApp({ path: '/stack' })
  await user.click(await screen.findByRole('button', { name: 'Try an example' }))
  await user.click(await screen.findByRole('button', { name: 'Bookmark all 9 items' }))
  expect(useBookmarks.getState().bookmarks).toHaveLength(9)
  expect(screen.getByRole('button', { name: 'All are bookmarked' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(useBookmarks.getState().bookmarks).toHaveLength(0)
})

it('reads what is pasted, opened and dropped, and takes a file out again', async () => {
  const { user } = renderApp({ path: '/stack' })
  const paste = await screen.findByRole('textbox', { name: 'Paste a file' })
  expect(screen.getByRole('button', { name: 'Check this text' })).toBeDisabled()
  await user.click(paste)
  await user.paste('services:\n  a:\n    image: <b>redis</b>\n  b:\n    image: redis:7')
  await user.click(screen.getByRole('button', { name: 'Check this text' }))
  const pasted = await file('Pasted text 1')
  expect(pasted).toHaveTextContent('line 3 · “<b>redis</b>” is not an image name.')
  expect(within(pasted).getByRole('link', { name: 'Redis' })).toBeInTheDocument()

  const dockerfile = new File(['FROM golang:1.23'], 'Dockerfile')
  const picker = document.querySelector('input[type=file]')
  if (!picker) throw new Error('no picker')
  fireEvent.change(picker, { target: { files: [dockerfile] } })
  expect(within(await file('Dockerfile')).getByRole('link', { name: 'Golang' })).toBeInTheDocument()

  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [new File(['\0'], 'photo.png')] } })
  expect(await file('photo.png')).toHaveTextContent('The file is not text.')

  await user.click(screen.getByRole('button', { name: 'Remove Pasted text 1' }))
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Pasted text 1' })).not.toBeInTheDocument())
  expect(await file('Dockerfile')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Start over' }))
  expect(await screen.findByRole('button', { name: 'Try an example' })).toBeInTheDocument()
})

it('is copied as Markdown in which nothing of a file has a meaning', async () => {
  const { user } = renderApp({ path: '/stack' })
  await screen.findByRole('textbox', { name: 'Paste a file' })
  const write = vi.spyOn(navigator.clipboard, 'writeText')
  fireEvent.drop(window, {
    dataTransfer: {
      types: ['Files'],
      files: [
        new File(['services:\n  a: { image: redis:7 }\n  b: { image: "[x](javascript:y)|`z`" }'], '<i>#1</i>.yml'),
      ],
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Copy as Markdown' }))
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
  const text = write.mock.calls[0]?.[0] ?? ''
  expect(text).toContain('## \\<i\\>\\#1\\</i\\>.yml')
  expect(text).toContain('| `redis:7` | Redis | Not a CNCF project | Exact: Docker official image redis |')
  expect(text).toContain('\\[x\\]\\(javascript:y\\)\\|\\`z\\`')
  expect(text).toMatch(/\*\*Logging\*\*: nothing yet; where to start: Fluentd/)
})
