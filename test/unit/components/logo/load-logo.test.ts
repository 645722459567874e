import { expect, it } from 'vitest'

import { fitted } from '../../../../src/components/logo/load-logo.ts'

it.each([
  ['wide', [300, 20], [76, 5]],
  ['high', [20, 300], [5, 76]],
  ['square', [64, 64], [76, 76]],
  ['small', [10, 5], [76, 38]],
  ['a thread', [4000, 1], [76, 1]],
  ['without measures', [0, 0], [76, 76]],
])('a logo that is %s is fitted whole into its square', (_, [naturalWidth = 0, naturalHeight = 0], size) => {
  expect(fitted({ naturalWidth, naturalHeight }, 76)).toEqual(size)
})
