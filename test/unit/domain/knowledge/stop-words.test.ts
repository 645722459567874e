import { expect, it } from 'vitest'
import { buildExtract } from '../../../../src/build/extract-assets.ts'
import { buildKnowledge } from '../../../../src/build/knowledge-assets.ts'
import { similarItems } from '../../../../src/domain/knowledge/similar.ts'
import { STOP_WORDS } from '../../../../src/domain/knowledge/stop-words.ts'
import { fold } from '../../../../src/lib/text.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

it('are folded, and no word of the trade is among them', () => {
  for (const word of STOP_WORDS) expect(fold(word)).toBe(word)
  const trade = 'container containers image cluster traffic metrics secrets policy reseau conteneur volume service mesh'
  expect(trade.split(' ').filter((word) => STOP_WORDS.has(word))).toEqual([])
})

it.each([
  ['what each of them does with other things', 'each one says what other things do'],
  ['chaque jour, avec leurs outils', 'leurs tâches, chaque jour, avec soin'],
  ['turns secrets into what they need', 'they need secrets without more'],
])('"%s" is not like "%s"', (one, another) => {
  const texts = [one, another, ...Array.from({ length: 100 }, (_, n) => `sentence${n}`)]
  const items = texts.map((description, n) => makeItem({ name: `Item ${n}`, description, subcategory: `Place ${n}` }))
  const [item] = items
  expect(item && similarItems(makeLandscape(items), item, ({ description = '' }) => description, 6)).toEqual([])
})

// Every item of the shipped extract is compared with every other.
it.each(['en', 'fr'] as const)(
  'in %s no reason of the shipped landscape is a word that says nothing, nor one word alone',
  (language) => {
    const { landscape } = buildExtract('data')
    const { sentences } = buildKnowledge('data', language)
    const textOf = (one: { id: string }) => sentences[one.id] ?? ''
    const items = landscape.items.filter(({ kind, roles }) => kind === 'technology' && roles.length === 0)
    const reasons = items
      .filter((_item, index) => index % 4 === 0)
      .flatMap((item) => similarItems(landscape, item, textOf, 6).map(({ reason }) => reason))
      .flatMap((reason) => (reason.kind === 'words' ? [reason.words] : []))
    expect(reasons.length).toBeGreaterThan(10)
    expect(reasons.filter((words) => words.length < 2)).toEqual([])
    const nothing = new Set([
      'what',
      'each',
      'they',
      'when',
      'between',
      'through',
      'chaque',
      'leurs',
      'depuis',
      'entre',
      'selon',
    ])
    expect(reasons.filter((words) => words.some((word) => nothing.has(word)))).toEqual([])
  },
  60_000,
)
