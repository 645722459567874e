import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { FILTERS, NOT_A_PROJECT } from '../../../../src/domain/results/filters.ts'
import { MATURITIES } from '../../../../src/domain/landscape/landscape.ts'
import { levelId, levelKey, customLevelText } from '../../../../src/domain/landscape/levels.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

it.each([
  ['impact', 'Impact'],
  ['at_large', 'At large'],
  ['working-group', 'Working group'],
  ['TAC-hosted', 'TAC-hosted'],
  ['Stage 1: at large', 'Stage 1: at large'],
  ['élevé', 'Élevé'],
  ['育成中', '育成中'],
  ['tier-1', 'Tier-1'],
  ['__proto__', 'Proto'],
])('%j is shown as %j', (level, text) => {
  expect(customLevelText(level)).toBe(text)
})

it('of whatever name has an id that an address can hold, its own', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { selector: levelKey }),
      (levels) => {
        const ids = levels.map(levelId)
        for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,80}$/)
        expect(new Set(ids).size).toBe(ids.length)
      },
    ),
  )
  expect(MATURITIES.map(levelId)).toEqual(MATURITIES)
  expect(levelId('at_large')).toBe('at-large')
  expect(levelId('stage α')).not.toBe(levelId('stage β'))
})

it('is a value of the filter, after the known ones', () => {
  const landscape = makeLandscape([
    makeItem({ name: 'A', maturity: 'at_large' }),
    makeItem({ name: 'B', maturity: 'growth' }),
    makeItem({ name: 'C' }),
  ])
  expect(FILTERS.maturity.options(landscape)).toEqual([...MATURITIES, 'at-large', 'growth', NOT_A_PROJECT])
  expect(landscape.items.flatMap((item) => FILTERS.maturity.valuesOf(item))).toEqual(['at-large', 'growth', 'none'])
})
