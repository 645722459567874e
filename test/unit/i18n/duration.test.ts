import { afterAll, describe, expect, it } from 'vitest'

import { formatSpan } from '../../../src/i18n/duration.ts'
import { startI18n } from '../../../src/i18n/i18n.ts'

afterAll(() => startI18n('en'))

describe.each([
  ['en', ['2 years, 3 months', '1 month', '29 days', '0 days']],
  ['fr', ['2 ans et 3 mois', '1 mois', '29 jours', '0 jour']],
] as const)('in %s', (language, texts) => {
  it('says years and months, or days where it was not a month', async () => {
    await startI18n(language)
    const spans = [
      { years: 2, months: 3, days: 4 },
      { years: 0, months: 1, days: 30 },
      { years: 0, months: 0, days: 29 },
      { years: 0, months: 0, days: 0 },
    ]
    // Narrow and unbreakable spaces are the language's own affair.
    expect(spans.map((span) => formatSpan(span).replaceAll(/\s/gu, ' '))).toEqual(texts)
  })
})
