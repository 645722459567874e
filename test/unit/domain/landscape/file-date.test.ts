import { describe, expect, it } from 'vitest'

import { fileDate } from '../../../../src/domain/landscape/file-date.ts'

const TODAY = '2026-11-29'

describe('fileDate', () => {
  it.each<[string, string, string | undefined]>([
    ['cncf-2018-06-01.yml', '', '2018-06-01'],
    ['landscape_20210704.yml', '', '2021-07-04'],
    ['2020.02.29-landscape.yml', '', '2020-02-29'],
    ['landscape.yml', '# Facts of the landscape\n# revision: 2024-05-06\nlandscape:\n', '2024-05-06'],
    ['landscape.yml', '# Generated on 2023-01-02 by hand\ncategories:\n', '2023-01-02'],
    ['landscape.yml', 'updated: "2023-01-02"\nlandscape:\n', '2023-01-02'],
    ['landscape.json', '{\n"date": "2023-01-02",\n"landscape": []}', '2023-01-02'],
    ['saved-2026-01-01.yml', '# revision: 2024-05-06\nlandscape:\n', '2024-05-06'],
    ['landscape.yml', 'landscape:\n', undefined],
    ['landscape.yml', "landscape:\n  - name: A\n    joined: '2020-01-01'\n    date: 2020-01-01\n", undefined],
    ['landscape.yml', '# © 2018-01-01 its authors\nlandscape:\n', undefined],
    ['2018-06-01-to-2019-06-01.yml', '', undefined],
    ['landscape-2031-01-01.yml', '', undefined],
    ['landscape-2018-13-45.yml', '', undefined],
    ['landscape-2018.yml', '', undefined],
    ['1234567820180601.yml', '', undefined],
  ])('%s, %j: %s', (name, text, day) => {
    expect(fileDate(name, text, TODAY)).toBe(day)
  })

  it('reads no further than the beginning of a file', () => {
    expect(fileDate('a.yml', `${'#\n'.repeat(4000)}# revision: 2024-05-06\n`, TODAY)).toBeUndefined()
    expect(fileDate('a.yml', `#${' date'.repeat(1000)}`, TODAY)).toBeUndefined()
  })
})
