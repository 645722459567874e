import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { startLandscape } from '../../src/components/landscape/other/start-landscape.ts'
import { switchLandscape } from '../../src/components/landscape/other/switch-landscape.ts'
import { useBookmarks } from '../../src/stores/bookmarks/bookmarks.ts'
import { PROJECT_ROOT } from '../support/paths.ts'
import { renderApp } from '../support/render-app.tsx'

const SMALL = readFileSync(join(PROJECT_ROOT, 'test', 'fixtures', 'small-landscape.yml'), 'utf8')
const ADDRESS = 'https://raw.githubusercontent.com/cdfoundation/cdf-landscape/main/landscape.yml'
/** The host answers every address on it with the small landscape. */
const outside = (url: URL) => (url.hostname === 'raw.githubusercontent.com' ? new Response(SMALL) : undefined)

const section = () => screen.findByRole('region', { name: 'Another landscape' })
const bar = () => screen.findByRole('region', { name: 'Landscape in use' })

async function chooseFile(user: UserEvent, name: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  const file = Object.assign(new File([text], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) })
  await user.upload(within(await section()).getByLabelText('Choose a landscape file'), file)
}

afterEach(async () => {
  cleanup()
  await switchLandscape(undefined)
  localStorage.clear()
})

it('a file from disk takes the place of the CNCF’s landscape, with lists of its own, until one goes back', async () => {
  const { user, router } = renderApp({ path: '/data' })
  await chooseFile(user, 'harborline.yml', SMALL)
  expect(await bar()).toHaveTextContent(
    /^Another landscape is in use: .*harborline\.yml file of unknown date, saved on /,
  )
  expect(await screen.findByText('A file that you opened')).toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'Problems in the file' })).toHaveTextContent(/Nowhere/)
  await waitFor(() => expect(document.title).toBe('Data · harborline.yml · Landscape Explorer'))
  await waitFor(() => expect(document.getElementById('main')).toHaveFocus())

  await act(() => router.navigate({ to: '/' }))
  await user.click((await screen.findAllByRole('button', { name: 'Bookmark Harborline' }))[0] as HTMLElement)
  expect(useBookmarks.getState().bookmarks.map(({ id }) => id)).toEqual(['harborline'])
  expect(screen.getByRole('checkbox', { name: /^Without a maturity level/ })).toBeInTheDocument()
  // Only the CNCF's landscape came with an extract.
  await act(() => router.navigate({ to: '/changes', search: { since: 'extract' } }))
  expect(await screen.findByRole('radio', { name: 'Last visit' })).toBeChecked()
  expect(screen.queryByRole('radio', { name: 'Built-in copy' })).not.toBeInTheDocument()

  await user.click(within(await bar()).getByRole('button', { name: 'Back to the CNCF landscape' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Landscape in use' })).not.toBeInTheDocument())
  expect(await screen.findByRole('radio', { name: 'Built-in copy' })).toBeInTheDocument()
  expect(useBookmarks.getState().bookmarks).toEqual([])
})

it('is there again at the next visit; where the browser did not keep the file, that is said', async () => {
  const first = renderApp({ path: '/data' })
  await chooseFile(first.user, 'harborline.yml', SMALL)
  await bar()
  first.unmount()
  await startLandscape()
  renderApp({ path: '/' })
  expect((await screen.findAllByRole('link', { name: 'Harborline' })).length).toBeGreaterThan(0)
  cleanup()

  const stored = localStorage.getItem('explorer:landscape') ?? ''
  localStorage.setItem('explorer:landscape', stored.replaceAll('harborline.yml', 'lost.yml'))
  await startLandscape()
  const { user } = renderApp({ path: '/data' })
  expect(await screen.findByRole('alert')).toHaveTextContent(/did not keep the file lost\.yml/)
  // The way out is on the same page.
  await chooseFile(user, 'lost.yml', SMALL)
  expect(await screen.findByText('A file that you opened')).toBeInTheDocument()
})

it('a file that is no landscape changes nothing, and says why', async () => {
  const { user } = renderApp({ path: '/data' })
  const alert = async (cause: string) => {
    const region = within(await section())
    await waitFor(() => expect(region.getByRole('alert')).toHaveTextContent(`bad.yml is not used. ${cause}`))
    return region.getByRole('alert')
  }
  await chooseFile(user, 'bad.yml', 'a: [')
  await alert('The file is not valid YAML.')
  await chooseFile(user, 'bad.yml', 'version: 1')
  const said = await alert('The file is not a landscape.')
  expect(said).toHaveTextContent('You go on with the landscape that was in use.')
  expect(within(said).getByRole('button', { name: 'Retry' })).toBeInTheDocument()
  expect(screen.getByText('The copy that came with this page')).toBeInTheDocument()
})

it('an address that may not be fetched is refused with the reason and what to do instead', async () => {
  const { user } = renderApp({ path: '/data' })
  const region = within(await section())
  const field = region.getByLabelText('Address of a landscape file')
  for (const [address, reason] of [
    ['http://evil.example/a.yml', /Only addresses that begin with https:\/\//],
    [
      'https://evil.example/a.yml',
      /from raw\.githubusercontent\.com \(.*ossf\/ossf-landscape.*\) alone, not from evil\.example.*save it/,
    ],
    [
      'https://raw.githubusercontent.com/evil/landscape/main/a.yml',
      /not from raw\.githubusercontent\.com\/evil\/landscape\./,
    ],
    ['https://me:x@raw.githubusercontent.com/a.yml', /name or a password/],
    ['javascript:alert(1)', /Only addresses that begin with https:\/\//],
    ['my landscape', /not an address/],
  ] as const) {
    await user.clear(field)
    await user.click(field)
    await user.paste(address)
    await user.keyboard('{Enter}')
    expect(region.getByRole('alert')).toHaveTextContent(reason)
  }
})

it('the page of a file on GitHub leads to the file, and its landscape can be suggested to others', async () => {
  const { user, router } = renderApp({ path: '/data', outside })
  const page = 'https://github.com/cdfoundation/cdf-landscape/blob/main/landscape.yml'
  await user.click(within(await section()).getByLabelText('Address of a landscape file'))
  await user.paste(page)
  await user.keyboard('{Enter}')
  await user.click(await within(await section()).findByRole('button', { name: 'Use that address' }))
  expect(await bar()).toHaveTextContent('cdfoundation/cdf-landscape')
  await user.click(await within(await section()).findByRole('button', { name: 'Copy a link that suggests it' }))
  const link = new URL(await navigator.clipboard.readText())
  expect([link.pathname, link.searchParams.get('landscape')]).toEqual(['/data', ADDRESS])
  expect(router.state.location.pathname).toBe('/data')
})

it('a link that suggests a landscape asks first', async () => {
  let asked = 0
  const counting = (url: URL) => {
    const answer = outside(url)
    if (answer) asked += 1
    return answer
  }
  const { user } = renderApp({ path: `/data?landscape=${encodeURIComponent(ADDRESS)}`, outside: counting })
  const suggestion = await screen.findByRole('group', { name: 'This link suggests another landscape' })
  expect(suggestion).toHaveTextContent(ADDRESS)
  expect(screen.getByText('The copy that came with this page')).toBeInTheDocument()
  expect(asked).toBe(0)
  await user.click(within(suggestion).getByRole('button', { name: 'Use it' }))
  expect(await bar()).toHaveTextContent('cdfoundation/cdf-landscape')
  expect(asked).toBe(1)
})

it('names and descriptions are written in the direction of their own script, wherever they are shown', async () => {
  const text = readFileSync(join(PROJECT_ROOT, 'test', 'fixtures', 'foreign', 'f19-scripts.yml'), 'utf8')
  const name = 'مراقب الحاويات v2.0 (beta)'
  /** The elements that hold a text by themselves and do not take its direction. */
  const wrong = (said: string) =>
    [...document.querySelectorAll('body *')]
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.includes(said)))
      .filter((one) => !one.closest('[dir=auto], bdi, title, option, [role=status]'))
      .map((one) => one.outerHTML.slice(0, 200))
  const { user, router } = renderApp({ path: '/data' })
  await chooseFile(user, 'scripts.yml', text)
  await bar()
  const shownAt = async (path: object) => {
    await act(() => router.navigate(path))
    await waitFor(() => expect(screen.getAllByText(new RegExp('مراقب')).length).toBeGreaterThan(0))
    expect(wrong(name)).toEqual([])
    expect(wrong('أداة لمراقبة')).toEqual([])
  }
  await shownAt({ to: '/' })
  await shownAt({ to: '/', search: { view: 'table' } })
  await shownAt({ to: '/', search: { q: 'مراقب' } })
  const id = (document.querySelector('a[href*="/item/"]') as HTMLAnchorElement).pathname.replace('/item/', '')
  await shownAt({ to: '/item/$id', params: { id } })
  // The page that was there before says the same: what comes after it must not be interrupted by the new one.
  await screen.findByRole('heading', { level: 1, name })
  await user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('listbox', { name: 'Suggestions' })
  await user.keyboard('مراقب')
  await waitFor(() => expect(screen.getAllByRole('option').some((one) => one.textContent?.includes(name))).toBe(true))
  expect(wrong(name)).toEqual([])
})
