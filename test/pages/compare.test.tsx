import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildFacts } from '../../src/build/facts.ts'
import { lastRelease } from '../../src/domain/facts/facts.ts'
import { useCompare } from '../../src/stores/compare.ts'
import { renderApp } from '../support/render-app.tsx'

// By their labels where a whole landscape is on the page: there, looking for roles takes seconds.

beforeEach(() => useCompare.setState({ items: [], notice: undefined }))
afterEach(() => vi.restoreAllMocks())

const kept = (...ids: string[]) => ids.map((id) => ({ id, name: id, keys: [] }))
const trayIds = () => useCompare.getState().items.map(({ id }) => id)
const columns = async () => {
  const heads = within(await screen.findByRole('table')).getAllByRole('columnheader')
  return heads.slice(1).map((head) => within(head).getByRole('link').textContent)
}
const rowLabels = () => screen.getAllByRole('rowheader').map((head) => head.textContent)
const row = (label: string) => {
  const head = screen.getByRole('rowheader', { name: new RegExp(`^${label}\\b`) })
  return within(head.closest('tr') ?? head).getAllByRole('cell')
}

it('puts cards aside and compares them; the tray follows what is changed there', async () => {
  const { user, history } = renderApp({ path: '/?maturity=graduated&group=none' })
  await user.click(await screen.findByLabelText('Compare Prometheus'))
  const tray = await screen.findByLabelText('Selected to compare')
  expect(screen.getByLabelText('Compare Prometheus')).toHaveAttribute('aria-pressed', 'true')
  await user.click(await screen.findByLabelText('Compare Jaeger'))
  await user.click(await screen.findByLabelText('Compare Argo'))
  await user.click(within(tray).getByRole('button', { name: 'Take Argo out of the comparison' }))
  await user.click(within(tray).getByRole('link', { name: 'Compare' }))

  expect(await columns()).toEqual(['Prometheus', 'Jaeger'])
  expect(history.location.href).toBe('/compare?items=prometheus,jaeger')
  expect(screen.queryByLabelText('Selected to compare')).not.toBeInTheDocument()
  expect(row('Graduated').map((cell) => cell.textContent)).toEqual(['Aug 9, 2018', 'Oct 31, 2019'])
  expect(rowLabels()).toContain('Focus areas')

  await user.click(screen.getByRole('checkbox', { name: 'Only differences' }))
  await waitFor(() => expect(rowLabels()).not.toContain('Focus areas'))
  expect(history.location.href).toBe('/compare?items=prometheus,jaeger&only=differences')

  await user.click(screen.getByRole('button', { name: 'Move Jaeger to the left' }))
  await waitFor(async () => expect(await columns()).toEqual(['Jaeger', 'Prometheus']))
  expect(trayIds()).toEqual(['jaeger', 'prometheus'])
  await user.click(screen.getByRole('button', { name: 'Remove Jaeger' }))
  await waitFor(async () => expect(await columns()).toEqual(['Prometheus']))
  expect(trayIds()).toEqual(['prometheus'])
  await waitFor(() => expect(screen.getByRole('button', { name: 'Remove Prometheus' })).toHaveFocus())
})

it('says of each the licence, the last release and the support, or that they are not known', async () => {
  const { byItem } = buildFacts('data')
  const ids = ['grafana-loki', 'fluentd', 'opentelemetry']
  const { user } = renderApp({ path: `/compare?items=${ids.join(',')}` })
  await screen.findByRole('rowheader', { name: /^Licence/ })
  const texts = (label: string) => row(label).map((cell) => cell.textContent)
  const facts = ids.map((id) => byItem.get(id) ?? {})
  expect(texts('Licence')).toEqual(facts.map(({ licence }) => licence ?? 'not known'))
  const values = {
    'Last release': facts.map((each) => lastRelease(each)),
    'Commits in 12 months': facts.map(({ commits12m }) => commits12m),
    'People in 12 months': facts.map(({ people12m }) => people12m),
  }
  for (const [label, known] of Object.entries(values)) {
    const cells = texts(label)
    expect(cells.map((text) => text === 'not known')).toEqual(known.map((value) => value === undefined))
    expect(cells).not.toContain('')
  }
  expect(texts('Newest release supported until').map((text) => text === 'not known')).toEqual(
    facts.map(({ supportedUntil }) => supportedUntil === undefined),
  )
  const listed = facts.map(({ others = [] }) => others.map(({ repository }) => repository))
  expect(listed.flat()).toContain('open-telemetry/opentelemetry-collector')
  for (const [at, cell] of row('Other repositories').entries()) {
    expect(
      within(cell)
        .queryAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual((listed[at] ?? []).map((name) => `github.com/${name}`))
  }
  const write = vi.spyOn(navigator.clipboard, 'writeText')
  await user.click(screen.getByRole('button', { name: 'Copy as decision record' }))
  const record = write.mock.lastCall?.[0]
  const licences = facts.map(({ licence = 'not known' }) => licence)
  expect(record).toContain(
    `Licence: Grafana Loki – ${licences[0]} · Fluentd – ${licences[1]} · OpenTelemetry – ${licences[2]}`,
  )
  expect(record).not.toContain('look it up')
})

it('says that a fifth does not fit, and undoes clearing', async () => {
  useCompare.setState({ items: kept('argo', 'jaeger', 'falco', 'harbor') })
  const { user } = renderApp({ path: '/?maturity=graduated&group=none' })
  const tray = await screen.findByLabelText('Selected to compare')
  await user.click(await screen.findByLabelText('Compare Prometheus'))
  expect(within(tray).getByRole('status')).toHaveTextContent('Take one out to add Prometheus')
  expect(trayIds()).toHaveLength(4)
  await user.click(within(tray).getByRole('button', { name: 'Clear' }))
  expect(trayIds()).toEqual([])
  await user.click(within(tray).getByRole('button', { name: 'Undo' }))
  expect(trayIds()).toEqual(['argo', 'jaeger', 'falco', 'harbor'])
})

describe('an address from somebody else', () => {
  it('leaves the tray alone until one asks, and says what it does not know', async () => {
    useCompare.setState({ items: kept('argo', 'flux') })
    const { user } = renderApp({ path: '/compare?items=Prometheus,no-such-thing,thanos' })
    expect(await columns()).toEqual(['Prometheus', 'Thanos'])
    expect(screen.getByRole('alert')).toHaveTextContent('Not in this landscape: no-such-thing.')
    await user.click(screen.getByRole('button', { name: 'Remove Thanos' }))
    await waitFor(async () => expect(await columns()).toEqual(['Prometheus']))
    expect(trayIds()).toEqual(['argo', 'flux'])
    await user.click(screen.getByRole('button', { name: 'Replace it with these' }))
    expect(trayIds()).toEqual(['prometheus'])
  })

  it('says which items do not fit', async () => {
    renderApp({ path: '/compare?items=argo,flux,jaeger,falco,harbor' })
    expect(await columns()).toHaveLength(4)
    expect(screen.getByRole('alert')).toHaveTextContent('Left out: Harbor')
  })
})

it('without items shows those of the tray, under their address of today', async () => {
  useCompare.setState({ items: [{ id: 'old-name', name: 'Old', keys: ['repo:github.com/prometheus/prometheus'] }] })
  const { history } = renderApp({ path: '/compare' })
  expect(await columns()).toEqual(['Prometheus'])
  await waitFor(() => expect(history.location.href).toBe('/compare?items=prometheus'))
  expect(trayIds()).toEqual(['prometheus'])
})

it('begins empty: one searches, or takes two that are often confused', async () => {
  const { user, history } = renderApp({ path: '/compare' })
  expect(await screen.findByRole('link', { name: 'Jaeger and OpenTelemetry' })).toBeInTheDocument()
  await user.type(screen.getByRole('combobox', { name: 'Add an item' }), 'fluentd')
  const offered = within(await screen.findByRole('listbox', { name: 'Add an item' }))
  expect((await offered.findAllByRole('option'))[0]).toHaveTextContent('Fluentd')
  await user.keyboard('{Enter}')
  expect(await columns()).toEqual(['Fluentd'])
  expect(trayIds()).toEqual(['fluentd'])
  await user.click(screen.getByRole('button', { name: 'Add Vector' }))
  await waitFor(async () => expect(await columns()).toEqual(['Fluentd', 'Vector']))
  expect(screen.getByText(/Both collect and route logs/)).toBeInTheDocument()
  history.back()
  await waitFor(async () => expect(await columns()).toEqual(['Fluentd']))
})

it('says what follows an archived project, and hands over table and decision record', async () => {
  const { user } = renderApp({ path: '/compare?items=opentracing,jaeger' })
  await columns()
  expect(screen.getByText('OpenTracing is archived: what to use instead')).toBeInTheDocument()
  const write = vi.spyOn(navigator.clipboard, 'writeText')
  await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }))
  expect(write.mock.lastCall?.[0]).toMatch(/^\| Fact \| OpenTracing \| Jaeger \|\n/)
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Copy as decision record' }))
  expect(write.mock.lastCall?.[0]).toMatch(/^# Choose OpenTracing or Jaeger\n/)
  expect(write.mock.lastCall?.[0]).toContain('| Maturity | Archived | Graduated |')
})
