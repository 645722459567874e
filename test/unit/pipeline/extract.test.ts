import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { visibleDigest } from '../../../src/domain/landscape/digest.ts'
import { summarise } from '../../../src/domain/landscape/summary.ts'
import { extractFacts } from '../../../src/pipeline/extract.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'
import { LandscapeLoadError, parse } from '../../../src/pipeline/parse.ts'
import { shippedText } from '../../support/factories.ts'

const SMALL = readFileSync(new URL('../../fixtures/small-landscape.yml', import.meta.url), 'utf8')
const EXTRACT = extractFacts(SMALL, ['Facts of a small landscape', 'revision: 2026-01-01'])

/** Every key of a parsed file, wherever it stands. */
function keysIn(value: unknown): Set<string> {
  const keys = new Set<string>()
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, child] of Object.entries(node)) {
      if (!Array.isArray(node)) keys.add(key)
      walk(child)
    }
  }
  walk(value)
  return keys
}

/** Keys under which the file holds somebody's sentences. */
const PROSE = /^(description|note|notes|summary_(?!intro_url$).*|.*_description)$/

describe('extractFacts', () => {
  it('holds no prose', () => {
    expect(SMALL).toContain('Prose')
    expect(EXTRACT).not.toMatch(/prose/i)
    expect([...keysIn(parse(EXTRACT).value)].filter((key) => PROSE.test(key))).toEqual([])
  })

  it('keeps its places, empty ones too', () => {
    expect(loadLandscape(EXTRACT).categories.map((one) => one.subcategories.map((sub) => sub.id))).toEqual(
      loadLandscape(SMALL).categories.map((one) => one.subcategories.map((sub) => sub.id)),
    )
  })

  it('looks like the file it was made from', () => {
    expect(visibleDigest(loadLandscape(EXTRACT))).toBe(visibleDigest(loadLandscape(SMALL)))
  })

  it('keeps every fact of every item', () => {
    const factsOf = (text: string) =>
      loadLandscape(text).items.map(({ description: _prose, summary: _summary, isDescribed: _is, ...facts }) => facts)
    expect(factsOf(EXTRACT)).toEqual(factsOf(SMALL))
  })

  it('tells which items have no description, and nothing of it where no item has one', () => {
    const described = (text: string) => loadLandscape(text).items.map(({ isDescribed }) => isDescribed)
    const whole = loadLandscape(SMALL).items
    expect(whole.some(({ description }) => description)).toBe(true)
    expect(described(EXTRACT)).toEqual(whole.map(({ description }) => (description === undefined ? false : undefined)))
    expect(described(SMALL).filter((is) => is !== undefined)).toEqual([])
    const bare = SMALL.replace(/^ *description: .*\n/gm, '')
    expect(described(extractFacts(bare, [])).filter((is) => is !== undefined)).toEqual([])
  })

  it('is the same when made again from itself', () => {
    expect(extractFacts(EXTRACT, ['Facts of a small landscape', 'revision: 2026-01-01'])).toBe(EXTRACT)
  })

  it('begins with its header as comments', () => {
    expect(EXTRACT.split('\n').slice(0, 3)).toEqual([
      '# Facts of a small landscape',
      '# revision: 2026-01-01',
      'landscape:',
    ])
  })

  it('keeps the maturity of files that call it cncf_project', () => {
    const old =
      'landscape:\n  - name: A\n    subcategories:\n      - name: B\n        items:\n          - name: Foo\n            cncf_project: sandbox\n'
    expect(loadLandscape(extractFacts(old, ['x'])).items[0]?.maturity).toBe('sandbox')
  })

  it('refuses what is no landscape', () => {
    expect(() => extractFacts('just words', [])).toThrow(LandscapeLoadError)
  })
})

describe('the shipped extract', () => {
  it('holds no prose', () => {
    const keys = [...keysIn(parse(shippedText()).value)]
    expect(keys).toContain('homepage_url')
    expect(keys.filter((key) => PROSE.test(key))).toEqual([])
    const { categories, items } = loadLandscape(shippedText())
    expect(items.filter((item) => item.description !== undefined || item.summary !== undefined)).toEqual([])
    expect(categories.flatMap((one) => one.subcategories).filter((sub) => sub.note !== undefined)).toEqual([])
  })

  it('holds no text that reads like a sentence or two', () => {
    const long: string[] = []
    const walk = (value: unknown) => {
      if (typeof value === 'string' && !value.startsWith('http') && value.split(/\s+/).length > 14) long.push(value)
      else if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) walk(child)
    }
    walk(parse(shippedText()).value)
    expect(long).toEqual([])
  })

  it('has the counts that data/SOURCE.md gives', () => {
    const source = readFileSync(new URL('../../../data/SOURCE.md', import.meta.url), 'utf8')
    const { categories, subcategories, items, byMaturity } = summarise(loadLandscape(shippedText()))
    for (const count of [categories, subcategories, items, ...Object.values(byMaturity)]) {
      expect(source).toContain(`| ${count} |`)
    }
    const revision = /^# revision: (\S+)$/m.exec(shippedText())?.[1] ?? 'none'
    expect(source).toContain(`**${revision}**`)
  })

  it('is what the extract of itself is', () => {
    const header = shippedText()
      .split('\n')
      .filter((line) => line.startsWith('# '))
    expect(
      extractFacts(
        shippedText(),
        header.map((line) => line.slice(2)),
      ),
    ).toBe(shippedText())
  })
})
