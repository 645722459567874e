import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { switchLandscape } from '../../src/components/landscape/other/switch-landscape.ts'
import { levelId } from '../../src/domain/landscape/levels.ts'
import { counted } from '../support/counts.ts'
import { foreignText } from '../support/foreign-files.ts'
import { renderApp } from '../support/render-app.tsx'

/** The application with a file of test/fixtures/foreign in use. */
async function open(name: string) {
  const app = renderApp({ path: '/data' })
  const text = foreignText(name)
  const bytes = new TextEncoder().encode(text)
  const file = Object.assign(new File([text], `${name}.yml`), { arrayBuffer: () => Promise.resolve(bytes.buffer) })
  const section = within(await screen.findByRole('region', { name: 'Another landscape' }))
  await app.user.upload(section.getByLabelText('Choose a landscape file'), file)
  await screen.findByRole('region', { name: 'Landscape in use' })
  const goTo = async (path: string) => {
    app.history.push(path)
    await act(() => app.router.load())
    await waitFor(() => expect(app.router.state.location.pathname).toBe(path.split('?', 1)[0]))
  }
  return { ...app, goTo }
}

const filters = () => within(screen.getByRole('complementary', { name: 'Filters' }))
const results = async (text: string) =>
  waitFor(() => expect(screen.getByText(text, { selector: '[role=status]' })).toBeInTheDocument())
/** The names that the boxes of the filters have, with their counts. */
const boxes = () =>
  filters()
    .getAllByRole('checkbox')
    .map((box) => (box as HTMLInputElement).labels?.[0]?.textContent)

afterEach(async () => {
  cleanup()
  await switchLandscape(undefined)
  localStorage.clear()
})

it('levels of a file’s own are filters, badges, columns and chips under the names that the file gives them', async () => {
  const { user, router } = await open('own-levels')
  const matrix = within(await screen.findByRole('table', { name: 'By maturity and focus area' }))
  expect(matrix.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Focus area',
    'Graduated',
    'Incubating',
    'Sandbox',
    'Archived',
    'Impact',
    'Growth',
    'At large',
    'Without a maturity level',
    'All',
  ])
  await user.click(matrix.getByRole('link', { name: 'Everything, At large: 1' }))
  expect(router.state.location.href).toBe('/?maturity=at-large')
  await results('1 result')
  expect(within(screen.getByRole('article')).getByText('At large')).toBeInTheDocument()
  expect(boxes()).toEqual(
    expect.arrayContaining(['Graduated0', 'Impact1', 'Growth1', 'At large1', 'Without a maturity level1']),
  )
  await user.click(screen.getByRole('button', { name: 'Remove filter At large' }))
  await results('4 results')
  await user.click(filters().getByRole('checkbox', { name: /^Impact/ }))
  expect(router.state.location.href).toBe('/?maturity=impact')
})

it.each([
  ['own-levels', 'at large', 'At large', 1, 'at-large'],
  ['own-levels', 'impact projects', 'Impact', 1, 'impact'],
  ['mixed', 'tac hosted', 'TAC-hosted', 2, 'tac-hosted'],
  ['mixed', 'TAC-hosted projects', 'TAC-hosted', 2, 'tac-hosted'],
  ['mixed', '育成中', '育成中', 1, levelId('育成中')],
])(
  'in the file %s “%s” is answered with the level, and the button filters by it',
  async (file, query, name, total, id) => {
    const { user, router, goTo } = await open(file)
    await goTo(`/?q=${encodeURIComponent(query)}`)
    const answer = await screen.findByRole('region', { name: 'Answer' })
    expect(answer).toHaveTextContent(name)
    await user.click(await within(answer).findByRole('button', { name: total === 1 ? 'Show it' : `Show the ${total}` }))
    await results(counted(total))
    expect(router.state.location.href).toBe(`/?maturity=${id}`)
    expect(screen.getByRole('button', { name: `Remove filter ${name}` })).toBeInTheDocument()
  },
)

it('an operator takes a level of a file’s own', async () => {
  const { goTo } = await open('own-levels')
  await goTo('/?q=maturity:at-large')
  await results('1 result')
  expect(within(screen.getByRole('article')).getByRole('link', { name: 'Gamma' })).toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('a level of a file’s own is said on the item’s page; one that no item has is passed over in an address', async () => {
  const { goTo } = await open('own-levels')
  await goTo('/item/gamma')
  expect(await screen.findByRole('heading', { name: 'Gamma' })).toBeInTheDocument()
  expect(screen.getByText('At large')).toBeInTheDocument()
  // A level that the landscape does not have is passed over.
  await goTo('/?maturity=hatching')
  await results('4 results')
  expect(screen.queryByRole('button', { name: /^Remove filter/ })).not.toBeInTheDocument()
})

it('an organisations’ landscape shows them, and offers nothing that it has nothing of', async () => {
  const { goTo } = await open('members-only')
  expect(await screen.findByText(/lists organisations alone/)).toBeInTheDocument()
  expect(screen.getByText('Members', { selector: 'dt' }).nextElementSibling).toHaveTextContent(/^2$/)
  expect(screen.queryByRole('table', { name: 'By maturity and focus area' })).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: /Example Consortium Member Company.*2/ })).toBeInTheDocument()

  await goTo('/')
  await results('2 results')
  expect(screen.getAllByRole('article')).toHaveLength(2)
  expect(screen.queryByRole('navigation', { name: 'Focus area' })).not.toBeInTheDocument()
  expect(filters().queryByRole('group', { name: 'Maturity' })).not.toBeInTheDocument()
  expect(filters().queryByRole('group', { name: 'Signal' })).not.toBeInTheDocument()
  expect(boxes().filter((name) => /^(Members|Graduated|Monitoring|Metrics)/.test(name ?? ''))).toEqual([])
  await goTo('/?members=1&category=example-consortium-member-company')
  await results('2 results')
  expect(screen.getAllByRole('button', { name: /^Remove filter/ })).toHaveLength(1)
  await goTo('/?view=table')
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(3))
  await goTo('/timeline')
  expect(await screen.findByText(/gives no item a maturity level/)).toBeInTheDocument()
})

it('the switch for organisations is there with a number where the file has some, under a name that fits', async () => {
  const { user, goTo } = await open('mixed')
  await goTo('/')
  await results('7 results')
  const box = await filters().findByRole('checkbox', { name: /^Members, partners and adopters\s*3$/ })
  await user.click(box)
  await results('10 results')
  await user.click(screen.getByRole('button', { name: 'Remove filter Members, partners and adopters' }))
  await results('7 results')
  // A category of organisations alone says what it holds.
  await goTo('/?category=grid-adopter')
  await results('0 results')
  expect(await screen.findByText('All that passes your filters are organisations.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '2 more among members' }))
  await results('2 results')
  cleanup()

  const without = await open('own-levels')
  await without.goTo('/')
  await results('4 results')
  expect(filters().queryByRole('checkbox', { name: /^Members/ })).not.toBeInTheDocument()
})

it('an item in a project’s repositories is part of it, at whatever level that is', async () => {
  const { goTo } = await open('mixed')
  await goTo('/item/sail')
  const main = within(await screen.findByRole('main'))
  const standing = await main.findByText(/^Part of/)
  expect(standing).toHaveTextContent('Part of Windmill (TAC-hosted), no project of its own')
  expect(within(standing).getByRole('link', { name: 'Windmill' })).toHaveAttribute('href', '/item/windmill')
  await goTo('/item/vane')
  expect(await main.findByText('Without a maturity level')).toBeInTheDocument()
  await goTo('/compare?items=sail,windmill')
  expect(await screen.findByText('Part of Windmill (TAC-hosted), no project of its own')).toBeInTheDocument()
})

it('a timeline without a date says so and lists the projects by level', async () => {
  const { goTo } = await open('undated')
  await goTo('/timeline')
  expect(await screen.findByText('This file dates none of its 3 projects.')).toBeInTheDocument()
  const list = within(screen.getByRole('region', { name: 'Projects by level' }))
  expect(list.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    'Graduated 1',
    'Incubating 1',
    'Emeritus 1',
  ])
  expect(list.getByRole('link', { name: 'Gamma' })).toBeInTheDocument()
  expect(screen.queryByText('No project yet')).not.toBeInTheDocument()
  expect(screen.queryByText(/^20\d\d$/)).not.toBeInTheDocument()
})

it('a timeline of a partly dated file draws what is dated and says what is not', async () => {
  const { goTo } = await open('mixed')
  await goTo('/timeline')
  const band = within(await screen.findByRole('region', { name: 'Dates' }))
  // Graduated: one project, whose dates the file does not give. In the sandbox: no project was.
  expect(band.getAllByText('No dates').length).toBeGreaterThan(0)
  const row = (name: string) => within(screen.getByRole('link', { name }).closest('li') as HTMLElement)
  expect(row('Windmill').getByRole('img', { name: /^Accepted: since / })).toBeInTheDocument()
  expect(row('Hub').getByRole('img', { name: /No date in the file/ })).toBeInTheDocument()
})
