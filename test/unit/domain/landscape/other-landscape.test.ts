import { expect, it } from 'vitest'

import {
  fileLandscape,
  landscapeFileStem,
  landscapeName,
  landscapeNameOf,
} from '../../../../src/domain/landscape/other-landscape.ts'

const RAW = 'https://raw.githubusercontent.com'
const withCategories = (...names: string[]) => ({
  categories: names.map((name) => ({ id: name, name, subcategories: [] })),
})

it.each([
  [`${RAW}/cdfoundation/cdf-landscape/main/landscape.yml`, 'cdfoundation/cdf-landscape', 'cdfoundation-cdf-landscape'],
  [`${RAW}/a/b/refs/heads/main/landscape.yml`, 'a/b', 'a-b'],
  [`${RAW}/a/b/main/data/other.yml`, 'a/b/data/other.yml', 'a-b-data-other'],
  [`${RAW}/a/b/${'0123456789'.repeat(4)}/landscape.yml`, 'a/b@0123456', 'a-b-0123456'],
  ['https://files.example/x/landscape.yml', 'files.example/x/landscape.yml', 'files-example-x-landscape'],
  ['https://files.example/%E6%97%A5.yml', 'files.example/%E6%97%A5.yml', 'files-example-e6-97-a5'],
])('%s is called %s', (id, name, stem) => {
  expect(landscapeName({ kind: 'address', id })).toBe(name)
  expect(landscapeFileStem({ kind: 'address', id })).toBe(stem)
})

it('a file is called by its name; one that no name of a file can be made of is a landscape all the same', () => {
  expect(landscapeName({ kind: 'file', id: 'file:cdf.yml', name: 'cdf.yml' })).toBe('cdf.yml')
  expect(landscapeFileStem({ kind: 'file', id: 'file:日.yml', name: '日.yml' })).toBe('landscape')
  expect(landscapeFileStem()).toBe('cncf-landscape')
})

it('two foundations’ files of one name are two landscapes, a newer file of a foundation is the same', () => {
  const cdf = fileLandscape('landscape.yml', withCategories('CI', 'CDF Members'))
  const newer = fileLandscape('landscape.yml', withCategories('CDF Members', 'CD', 'CI'))
  const ossf = fileLandscape('landscape.yml', withCategories('OpenSSF Members'))
  const own = fileLandscape('landscape.yml', withCategories('Tools'))
  expect(newer).toEqual(cdf)
  expect(new Set([cdf.id, ossf.id, own.id]).size).toBe(3)
})

it.each([
  ['cncf', 'CNCF'],
  ['file:cdf.yml:CDF Members', 'cdf.yml'],
  [`${RAW}/a/b/main/landscape.yml`, 'a/b'],
  ['something else', 'something else'],
])('by the id %s alone it is called %s', (id, name) => {
  expect(landscapeNameOf(id)).toBe(name)
})
