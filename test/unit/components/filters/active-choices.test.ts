import { describe, expect, it } from 'vitest'

import { activeChoices, withValues } from '../../../../src/components/filters/active-choices.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'
import type { ViewSearch } from '../../../../src/routing/view-search.ts'

const LANDSCAPE = makeLandscape([makeItem({ name: 'A' })])

const FULL: ViewSearch = {
  q: 'a',
  maturity: ['graduated', 'none'],
  area: ['security/policy'],
  signal: ['logs'],
  category: ['runtime/container-runtime'],
  has: ['audit'],
  hide: ['archived'],
  from: 2019,
  to: 2020,
  members: true,
  sort: 'name',
}

describe('activeChoices', () => {
  it('lists everything that narrows or widens the view, in words', () => {
    expect(activeChoices(FULL, LANDSCAPE).map((choice) => choice.label)).toEqual([
      'Graduated',
      'Not a CNCF project',
      expect.stringMatching(/polic/i),
      'Logs',
      'Container Runtime',
      'A security audit',
      'Hide archived',
      'Accepted 2019–2020',
      'Members and service partners',
    ])
    expect(activeChoices({ q: 'a', sort: 'name', group: 'none', item: 'x' }, LANDSCAPE)).toEqual([])
  })

  it('each choice has the view without it', () => {
    for (const choice of activeChoices(FULL, LANDSCAPE)) {
      const left = activeChoices(choice.without, LANDSCAPE).map((one) => one.key)
      const others = activeChoices(FULL, LANDSCAPE).map((one) => one.key)
      expect(left).toEqual(others.filter((key) => key !== choice.key))
      expect(choice.without).toMatchObject({ q: 'a', sort: 'name' })
    }
  })

  it('removing all choices leaves no filter in the view', () => {
    let view = FULL
    for (let [first] = activeChoices(view, LANDSCAPE); first; [first] = activeChoices(view, LANDSCAPE))
      view = first.without
    expect(view).toEqual({ q: 'a', sort: 'name' })
  })

  it.each<[ViewSearch, string]>([
    [{ from: 2019 }, 'Accepted from 2019'],
    [{ to: 2020 }, 'Accepted until 2020'],
    [{ from: 2019, to: 2020 }, 'Accepted 2019–2020'],
  ])('%j is "%s"', (search, label) => {
    expect(activeChoices(search, LANDSCAPE)).toEqual([{ key: 'years', label, without: {} }])
  })
})

it.each<[string, ViewSearch, ViewSearch]>([
  [
    'hiding lets go of a level',
    withValues({ maturity: ['archived', 'sandbox'] }, 'hide', ['archived']),
    { maturity: ['sandbox'], hide: ['archived'] },
  ],
  [
    'hiding lets go of the only level',
    withValues({ maturity: ['archived'] }, 'hide', ['archived']),
    { hide: ['archived'] },
  ],
  [
    'asking for the level hides nothing',
    withValues({ hide: ['archived'] }, 'maturity', ['sandbox', 'archived']),
    { maturity: ['sandbox', 'archived'] },
  ],
  [
    'any other level leaves it hidden',
    withValues({ hide: ['archived'] }, 'maturity', ['sandbox']),
    { maturity: ['sandbox'], hide: ['archived'] },
  ],
  [
    'so does any other filter',
    withValues({ hide: ['archived'] }, 'has', ['audit']),
    { has: ['audit'], hide: ['archived'] },
  ],
])('archived projects: %s', (_what, view, expected) => {
  expect(view).toEqual(expected)
})

it('withValues removes an empty filter', () => {
  expect(withValues({ q: 'a', has: ['audit'] }, 'has', ['repository'])).toEqual({ q: 'a', has: ['repository'] })
  expect(withValues({ q: 'a', has: ['audit'] }, 'has', [])).toEqual({ q: 'a' })
})
