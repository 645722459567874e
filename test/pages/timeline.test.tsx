import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'

import { projectsOf } from '../../src/domain/maturity/history.ts'
import { yearTotals } from '../../src/domain/maturity/year-totals.ts'
import { counted } from '../support/counts.ts'
import { shippedLandscape } from '../support/factories.ts'
import { renderApp } from '../support/render-app.tsx'

const projects = projectsOf(shippedLandscape().items).filter(({ kind }) => kind === 'technology')
const GRADUATED = projects.filter((item) => item.maturity === 'graduated').length
const ALL_PROJECTS = counted(projects.length, 'project')

const count = (text: string) =>
  waitFor(() => expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain(text))
const rows = () => screen.getAllByRole('listitem').filter((row) => row.dataset['id'] !== undefined)
const rowOf = (id: string) => {
  const row = rows().find((one) => one.dataset['id'] === id)
  if (!row) throw new Error(`no row of ${id}`)
  return row
}

it('shows every project, oldest first, and says in words what its spans show', async () => {
  renderApp({ path: '/timeline' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Timeline' })).toBeInTheDocument()
  await count(ALL_PROJECTS)
  const [first] = rows()
  expect(first).toHaveAttribute('aria-setsize', String(projects.length))
  expect(first).toHaveAttribute('aria-posinset', '1')
  expect(within(rowOf('kubernetes')).getByRole('link', { name: 'Kubernetes' })).toHaveAttribute(
    'href',
    '/item/kubernetes',
  )
  expect(
    within(rowOf('opentracing')).getByRole('img', {
      name: 'Incubating: Oct 11, 2016 – Aug 20, 2021; Archived: since Aug 20, 2021',
    }),
  ).toBeInTheDocument()
})

it('tells of the project that has the focus when it was where, beside how long others took', async () => {
  const { user } = renderApp({ path: '/timeline' })
  await count(ALL_PROJECTS)
  const details = screen.getByRole('region', { name: 'Dates' })
  expect(details).toHaveTextContent(`All ${ALL_PROJECTS}`)
  expect(details).toHaveTextContent(/Median after \d+\.\d years\d+\.\d–\d+\.\d years/)
  within(rowOf('linkerd')).getByRole('link').focus()
  await waitFor(() => expect(details).toHaveTextContent(/Apr 6, 2018 – Jul 28, 20213\.3 years \(median \d+\.\d\)/))
  expect(details).toHaveTextContent(/since Jul 28, 2021after 4\.5 years \(median \d+\.\d\)/)
  await user.keyboard('{ArrowDown}')
  expect(within(rowOf('grpc')).getByRole('link')).toHaveFocus()
  await waitFor(() => expect(details).toHaveTextContent('gRPC'))
  await user.keyboard('{Escape}')
  expect(details).toHaveTextContent(`All ${ALL_PROJECTS}`)
})

it('follows the filters, the name and the order, all in its address', async () => {
  const { user, router } = renderApp({ path: '/timeline' })
  await count(ALL_PROJECTS)
  const filters = screen.getByRole('complementary', { name: 'Filters' })
  expect(within(filters).queryByRole('checkbox', { name: /^Not a CNCF project/ })).not.toBeInTheDocument()
  expect(within(filters).queryByRole('checkbox', { name: /^Members/ })).not.toBeInTheDocument()
  await user.click(within(filters).getByRole('checkbox', { name: /^Graduated/ }))
  await count(counted(GRADUATED, 'project'))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Time to graduate')
  await waitFor(() => expect(rows()[0]).toHaveAttribute('data-id', 'istio'))
  await user.type(screen.getByRole('searchbox', { name: 'Find a project' }), 'cloudev')
  await count('1 project')
  expect(Object.fromEntries(new URLSearchParams(router.state.location.searchStr))).toEqual({
    q: 'cloudev',
    maturity: 'graduated',
    sort: 'duration',
  })
  const stages = screen.getByRole('region', { name: 'How long each stage took' })
  const selection = await within(stages).findAllByRole('row', { name: /^Your selection 1 / })
  expect(selection.map((row) => within(row).getAllByRole('cell')[1]?.textContent)).toEqual([
    '1.4 years',
    '4.3 years',
    '5.7 years',
  ])
  await user.click(screen.getByRole('button', { name: 'Remove filter Graduated' }))
  await user.clear(screen.getByRole('searchbox', { name: 'Find a project' }))
  await user.type(screen.getByRole('searchbox', { name: 'Find a project' }), 'asdf')
  expect(await screen.findByRole('heading', { name: 'No project is called “asdf”.' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Show every project' }))
  await count(ALL_PROJECTS)
})

it('gives the same as tables', async () => {
  const { user } = renderApp({ path: '/timeline' })
  await count(ALL_PROJECTS)
  await user.click(screen.getByRole('radio', { name: 'Table' }))
  const table = await screen.findByRole('table', { name: 'Timeline' })
  expect(table).toHaveAttribute('aria-rowcount', String(projects.length + 1))
  const prometheus = within(table).getByRole('row', { name: /Prometheus/ })
  expect(
    within(prometheus)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['May 9, 2016', 'May 9, 2016', 'Aug 9, 2018', '', '', '2.3', '2.3', ''])
  const years = screen.getByRole('table', { name: 'Totals by year', hidden: true })
  const [year] = yearTotals(projects, { first: 2021, last: 2021 })
  const name = `2021 ${year?.accepted} ${year?.incubating} ${year?.graduated} ${year?.archived}`
  expect(within(years).getByRole('row', { name, hidden: true })).toBeInTheDocument()
})
