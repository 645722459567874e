import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'

import { stateOf } from '../../src/domain/changes/item-state.ts'
import { serializeSeen } from '../../src/stores/seen-record.ts'
import { seenKey, useSeen } from '../../src/stores/seen.ts'
import { figure } from '../support/counts.ts'
import { shippedLandscape, shippedText } from '../support/factories.ts'
import { renderApp, VISIT } from '../support/render-app.tsx'
import { historyAnswer, type History } from '../support/upstream-history.ts'

const live = (text: string) => () => Promise.resolve(new Response(text))
/** The shipped file with one project archived and another called otherwise. */
const today = shippedText()
  .replace(/(name: Prometheus\n)/, 'name: Prometheus Monitoring\n')
  .replace(/(name: Thanos\n(?: {12}.*\n)*? {12}project: )incubating/, '$1archived')
const DATA_AS_OF = `Data as of ${new Date(VISIT).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })}`
const region = (name: RegExp) => screen.findByRole('region', { name })
const status = (text: string) =>
  waitFor(() => expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(text))

beforeEach(() => {
  localStorage.clear()
  useSeen.setState({ landscape: undefined, baseline: undefined, current: undefined, unviewed: 0, isViewed: false })
})

it('compares the live file with the extract: what, how much, and where to read more', async () => {
  const { user, router } = renderApp({ path: '/changes?since=extract', live: live(today) })
  expect(await screen.findByRole('heading', { level: 1, name: 'Changes' })).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: 'Built-in copy' })).toBeChecked()
  await status('2 changes')
  const archived = await region(/^Archived/)
  expect(within(archived).getByRole('listitem')).toHaveTextContent('ThanosArchivedArchived, was Incubating')
  expect(within(archived).getByRole('link', { name: 'Thanos' })).toHaveAttribute('href', '/item/thanos')
  expect(await region(/^Renamed/)).toHaveTextContent('Was called Prometheus')
  const sums = await region(/^Totals/)
  const total = shippedLandscape().items.length
  expect(sums).toHaveTextContent(
    `Before${figure(total)}Same${figure(total - 2)}Changed1Moved0Renamed1New0Gone0After${figure(total)}`,
  )
  await user.click(screen.getByRole('checkbox', { name: /^Renamed/ }))
  await status('1 change')
  expect(screen.queryByRole('region', { name: /^Archived/ })).not.toBeInTheDocument()
  expect(router.state.location.searchStr).toBe('?since=extract&kinds=renamed')
})

it('tells what is new since the last visit, bookmarks first, until it is marked as seen', async () => {
  const states = shippedLandscape().items.map(stateOf)
  localStorage.setItem(seenKey('cncf'), JSON.stringify(serializeSeen({ key: 'old', date: '2026-07-01', states })))
  const { user } = renderApp({ path: '/changes', live: live(today) })
  expect(await screen.findByText(/^Since the landscape of July 1, 2026/)).toBeInTheDocument()
  await status('2 changes')
  await user.click(await screen.findByRole('button', { name: 'Mark everything as seen' }))
  expect(await screen.findByRole('heading', { name: 'Nothing has changed' })).toBeInTheDocument()
  expect(JSON.parse(localStorage.getItem(seenKey('cncf')) ?? '{}')).toMatchObject({ version: 1 })
  expect(localStorage.getItem(seenKey('cncf'))).toContain('Prometheus Monitoring')
})

it('compares two days, says what it cannot have, and takes it along', async () => {
  const history: History = {
    commits: [{ sha: 'a'.repeat(40), date: '2025-01-01T00:00:00Z', text: shippedText() }],
    limitedUntil: 1_800_000_000,
  }
  const outside = (url: URL) => {
    const path = url.pathname.replace(/^.*\/repos\//, '/api/repos/')
    const answer = historyAnswer(new URL(path + url.search, 'http://upstream.test'), history)
    return answer && new Response(answer.body.toString(), answer)
  }
  const { user, router } = renderApp({ path: '/changes?since=dates', live: live(today), outside })
  // Whoever touches the page before the live file has come is asked before it is shown.
  await screen.findByText(DATA_AS_OF)
  const before = await screen.findByRole('group', { name: 'Before' })
  const date = within(before).getByLabelText('A date')
  await user.clear(date)
  await user.type(date, '2025-06-01')
  await user.click(screen.getByRole('button', { name: 'Compare' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/GitHub answers only so many questions.*after/)
  history.limitedUntil = undefined
  await user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Retry' }))
  await status('2 changes')
  expect(screen.getByText(/^From January 1, 2025 \(commit aaaaaaa\) to /)).toBeInTheDocument()
  expect(router.state.location.searchStr).toBe('?since=dates&from=2025-06-01')
  const made: Blob[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`, revokeObjectURL: () => {} }),
  )
  await user.click(screen.getByRole('button', { name: 'Markdown' }))
  await user.click(screen.getByRole('button', { name: 'Atom feed' }))
  expect(made.map(({ type }) => type)).toEqual(['text/markdown;charset=utf-8', 'application/atom+xml;charset=utf-8'])
})

it('compares a file from disk, and says when it is no landscape', async () => {
  const { user } = renderApp({ path: '/changes?since=dates', live: live(today) })
  // Whoever touches the page before the live file has come is asked before it is shown.
  await screen.findByText(DATA_AS_OF)
  const before = await screen.findByRole('group', { name: 'Before' })
  await user.selectOptions(within(before).getByRole('combobox'), 'A file')
  const open = (name: string, text: string) =>
    user.upload(
      within(before).getByLabelText(/landscape\.yml/),
      Object.assign(new File([text], name), { text: () => Promise.resolve(text) }),
    )
  await open('mine.yml', 'hello: world')
  await user.click(screen.getByRole('button', { name: 'Compare' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The file is not a landscape.')
  await open('mine.yml', shippedText())
  await user.click(screen.getByRole('button', { name: 'Compare' }))
  await status('2 changes')
  expect(screen.getByText(/^From the file mine\.yml to /)).toBeInTheDocument()
})

it('tells the last twelve months by the file’s own dates', async () => {
  renderApp({ path: '/changes?since=history' })
  const july = await region(/^July 2026/)
  expect(within(july).getAllByRole('listitem').length).toBeGreaterThan(0)
})
