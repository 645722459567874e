import { describe, expect, it } from 'vitest'

import { contentsOf } from '../../../src/domain/landscape/contents.ts'
import { MATURITIES } from '../../../src/domain/landscape/landscape.ts'
import { summarise } from '../../../src/domain/landscape/summary.ts'
import { CUSTOM_LEVELS } from '../../../src/lib/limits.ts'
import { fileOf, loadValue } from '../../support/factories.ts'
import { foreignLandscape } from '../../support/foreign-files.ts'

const levelsOf = (...projects: unknown[]) =>
  loadValue(fileOf(...projects.map((project, index) => ({ name: `Item ${index}`, project }))))
const first = (project: unknown) => {
  const { items, issues } = levelsOf(project)
  return { level: items[0]?.maturity, issues: issues.map(({ kind, outcome }) => `${kind} ${outcome}`) }
}

describe('a level of a known name', () => {
  it.each([
    ['graduated', 'graduated'],
    ['Graduated ', 'graduated'],
    ['GRADUATED', 'graduated'],
    ['graduate', 'graduated'],
    ['Graduated Projects', 'graduated'],
    ['incubation', 'incubating'],
    ['Incubated', 'incubating'],
    ['incubator', 'incubating'],
    ['Incubation stage', 'incubating'],
    ['sandboxed', 'sandbox'],
    ['Sand-box', 'sandbox'],
    ['sandbox_project', 'sandbox'],
    ['archive', 'archived'],
    ['Archived', 'archived'],
  ])('%j is %s', (project, level) => {
    expect(first(project)).toEqual({ level, issues: project === level ? [] : ['bad-maturity repaired'] })
  })
})

describe('what names no level', () => {
  it.each(['null', 'none', 'None', 'N/A', '-', '~', '???', 'no'])('%j', (project) => {
    expect(first(project)).toEqual({ level: undefined, issues: ['bad-maturity repaired'] })
  })
  it.each(['', '   ', null])('%j, without a fault', (project) => {
    expect(first(project)).toEqual({ level: undefined, issues: [] })
  })
})

describe('a level of the file’s own', () => {
  it.each([
    'impact',
    'at_large',
    'Emeritus',
    'pre-graduated',
    'graduated-plus',
    '育成中',
    '🌱',
    '1',
    'constructor',
    '__proto__',
  ])('%j stays as it is written, without a fault', (project) => {
    expect(first(project)).toEqual({ level: project, issues: [] })
  })

  it('comes after the known ones, in order of appearance; case and signs make no other level', () => {
    const landscape = levelsOf('Growth', 'at_large', 'sandbox', 'At-Large', 'GROWTH', 'at large', 'atlarge')
    expect(contentsOf(landscape).levels).toEqual([...MATURITIES, 'Growth', 'at_large'])
    expect(summarise(landscape).byMaturity).toEqual({
      graduated: 0,
      incubating: 0,
      sandbox: 1,
      archived: 0,
      Growth: 2,
      at_large: 4,
    })
  })

  it('of a hostile file is safe and within bounds', () => {
    const hostile = ['<img src=x onerror=alert(1)>', 'a\u0000\u202Eb', `x${'y'.repeat(5000)}`, 'l1\nl2']
    const levels = levelsOf(...hostile).items.map(({ maturity }) => maturity)
    expect(levels[0]).toBe('<img src=x onerror=alert(1)>')
    expect(levels[1]).toBe('ab')
    expect(levels[2]).toHaveLength(60)
    expect(levels[3]).toBe('l1 l2')
    const many = levelsOf(...Array.from({ length: 3 * CUSTOM_LEVELS }, (_, index) => `level ${index}`))
    expect(contentsOf(many).levels).toHaveLength(MATURITIES.length + CUSTOM_LEVELS)
    expect(many.items).toHaveLength(3 * CUSTOM_LEVELS)
    expect(many.issues.filter(({ kind }) => kind === 'bad-maturity')).toHaveLength(2 * CUSTOM_LEVELS)
  })

  it('in the CNCF’s own file is kept, with a line in the list of faults', () => {
    const file = fileOf({ name: 'Foo', project: 'sandboz' })
    file.landscape.push({ name: 'CNCF Members', subcategories: [{ name: 'Gold', items: [] }] })
    const { items, issues } = loadValue(file)
    expect(items[0]?.maturity).toBe('sandboz')
    expect(issues).toMatchObject([{ kind: 'bad-maturity', outcome: 'kept' }])
  })
})

it('the files of other foundations keep their levels', () => {
  expect(summarise(foreignLandscape('own-levels')).byMaturity).toEqual({
    graduated: 0,
    incubating: 0,
    sandbox: 0,
    archived: 0,
    impact: 1,
    growth: 1,
    at_large: 1,
  })
  expect(foreignLandscape('own-levels').issues).toEqual([])
  expect(summarise(foreignLandscape('mixed')).byMaturity).toEqual({
    graduated: 1,
    incubating: 1,
    sandbox: 0,
    archived: 0,
    'TAC-hosted': 2,
    育成中: 1,
  })
})
