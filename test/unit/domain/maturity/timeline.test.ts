import { expect, it } from 'vitest'

import { maturitySteps } from '../../../../src/domain/maturity/timeline.ts'

it.each([
  ['nothing dated', {}, []],
  ['one step', { acceptedAt: '2020-01-01' }, ['accepted 2020-01-01']],
  [
    'all steps, oldest first',
    { archivedAt: '2024-01-01', graduatedAt: '2022-02-02', incubatingAt: '2021-01-01', acceptedAt: '2019-05-05' },
    ['accepted 2019-05-05', 'incubating 2021-01-01', 'graduated 2022-02-02', 'archived 2024-01-01'],
  ],
  [
    'accepted straight into incubation: both stand, in their order',
    { incubatingAt: '2018-03-01', acceptedAt: '2018-03-01' },
    ['accepted 2018-03-01', 'incubating 2018-03-01'],
  ],
  [
    'archived and taken up again',
    { acceptedAt: '2018-01-01', archivedAt: '2019-01-01', incubatingAt: '2020-01-01' },
    ['accepted 2018-01-01', 'archived 2019-01-01', 'incubating 2020-01-01'],
  ],
])('%s', (_what, item, steps) => {
  expect(maturitySteps(item).map(({ stage, date }) => `${stage} ${date}`)).toEqual(steps)
})
