import { afterEach, describe, expect, it } from 'vitest'

import { formatYearCount, formatYearRange, formatYears } from '../../../src/i18n/format-years.ts'
import { startI18n } from '../../../src/i18n/i18n.ts'

const spaced = (text: string) => text.replace(/\s/gu, ' ')
afterEach(() => startI18n('en'))

describe('lengths of time', () => {
  it('in English', () => {
    expect(formatYears(755)).toBe('2.1 years')
    expect(formatYearCount(1090.5)).toBe('3.0')
    expect(formatYearRange(106, 1936)).toBe('0.3–5.3 years')
  })

  it('in French', async () => {
    await startI18n('fr')
    expect(spaced(formatYears(755))).toBe('2,1 ans')
    expect(spaced(formatYears(700))).toBe('1,9 an')
    expect(formatYearCount(1090.5)).toBe('3,0')
  })
})
