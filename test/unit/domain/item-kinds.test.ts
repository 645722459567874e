import { expect, it } from 'vitest'

import { kindAt } from '../../../src/domain/item-kinds.ts'
import { shippedLandscape } from '../../support/factories.ts'

it.each([
  ['CNCF Members', 'Platinum', 'member'],
  ['CNCF Members', 'End User Supporter', 'member'],
  ['CDF Members', 'Gold', 'member'],
  ['OpenSSF Members', 'Premier', 'member'],
  ['LF Edge Member Company', 'Premier', 'member'],
  ['Special', 'Kubernetes Certified Service Provider', 'partner'],
  ['Special', 'Kubernetes Training Partner', 'partner'],
  ['Special', 'Certified CNFs', 'technology'],
  ['Provisioning', 'Automation & Configuration', 'technology'],
  ['Team Members & Co', 'Tools', 'technology'],
  ['Remembers', 'Tools', 'technology'],
])('%s / %s holds a %s', (category, subcategory, kind) => {
  expect(kindAt({ category, subcategory })).toBe(kind)
})

it('leaves 1,446 items that are neither members nor partners in the shipped extract', () => {
  expect(shippedLandscape().items.filter((item) => item.kind === 'technology')).toHaveLength(1446)
})
