import { describe, expect, it } from 'vitest'

import { categoryId, pathText, placesOf, subcategoryId } from '../../../../src/domain/landscape/paths.ts'
import { loadValue, shippedLandscape } from '../../../support/factories.ts'

describe('ids of places', () => {
  it.each([
    ['Runtime', 'runtime'],
    ['Observability and Analysis', 'observability-and-analysis'],
    ['Wasm', 'wasm'],
  ])('%j → %j', (name, id) => {
    expect(categoryId(name)).toBe(id)
  })

  it('carries the category in a subcategory’s, since names repeat', () => {
    expect(subcategoryId({ category: 'App Definition', subcategory: 'Database' })).toBe('app-definition/database')
    expect(subcategoryId({ category: 'Wasm', subcategory: 'Database' })).toBe('wasm/database')
  })

  it('is never empty', () => {
    expect(categoryId('数据')).not.toBe('')
    expect(subcategoryId({ category: '', subcategory: '' })).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/)
  })

  it('is different for all places of the shipped extract', () => {
    const ids = shippedLandscape().categories.flatMap((one) => [one.id, ...one.subcategories.map((sub) => sub.id)])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is different for places whose names have nothing for an address, or the same', () => {
    const group = (name: string, ...subs: string[]) => ({ name, subcategories: subs.map((sub) => ({ name: sub })) })
    const { categories } = loadValue({
      landscape: [group('数据', '库', '流'), group('信息', '库'), group('CI/CD', 'A'), group('CI CD', 'A')],
    })
    const ids = categories.flatMap((one) => [one.id, ...one.subcategories.map((sub) => sub.id)])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('placesOf names an item’s own place first', () => {
  const additionalPaths = [{ category: 'C', subcategory: 'D' }]
  expect(placesOf({ category: 'A', subcategory: 'B', additionalPaths })).toEqual([
    { category: 'A', subcategory: 'B' },
    { category: 'C', subcategory: 'D' },
  ])
})

it('pathText writes a place as the file does', () => {
  expect(pathText({ category: 'App Definition', subcategory: 'Database' })).toBe('App Definition / Database')
})
