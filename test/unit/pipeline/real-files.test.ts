import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'

import { visibleDigest } from '../../../src/domain/landscape/digest.ts'
import type { Landscape } from '../../../src/domain/landscape/landscape.ts'
import { summarise } from '../../../src/domain/landscape/summary.ts'
import { extractFacts } from '../../../src/pipeline/extract.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'
import { countEntries, FROZEN_PATH } from '../../support/factories.ts'
import { sharedFile } from '../../support/landscape-files.ts'

/** The public files, and what is known of each. */
const FILES: { file: string; items?: number }[] = [
  { file: 'cncf-2018-06-01.yml', items: 524 },
  { file: 'cncf-2019-01-01.yml', items: 605 },
  { file: 'cncf-2021-01-01.yml', items: 1551 },
  { file: 'cncf-2023-06-01.yml', items: 2077 },
  { file: 'cncf-2024-06-01.yml', items: 2314 },
  { file: 'cncf-2026-08-07.yml', items: 2413 },
  { file: 'cdf.yml' },
  { file: 'ossf.yml' },
]

const isHere = sharedFile('cncf-2026-08-07.yml') !== null
const WITHOUT = isHere ? '' : ' (skipped: no ../shared/landscape beside the project)'
const textOf = (file: string) => readFileSync(sharedFile(file) ?? '', 'utf8')

const loaded = new Map<string, Landscape>()
/** A file's landscape, loaded once. */
function landscapeOf(file: string): Landscape {
  const landscape = loaded.get(file) ?? loadLandscape(textOf(file))
  loaded.set(file, landscape)
  return landscape
}

describe.each(FILES)(`$file${WITHOUT}`, ({ file, items }) => {
  it.skipIf(!isHere)('loads with every entry accounted for', () => {
    const text = textOf(file)
    const landscape = landscapeOf(file)
    const rejected = landscape.issues.filter((issue) => issue.outcome === 'rejected')
    expect(landscape.items.length + rejected.length).toBe(countEntries(load(text)))
    if (items !== undefined) expect(landscape.items).toHaveLength(items)
    expect(new Set(landscape.items.map((item) => item.id)).size).toBe(landscape.items.length)
  })

  it.skipIf(!isHere)('says of every fault of an entry which one and on which line', () => {
    const text = textOf(file)
    const lines = text.split('\n')
    for (const issue of landscapeOf(file).issues) {
      expect(issue.line).toBeGreaterThan(0)
      expect(lines[issue.line - 1]).toMatch(issue.kind === 'duplicate-key' ? /:/ : /^\s*- /)
      if (issue.kind !== 'duplicate-key') expect([issue.category, issue.subcategory]).not.toContain('')
    }
  })

  it.skipIf(!isHere)('looks the same through its extract', () => {
    const text = textOf(file)
    const extract = loadLandscape(extractFacts(text, ['x']))
    // Guesses read descriptions, which no extract has.
    const plain = (landscape: typeof extract) =>
      visibleDigest({
        ...landscape,
        items: landscape.items.map((item) => ({ ...item, areas: [], roles: [], signals: [] })),
      })
    expect(plain(extract)).toBe(plain(landscapeOf(file)))
  })
})

describe(`the file of 2026-08-07${WITHOUT}`, () => {
  it.skipIf(!isHere)('has the numbers that are known of it', () => {
    expect(summarise(landscapeOf('cncf-2026-08-07.yml'))).toEqual({
      categories: 15,
      subcategories: 83,
      items: 2413,
      byMaturity: { graduated: 38, incubating: 38, sandbox: 151, archived: 28 },
      byKind: { technology: 1446, member: 722, partner: 245, adopter: 0 },
    })
  })

  it.skipIf(!isHere)('has three second paths that lead nowhere', () => {
    const { issues } = landscapeOf('cncf-2026-08-07.yml')
    expect(issues.filter((issue) => issue.kind === 'dangling-path')).toHaveLength(3)
  })

  it.skipIf(!isHere)('is what the frozen extract was made from', () => {
    const made = extractFacts(textOf('cncf-2026-08-07.yml'), [])
    expect(load(made)).toEqual(load(readFileSync(FROZEN_PATH, 'utf8')))
  })

  it.skipIf(!isHere)('brings 1,060 descriptions (and an empty one)', () => {
    const { items } = landscapeOf('cncf-2026-08-07.yml')
    expect(items.filter((item) => item.description)).toHaveLength(1060)
  })
})
