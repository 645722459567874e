import { expect, it } from 'vitest'

import { toggledPlace } from '../../../../src/domain/results/places.ts'

it.each([
  ['a category', [], 'wasm', ['wasm']],
  ['a chosen category again', ['wasm'], 'wasm', []],
  ['a subcategory inside a chosen category narrows it', ['wasm', 'runtime'], 'wasm/tools', ['runtime', 'wasm/tools']],
  ['a category over its subcategories takes their place', ['wasm/tools', 'wasm/apps', 'a'], 'wasm', ['a', 'wasm']],
  ['a second subcategory', ['wasm/tools'], 'wasm/apps', ['wasm/tools', 'wasm/apps']],
  ['a chosen subcategory again leaves the others', ['wasm/tools', 'wasm/apps'], 'wasm/tools', ['wasm/apps']],
  [
    'a category whose name only begins alike',
    ['wasm-next/tools', 'wasm-next'],
    'wasm',
    ['wasm-next/tools', 'wasm-next', 'wasm'],
  ],
])('%s', (_what, chosen, id, expected) => {
  expect(toggledPlace(chosen, id)).toEqual(expected)
})
