import { expect, it } from 'vitest'
import { layoutMap } from '../../../../src/domain/map/layout.ts'
import { mapScene } from '../../../../src/domain/map/scene.ts'
import { mapTree } from '../../../../src/domain/map/tree.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

const twice = makeItem({
  name: 'Twice',
  additionalPaths: [
    { category: 'Runtime', subcategory: 'Storage' },
    { category: 'Wasm', subcategory: 'Tooling' },
  ],
})
const once = makeItem({ name: 'Once' })
const layout = layoutMap(mapTree(makeLandscape([twice, once]), false), { width: 800, height: 600 })

it('marks a result at each of its places, and counts it once in a category', () => {
  const { matches, matching, tilesOf } = mapScene(layout, [twice], [])
  expect(matches.map((tile) => tile.blockId).toSorted()).toEqual([
    'runtime/container-runtime',
    'runtime/storage',
    'wasm/tooling',
  ])
  expect(layout.tiles.filter((tile) => matching.flags[tile.index] === 1)).toEqual(matches)
  expect(matching.isNarrowed).toBe(true)
  expect([...matching.counts]).toEqual(
    expect.arrayContaining([
      ['runtime', 1],
      ['runtime/storage', 1],
      ['wasm', 1],
    ]),
  )
  expect(tilesOf.get('twice')?.[0]?.blockId).toBe('runtime/container-runtime')
  expect(tilesOf.get('once')).toHaveLength(1)
})

it('marks no other place of a result than the chosen ones', () => {
  expect(mapScene(layout, [twice], ['wasm']).matches.map((tile) => tile.blockId)).toEqual(['wasm/tooling'])
  expect(mapScene(layout, [twice], ['runtime/storage']).matches.map((tile) => tile.blockId)).toEqual([
    'runtime/storage',
  ])
})

it('says that nothing is narrowed where all of it matches', () => {
  expect(mapScene(layout, [twice, once], []).matching.isNarrowed).toBe(false)
})
