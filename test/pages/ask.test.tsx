import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { askedRepository } from '../../src/facts/with-asked.ts'
import { shippedLandscape } from '../support/factories.ts'
import { renderApp, type Outside } from '../support/render-app.tsx'

const API = 'https://api.github.com/repos/'
const RESET = 4_070_908_800

function json(value: object, status = 200, remaining = 57): Response {
  const headers = { 'x-ratelimit-remaining': String(remaining), 'x-ratelimit-reset': String(RESET) }
  return Response.json(value, { status, headers })
}

/** GitHub as it answers in a test, and the addresses that it was asked for. */
function github(answers: Record<string, () => Response>): { asked: string[]; outside: Outside } {
  const asked: string[] = []
  const outside = ({ href }: URL) => {
    if (!href.startsWith('https://api.github.com')) return undefined
    asked.push(href)
    return answers[href.slice(API.length)]?.() ?? json({ message: 'Not Found' }, 404)
  }
  return { asked, outside }
}

const repository = (more: object = {}) => ({
  full_name: 'prometheus/prometheus',
  license: { key: 'apache-2.0', spdx_id: 'Apache-2.0' },
  archived: false,
  stargazers_count: 61_234,
  pushed_at: '2099-11-28T10:00:00Z',
  ...more,
})
const RELEASE = { tag_name: 'v99.1.0', name: '99.1.0 / big', published_at: '2099-11-27T10:00:00Z' }

const strip = async () => within(await screen.findByRole('region', { name: 'Code and maintenance' }))
const button = async () => (await strip()).findByRole('button', { name: 'Ask GitHub now' })
const said = async () => (await strip()).getByRole('status')
/** The fact of that name, with its label. */
const fact = async (label: string) => {
  const term = (await strip()).getAllByRole('term').find((one) => one.textContent?.startsWith(label))
  return term?.parentElement
}

it('asks when it is pressed and not before, and marks what is of that moment', async () => {
  const { asked, outside } = github({
    'prometheus/prometheus': () => json(repository()),
    'prometheus/prometheus/releases/latest': () => json(RELEASE, 200, 56),
  })
  const { user, router } = renderApp({ path: '/item/prometheus', outside })
  const pressed = await button()
  expect(pressed).toHaveAccessibleDescription(/IP address/)
  expect(await said()).toBeEmptyDOMElement()
  expect(asked).toEqual([])

  pressed.focus()
  await user.keyboard('{Enter}')
  await waitFor(async () =>
    expect(await said()).toHaveTextContent(/^asked just now · last push Nov 28, 2099 · 61,234 stars/),
  )
  expect(await said()).toHaveTextContent(/GitHub answers 56 more questions until \d+:\d\d/)
  expect(asked).toEqual([`${API}prometheus/prometheus`, `${API}prometheus/prometheus/releases/latest`])
  expect(await fact('Last release')).toHaveTextContent(/^Last release asked just nowv99\.1\.0, Nov 27, 2099$/)
  expect(await fact('Licence')).toHaveTextContent(/^Licence asked just nowApache-2\.0$/)
  expect(await fact('Activity in 12 months')).not.toHaveTextContent('asked')
  expect(pressed).toHaveFocus()

  // Kept for the visit, and for this item alone.
  await router.navigate({ to: '/item/$id', params: { id: 'envoy' } } as never)
  await screen.findByRole('heading', { level: 1, name: 'Envoy' })
  expect(await said()).toBeEmptyDOMElement()
  await router.navigate({ to: '/item/$id', params: { id: 'prometheus' } } as never)
  await screen.findByRole('heading', { level: 1, name: 'Prometheus' })
  expect(await said()).toHaveTextContent('61,234 stars')
  expect(asked).toHaveLength(2)
})

it('keeps what is known where GitHub knows less, and follows a new name', async () => {
  const { asked, outside } = github({
    'prometheus/prometheus': () =>
      json(repository({ full_name: 'new/name', license: { spdx_id: 'NOASSERTION' }, archived: true, pushed_at: 7 })),
  })
  const { user } = renderApp({ path: '/item/prometheus', outside })
  await button()
  const before = await fact('Licence').then((one) => one?.textContent)
  const releaseBefore = await fact('Last release').then((one) => one?.textContent)
  await user.click(await button())
  await waitFor(async () =>
    expect(await said()).toHaveTextContent(
      /^asked just now · archived on GitHub · 61,234 stars · GitHub does not recognise the licence/,
    ),
  )
  expect(asked[1]).toBe(`${API}new/name/releases/latest`)
  expect((await fact('Licence'))?.textContent).toBe(before)
  expect((await fact('Last release'))?.textContent).toBe(releaseBefore)
})

it('says what went wrong, and keeps an answer that it had', async () => {
  let answer = (): Response => json({ message: 'Not Found' }, 404)
  const { outside } = github({ 'prometheus/prometheus': () => answer() })
  const { user } = renderApp({ path: '/item/prometheus', outside })
  const after = async (next: () => Response, words: RegExp) => {
    answer = next
    await user.click(await button())
    await waitFor(async () => expect(await said()).toHaveTextContent(words))
  }
  await after(answer, /^GitHub has no public repository prometheus\/prometheus\.GitHub answers 57 more/)
  await after(() => json({}, 403, 0), /^GitHub answers only so many questions an hour\. Ask again after \d+:\d\d/)
  await after(() => new Response('', { status: 429 }), /Ask again later\.$/)
  await after(() => json({}, 451), /^GitHub answered with an error \(451\)\./)
  await after(() => new Response('<html>Sign in</html>'), /^What answered was not GitHub/)
  await after(() => json([]), /^What answered was not GitHub/)
  const offline = () => {
    throw new TypeError('Failed to fetch')
  }
  await after(offline, /^GitHub could not be reached\. You may be offline\.$/)
  await after(() => json(repository({ stargazers_count: 5 })), /^asked just now.* · 5 stars/)
  await after(offline, /^GitHub could not be reached/)
  expect(await fact('Licence')).toHaveTextContent('asked just now')
})

it('is not offered where there is no repository on GitHub', async () => {
  const without = shippedLandscape().items.find(
    (item) => item.kind === 'technology' && askedRepository(item) === undefined,
  )
  renderApp({ path: `/item/${without?.id}` })
  await strip()
  expect((await strip()).queryByRole('button', { name: 'Ask GitHub now' })).not.toBeInTheDocument()
})
