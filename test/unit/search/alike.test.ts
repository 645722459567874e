import { describe, expect, it } from 'vitest'

import { findAlike } from '../../../src/search/alike.ts'
import { NO_KNOWLEDGE } from '../../../src/search/knowledge.ts'
import { buildSearchIndex } from '../../../src/search/search-index.ts'
import { item } from './support-item.ts'

const knowledge = {
  ...NO_KNOWLEDGE,
  stop: ['a', 'the', 'for', 'to'],
  soft: ['tool'],
  vendors: ['apache'],
  likeness: {
    before: ['alternative', 'alternative to', 'things', 'things like', 'tool for'],
    after: ['rival', 'main rival'],
    between: ['vs', 'set beside'],
  },
}

describe('what does the same as something named', () => {
  const bird = { category: 'Birds', subcategory: 'Waders' }
  const index = buildSearchIndex(
    [
      item('Heron', { ...bird, roles: ['metrics', 'alerting'] }),
      item('Half Bird', { ...bird, roles: ['metrics'] }),
      item('Whole Bird', { ...bird, roles: ['metrics', 'alerting'] }),
      item('Elsewhere', { category: 'Fish', subcategory: 'Waders', roles: ['metrics', 'alerting'] }),
      item('Next Door', { category: 'Birds', subcategory: 'Ducks', roles: ['metrics', 'alerting'] }),
      item('Jack', { ...bird, roles: ['metrics', 'alerting', 'log-storage', 'log-viewing'] }),
      item('Old', { ...bird, roles: ['metrics', 'alerting'], maturity: 'archived' }),
      item('Stranger', { ...bird, roles: ['log-storage'] }),
      item('Member', { ...bird, kind: 'member', roles: ['metrics', 'alerting'] }),
      item('Heron', { ...bird, id: 'second-heron', roles: ['metrics', 'alerting'] }),
      item('VS Code', { roles: ['dashboards'] }),
      item('Vim', { roles: ['dashboards'] }),
    ],
    knowledge,
  )
  const named = (text: string) => findAlike(index, text)?.map(({ doc }) => index.items[doc]?.id)

  it('comes by how much of the work it does, then by what else it does, its place and its age', () => {
    expect(named('alternative to heron')).toEqual(['whole-bird', 'jack', 'elsewhere', 'next-door', 'half-bird', 'old'])
  })

  it.each<[text: string, first: string[] | undefined]>([
    ['half bird vs whole bird', ['half-bird', 'whole-bird']],
    ['half bird set beside whole bird', ['half-bird', 'whole-bird']],
    ['vs code vs vim', ['vs-code', 'vim']],
    ['vim vs vs code', ['vim', 'vs-code']],
    ['vim vs the vs code', ['vim', 'vs-code']],
    ['half bird whole bird', undefined],
    ['half bird vs member', undefined],
    ['vs', undefined],
    ['', undefined],
    ['things like vim', ['vs-code']],
    ['things vim', ['vs-code']],
    ['a tool for vim', ['vs-code']],
    ['tool for vim', ['vs-code']],
    ['a tool for the vim', ['vs-code']],
    ['vim rival', ['vs-code']],
    ['vim main rival', ['vs-code']],
    ['things like vim main rival', ['vs-code']],
    ['main vim rival', undefined],
    ['vim', undefined],
    ['the', undefined],
    ['things like the', undefined],
    ['other things like vim', undefined],
  ])('%j is read', (text, first) => {
    expect(named(text)?.slice(0, first?.length)).toEqual(first)
  })
})

it('two names that stand side by side are no comparison, even where one is the beginning of the other', () => {
  const index = buildSearchIndex([item('Heron'), item('Heron Viewer')], knowledge)
  expect(findAlike(index, 'heron viewer')).toBeUndefined()
})

it('a name of its own comes before one that we made, and the likelier item before the other', () => {
  const roles = ['metrics'] as const
  const index = buildSearchIndex(
    [
      item('Apache Heron', { roles: [...roles], maturity: 'graduated' }),
      item('Heron', { roles: [...roles] }),
      item('Heron', { id: 'young', roles: [...roles], maturity: 'sandbox' }),
      item('Heron', { id: 'old', roles: [...roles], maturity: 'archived' }),
      item('Other', { roles: [...roles] }),
    ],
    knowledge,
  )
  const [first] = findAlike(index, 'heron vs other') ?? []
  expect(index.items[first?.doc ?? -1]?.id).toBe('young')
})

it('where the roles of something are known, its place alone makes nothing alike', () => {
  const place = { category: 'Birds', subcategory: 'Waders' }
  const index = buildSearchIndex(
    [
      item('Heron', { ...place, roles: ['metrics'] }),
      item('Lapwing', place),
      item('Curlew', place),
      item('Plover', { category: 'Birds', subcategory: 'Others' }),
      item('Sandpiper', { ...place, maturity: 'graduated' }),
    ],
    knowledge,
  )
  const named = (text: string) => findAlike(index, text)?.map(({ doc }) => index.items[doc]?.name)
  expect(named('alternative to heron')).toEqual([])
  // What does other work besides stands back.
  expect(named('alternative to lapwing')).toEqual(['Sandpiper', 'Curlew', 'Heron'])
})

it('of all that does the same, forty are told', () => {
  const index = buildSearchIndex(
    Array.from({ length: 45 }, (_, at) => item(`Heron ${at}`, { roles: ['metrics'] })),
    knowledge,
  )
  const found = findAlike(index, 'alternative to heron 7') ?? []
  expect(found).toHaveLength(40)
  expect(found.map(({ doc }) => doc)).toEqual(Array.from({ length: 41 }, (_, at) => at).filter((at) => at !== 7))
})
