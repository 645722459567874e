import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../../src/i18n/format.ts'
import { startI18n } from '../../../src/i18n/i18n.ts'

describe.each(['en', 'fr'] as const)('formatNumber in %s', (lng) => {
  test.each([0, 7, 42, 999, 1000, 1005, 1446, 24_130, 999_999, 1e6, 12_345_678, -1, -2413, 0.5, 999.5])(
    'writes %d as the language does',
    async (value) => {
      await startI18n(lng)
      expect(formatNumber(value)).toBe(new Intl.NumberFormat(lng).format(value))
    },
  )
})
