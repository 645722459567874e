import { describe, expect, it } from 'vitest'

import { stageSpans, undatedStage } from '../../../../src/domain/maturity/stages.ts'

const TODAY = '2024-06-01'

describe('stageSpans', () => {
  it.each([
    ['nothing dated', { maturity: 'sandbox' as const }, []],
    ['in the sandbox', { maturity: 'sandbox' as const, acceptedAt: '2020-01-01' }, ['sandbox 2020-01-01 2024-06-01']],
    [
      'every level',
      {
        maturity: 'archived' as const,
        acceptedAt: '2019-05-05',
        incubatingAt: '2021-01-01',
        graduatedAt: '2022-02-02',
        archivedAt: '2024-01-01',
      },
      [
        'sandbox 2019-05-05 2021-01-01',
        'incubating 2021-01-01 2022-02-02',
        'graduated 2022-02-02 2024-01-01',
        'archived 2024-01-01 2024-06-01',
      ],
    ],
    [
      'accepted straight into incubation',
      { maturity: 'incubating' as const, acceptedAt: '2018-03-01', incubatingAt: '2018-03-01' },
      ['incubating 2018-03-01 2024-06-01'],
    ],
    [
      'graduated without a date for incubation: nobody graduates out of the sandbox',
      { maturity: 'graduated' as const, acceptedAt: '2018-03-01', graduatedAt: '2020-03-01' },
      ['undefined 2018-03-01 2020-03-01', 'graduated 2020-03-01 2024-06-01'],
    ],
    [
      'archived without a date',
      { maturity: 'archived' as const, acceptedAt: '2018-03-01' },
      ['undefined 2018-03-01 2024-06-01'],
    ],
    ['accepted as a part of another', { acceptedAt: '2018-03-01' }, ['undefined 2018-03-01 2024-06-01']],
    [
      'accepted after the date of the data',
      { maturity: 'sandbox' as const, acceptedAt: '2025-01-01' },
      ['sandbox 2025-01-01 2025-01-01'],
    ],
  ])('%s', (_what, item, spans) => {
    expect(stageSpans(item, TODAY).map(({ stage, from, to }) => `${stage} ${from} ${to}`)).toEqual(spans)
  })
})

it('undatedStage names the level that has no date', () => {
  expect(undatedStage({ maturity: 'graduated', acceptedAt: '2018-03-01' })).toBe('graduated')
  expect(undatedStage({ maturity: 'sandbox' })).toBe('sandbox')
  expect(undatedStage({ maturity: 'sandbox', acceptedAt: '2018-03-01' })).toBeUndefined()
  expect(undatedStage({ acceptedAt: '2018-03-01' })).toBeUndefined()
})
