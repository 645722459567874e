import { expect, it } from 'vitest'
import { activitiesOf, factOptions, languageId, mainLanguages, withValues } from '../../../src/facts/filter-values.ts'
import { makeItem } from '../../support/factories.ts'

const released = (date: string) => ({ day: '2026-08-20', latestRelease: { name: 'v1', date } })

it.each([
  ['this day', released('2026-08-20'), ['released-quarter', 'released-year']],
  ['92 days before', released('2026-05-20'), ['released-quarter', 'released-year']],
  ['93 days before', released('2026-05-19'), ['released-year']],
  ['365 days before', released('2025-08-20'), ['released-year']],
  ['366 days before', released('2025-08-19'), ['quiet']],
  ['nothing is known', {}, []],
  ['without a release', { day: '2026-08-20' }, []],
  ['archived', { isArchived: true }, ['archived']],
  ['archived and quiet', { ...released('2020-01-01'), isArchived: true }, ['quiet', 'archived']],
])('activity counts back from the day of the facts: %s', (_what, facts, expected) => {
  expect(activitiesOf(facts)).toEqual(expected)
})

it('languages are those that make a fifth of the code, and always the largest', () => {
  expect(
    mainLanguages({
      languages: [
        ['Go', 60],
        ['C++', 20],
        ['Shell', 19],
      ],
    }),
  ).toEqual(['Go', 'C++'])
  expect(
    mainLanguages({
      languages: [
        ['Go', 15],
        ['C', 14],
      ],
    }),
  ).toEqual(['Go'])
  expect(mainLanguages({})).toEqual([])
})

it.each([
  ['C', 'c'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['Objective-C', 'objective-c'],
])('%s is the value %s', (name, value) => {
  expect(languageId(name)).toBe(value)
})

it('what filters offer is what occurs, languages by how often', () => {
  const facts = (names: string[]) =>
    withValues({ ...released('2026-08-01'), languages: names.map((name) => [name, 50]) })
  const items = [['Rust', 'Go'], ['Go'], []].map((names, at) => makeItem({ name: `Item ${at}`, facts: facts(names) }))
  const { activity, language } = factOptions(items)
  expect([...activity.keys()]).toEqual(['released-quarter', 'released-year'])
  expect([...language]).toEqual([
    ['go', 'Go'],
    ['rust', 'Rust'],
  ])
})
