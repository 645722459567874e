import { expect, it } from 'vitest'
import { plainDescription } from '../../../../src/build/prerender/descriptions.ts'
import { makeItem } from '../../../support/factories.ts'

it.each([
  [undefined, 'Widget: listed under Tools / Widgets in the cloud native landscape.'],
  ['sandbox', 'Widget: a CNCF project, listed under Tools / Widgets in the cloud native landscape.'],
  ['archived', 'Widget: an archived CNCF project, listed under Tools / Widgets in the cloud native landscape.'],
])('calls an item of the level %s what it is', (maturity, text) => {
  const item = makeItem({ name: 'Widget', category: 'Tools', subcategory: 'Widgets', maturity })
  expect(plainDescription(item, 'en')).toBe(text)
})

it('names places in French, where they have a French name', () => {
  const item = makeItem({ name: 'Widget', category: 'Tools', subcategory: 'Widgets' })
  const row = (name: string) => ({ en: { text: '' }, fr: { name, text: '' } })
  expect(plainDescription(item, 'fr', { tools: row('Outils'), 'tools/widgets': row('Gadgets') })).toBe(
    'Widget\u00A0: classé sous Outils / Gadgets dans le paysage cloud native.',
  )
  expect(plainDescription(item, 'fr')).toContain('Tools / Widgets')
})
