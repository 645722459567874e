import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { formatDate, formatNumber } from '../../../src/i18n/format.ts'
import { language, startI18n, t } from '../../../src/i18n/i18n.ts'

const spaced = (text: string) => text.replace(/\s/gu, ' ')

describe('in English', () => {
  it('formats dates, numbers and plurals', () => {
    expect(language()).toBe('en')
    expect(formatDate('2021-09-14')).toBe('Sep 14, 2021')
    expect(formatDate('2021-09-14', 'long')).toBe('September 14, 2021')
    expect(formatNumber(2413)).toBe('2,413')
    expect(t('results.count', { count: 1 })).toBe('1 result')
    expect(t('results.count', { count: 0 })).toBe('0 results')
    expect(t('results.count', { count: 1446 })).toBe('1,446 results')
  })

  it('does not escape: React does', () => {
    expect(t('filters.remove', { label: 'A & <B>' })).toBe('Remove filter A & <B>')
  })
})

describe('in French', () => {
  beforeEach(() => startI18n('fr'))
  afterEach(() => startI18n('en'))

  it('formats dates, numbers and plurals', () => {
    expect(language()).toBe('fr')
    expect(formatDate('2021-09-14')).toBe('14 sept. 2021')
    expect(formatDate('2021-09-14', 'long')).toBe('14 septembre 2021')
    expect(spaced(formatNumber(2413))).toBe('2 413')
    expect(t('results.count', { count: 0 })).toBe('0 résultat')
    expect(t('results.count', { count: 1 })).toBe('1 résultat')
    expect(spaced(t('results.count', { count: 1446 }))).toBe('1 446 résultats')
    expect(spaced(t('results.count', { count: 2_000_000 }))).toBe('2 000 000 de résultats')
  })
})

it.each(['2020-01-01', '2020-12-31', '2024-02-29'])('%s is the same day in every time zone', (date) => {
  const zone = process.env['TZ']
  try {
    for (const other of ['Pacific/Kiritimati', 'Pacific/Niue', 'UTC']) {
      process.env['TZ'] = other
      expect(formatDate(date, 'long')).toContain(`${Number(date.slice(8))}, ${date.slice(0, 4)}`)
    }
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})
