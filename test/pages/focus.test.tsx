import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FOCUS_AREAS } from '../../src/domain/landscape/landscape.ts'
import { texts as en } from '../../src/i18n/en/core.ts'
import { renderApp } from '../support/render-app.tsx'

it.each(FOCUS_AREAS)('tells the problem, where to start and who does what in %s', async (area) => {
  renderApp({ path: `/focus/${area}` })
  expect(await screen.findByRole('heading', { level: 1, name: en[`area.${area}`] })).toBeInTheDocument()
  const start = screen.getByRole('region', { name: 'Start here' })
  expect(within(start).getAllByRole('article').length).toBeGreaterThan(0)
  expect(
    within(screen.getByRole('region', { name: 'By role' })).getAllByRole('heading', { level: 3 }).length,
  ).toBeGreaterThan(2)
  expect(await screen.findByRole('region', { name: 'Words to know' })).toBeInTheDocument()
  expect(await screen.findByRole('region', { name: 'Often confused' })).toBeInTheDocument()
})

it('writes the same wish for five orchestrators', async () => {
  const { user } = renderApp({ path: '/focus/orchestration' })
  const tabs = await screen.findByRole('tablist', { name: 'Five ways to keep containers running' })
  expect(within(tabs).getAllByRole('tab')).toHaveLength(5)
  await user.click(within(tabs).getByRole('tab', { name: 'Nomad' }))
  expect(screen.getByRole('tabpanel')).toHaveTextContent('job "web"')
  await user.keyboard('{ArrowLeft}')
  expect(screen.getByRole('tab', { name: 'Docker Swarm' })).toHaveFocus()
  expect(screen.getByRole('tabpanel')).toHaveTextContent('replicas: 2')
})

it('explains a word where it stands', async () => {
  renderApp({ path: '/focus/registries' })
  const word = (await screen.findAllByRole('button', { name: /^images?$/i }))[0]
  const explanation = document.getElementById(word?.getAttribute('aria-controls') ?? '')
  expect(explanation).toHaveTextContent(/read-only package/)
})

it('does not know other areas', async () => {
  renderApp({ path: '/focus/cooking' })
  expect(await screen.findByRole('heading', { name: 'There is no page here' })).toBeInTheDocument()
})
