import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { buildFacts } from '../../src/build/facts.ts'
import { switchLandscape } from '../../src/components/landscape/other/switch-landscape.ts'
import { licencesOf } from '../../src/domain/landscape/licences.ts'
import { loadPageTexts, startI18n } from '../../src/i18n/i18n.ts'
import { PROJECT_ROOT } from '../support/paths.ts'
import { renderApp } from '../support/render-app.tsx'

const fixture = (name: string) => readFileSync(join(PROJECT_ROOT, 'test', 'fixtures', `${name}.yml`), 'utf8')
const SMALL = fixture('small-landscape')
const LICENSED = fixture('foreign/license-annotations-mailto')

async function chooseFile(user: UserEvent, name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  const file = Object.assign(new File([text], name, { lastModified: Date.parse('2026-11-20T12:00:00Z') }), {
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  })
  const input = await screen.findByLabelText(/^(Choose a landscape file|Choisir un fichier de paysage)/)
  await user.upload(input, file)
  await screen.findByRole('region', { name: /^(Landscape in use|Paysage utilisé)$/ })
}

/** Every text in one language. */
async function speak(language: 'en' | 'fr'): Promise<void> {
  await startI18n(language)
  await loadPageTexts()
}

afterEach(async () => {
  cleanup()
  await switchLandscape(undefined)
  await speak('en')
  localStorage.clear()
})

const ROUTES = [
  ['/', {}],
  ['/', { view: 'table' }],
  ['/', { view: 'map' }],
  ['/', { q: 'harborline' }],
  ['/', { item: 'harborline' }],
  ['/item/harborline', {}],
  ['/item/harborline-gmbh', {}],
  ['/compare', { items: ['harborline', 'dock-yard'] }],
  ['/bookmarks', {}],
  ['/shared', {}],
  ['/timeline', {}],
  ['/timeline', { view: 'table' }],
  ['/stack', {}],
  ['/changes', {}],
  ['/changes', { since: 'dates' }],
  ['/data', {}],
  ['/focus/security', {}],
  ['/guide', {}],
  ['/glossary', {}],
  ['/nowhere', {}],
] as const

it.each([
  ['en', 'harborline.yml'],
  ['fr', 'harborline.yml'],
  ['en', 'harborline-2019-05-06.yml'],
] as const)(
  'in %s no page says anything raw while %s is in use',
  async (locale, name) => {
    await speak(locale)
    const { user, router } = renderApp({ path: '/data' })
    await chooseFile(user, name, SMALL)
    for (const [to, search] of ROUTES) {
      await act(() => router.navigate({ to, search } as never))
      await waitFor(() => expect(screen.getByRole('main').textContent).not.toBe(''))
      await act(() => new Promise((resolve) => setTimeout(resolve, 30)))
      const attributes = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].map((element) =>
        ['aria-label', 'title', 'placeholder'].map((one) => element.getAttribute(one) ?? '').join(' '),
      )
      const said = [document.title, document.body.textContent, ...attributes]
      expect([to, search, said.filter((text) => /\{\{|\bundefined\b|\bNaN\b/.test(text))]).toEqual([to, search, []])
    }
  },
  120_000,
)

it('a file that does not date itself is not dated by when it was saved', async () => {
  const { user, router } = renderApp({ path: '/data' })
  await chooseFile(user, 'landscape.yml', SMALL)
  expect(screen.getByRole('region', { name: 'Landscape in use' })).toHaveTextContent(
    'file of unknown date, saved on Nov 20, 2026',
  )
  expect(screen.getByText(/^Not known: the file does not say/)).toHaveTextContent('last saved on November 20, 2026')
  await act(() => router.navigate({ to: '/timeline' }))
  expect(await screen.findByText(/The data is not dated; the file was last saved on November 20, 2026/)).toBeVisible()
})

it('a file whose name has a day is of that day', async () => {
  const { user, router } = renderApp({ path: '/data' })
  await chooseFile(user, 'landscape-2019-05-06.yml', SMALL)
  expect(screen.getByRole('region', { name: 'Landscape in use' })).toHaveTextContent('file of May 6, 2019')
  await act(() => router.navigate({ to: '/timeline' }))
  expect(await screen.findByText(/Data as of May 6, 2019/)).toBeVisible()
})

it('licences are a filter where an item has one, a fact and a column; a letter is a link', async () => {
  const { user, router } = renderApp({ path: '/data' })
  await chooseFile(user, 'tools.yml', LICENSED)
  await act(() => router.navigate({ to: '/' }))
  await user.click(await screen.findByRole('checkbox', { name: /^MIT/ }))
  await waitFor(() => expect(router.state.location.searchStr).toBe('?licence=mit'))
  expect(await screen.findByRole('button', { name: 'Remove filter MIT' })).toBeInTheDocument()
  await act(() => router.navigate({ to: '/item/alpha' } as never))
  const main = within(screen.getByRole('main'))
  const facts = within(await main.findByRole('region', { name: 'Code and maintenance' }))
  expect(facts.getByText('Licence').nextElementSibling).toHaveTextContent('MIT')
  expect(main.getAllByText('Licence')).toHaveLength(1)
  const letter = main.getByRole('link', { name: 'Contact' })
  expect(letter).toHaveAttribute('href', 'mailto:hello@alpha.example')
  expect(letter).not.toHaveAttribute('target')
})

it('the CNCF’s landscape, which tells no licence, is filtered by those of the repositories', async () => {
  // A frequent one of the day's facts.
  const facts = [...buildFacts('data').byItem.values()]
  const licences = licencesOf(facts.map(({ licence }) => (licence === undefined ? {} : { licences: [licence] })))
  const [id = '', licence = ''] = [...licences].at(2) ?? []
  renderApp({ path: `/?licence=${id},no-such-licence` })
  const group = await screen.findByRole('group', { name: 'Licence' })
  const option = within(group).getByRole('checkbox', { name: (name) => name.startsWith(licence) })
  expect(option).toBeChecked()
  // What nothing has is passed over.
  expect(screen.getAllByRole('button', { name: /^Remove filter/ })).toHaveLength(1)
  // The number beside it is that of the results.
  await waitFor(() => {
    const count = Number(/\d+$/.exec(option.closest('label')?.textContent ?? '')?.[0])
    expect(screen.getAllByRole('status').some((one) => one.textContent?.startsWith(`${count} result`))).toBe(true)
  })
})

it('equal faults are one row with their number and the first three places, the rest when asked for', async () => {
  const entries = Array.from({ length: 5 }, (_, n) => ({ name: `Tool ${n}`, colour: n }))
  const text = JSON.stringify({ categories: [{ name: 'A', subcategories: [{ name: 'B', items: entries }] }] })
  const { user } = renderApp({ path: '/data' })
  await chooseFile(user, 'tools.json', text)
  const faults = screen.getByRole('region', { name: 'Problems in the file' })
  const rows = within(faults).getAllByRole('row')
  expect(rows).toHaveLength(2)
  expect(rows[1]).toHaveTextContent(/^colour is not a field we know \("…"\); it is not shown\.5/)
  expect(within(rows[1] as HTMLElement).getAllByRole('listitem')).toHaveLength(3)
  await user.click(within(faults).getByRole('button', { name: 'Show all 5' }))
  expect(within(rows[1] as HTMLElement).getAllByRole('listitem')).toHaveLength(5)
})
