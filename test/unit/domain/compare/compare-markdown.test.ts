import { describe, expect, it } from 'vitest'

import { markdownComparison, type CompareWords } from '../../../../src/domain/compare/compare-markdown.ts'
import { compareItems } from '../../../../src/domain/compare/compare.ts'
import { decisionRecord, type RecordWords } from '../../../../src/domain/compare/decision-record.ts'
import type { Item } from '../../../../src/domain/landscape/landscape.ts'
import { makeItem } from '../../../support/factories.ts'

const WORDS: CompareWords = {
  standing: (standing) => ('level' in standing ? standing.level : standing.kind),
  date: (date) => date,
  span: ({ years, months }) => `${years * 12 + months} months`,
  count: String,
  area: (area) => area,
  role: (role) => role,
  place: ({ category, subcategory }) => `${category} / ${subcategory}`,
  signal: (signal) => signal,
  answer: (answer) => answer,
  rowLabel: (id) => `row ${id}`,
  fact: 'Fact',
  none: '–',
  source: 'Source: file of today.',
  comparison: 'open',
}
const RECORD: RecordWords = {
  title: (names) => `Choose ${names}`,
  either: (names) => names.join(' or '),
  status: 'Status: proposed',
  date: 'Date:',
  deciders: 'Deciders:',
  context: 'Context',
  contextPrompt: 'Why?',
  drivers: 'Drivers',
  driversPrompt: 'What matters?',
  driver: (label, options) => `${label}: ${options.map(({ name, value }) => `${name} – ${value}`).join(' · ')}`,
  driverLicence: 'Licence: look it up.',
  options: 'Options',
  good: 'Good',
  bad: 'Bad',
  facts: 'Facts',
  decision: 'Decision',
  decisionPrompt: 'Which?',
  consequences: 'Consequences',
  consequencesPrompt: 'What then?',
}

const HOSTILE = makeItem({
  name: 'Evil | [x](javascript:alert(1)) <script>\n# Heading',
  id: 'evil',
  maturity: 'sandbox',
  homepageUrl: 'https://evil.example/a)b|c',
})
const PLAIN = makeItem({
  name: 'Plain',
  maturity: 'graduated',
  homepageUrl: 'https://plain.example/',
  repositories: [{ url: 'https://github.com/plain/plain' }],
  audits: [{ date: '2020-01-01' }],
})

const written = (...items: Item[]) => ({
  items,
  rows: compareItems(items, {
    sentenceOf: (item) => (item === PLAIN ? 'Does | it.' : undefined),
    relations: new Map(),
    asOf: '2026-01-01',
    hasFacts: false,
  }),
  notes: ['One | is not the other.'],
  address: 'https://explorer.example/compare?items=evil,plain',
})

/** The cells of a table's line; an escaped pipe ends none. */
const cells = (line: string) => line.split(/(?<!\\)\|/).slice(1, -1)

describe('the table', () => {
  const lines = markdownComparison(written(HOSTILE, PLAIN), WORDS).split('\n')
  const table = lines.filter((line) => line.startsWith('|'))

  it('has a column an item in every line, whatever the names are', () => {
    expect(table.length).toBeGreaterThan(6)
    expect(table.map((line) => cells(line).length)).toEqual(table.map(() => 3))
    expect(lines.filter((line) => /^#|(?<!\\)<script|(?<!\\)\]\(javascript/.test(line))).toEqual([])
  })

  it('has the facts, a dash for what is not known, and links', () => {
    expect(table).toContain('| row maturity | sandbox | graduated |')
    expect(table).toContain('| row sentence | – | Does \\| it. |')
    expect(table).toContain(
      '| row homepage | [evil.example](https://evil.example/a%29b%7Cc) | [plain.example](https://plain.example/) |',
    )
  })

  it('says where the facts are from', () => {
    expect(lines).toContain('Source: file of today. [open](https://explorer.example/compare?items=evil,plain)')
  })
})

describe('the decision record', () => {
  const record = decisionRecord(written(HOSTILE, PLAIN), WORDS, RECORD, '2026-02-03')
  const lines = record.split('\n')
  const after = (heading: string) => lines.slice(lines.indexOf(heading) + 1).find((line) => line !== '')

  it('has its headings in order, and an option each', () => {
    const headings = lines.filter((line) => line.startsWith('#'))
    expect(headings.map((line) => line.replace(/ .*/, ''))).toEqual([
      '#',
      '##',
      '##',
      '##',
      '###',
      '###',
      '##',
      '##',
      '##',
    ])
    expect(headings[0]).toMatch(/^# Choose Evil .* or Plain$/)
    expect(headings).toEqual(expect.arrayContaining(['## Context', '### Plain', '## Decision', '## Consequences']))
  })

  it('is filled in with what is known', () => {
    expect(lines).toContain('- Date: 2026-02-03')
    expect(lines).toContain('One \\| is not the other.')
    expect(after('### Plain')).toBe('Does \\| it.')
    expect(record).toContain(
      '[row homepage](https://plain.example/) · [row repository](https://github.com/plain/plain)',
    )
    expect(lines.find((line) => line.startsWith('- row maturity:'))).toMatch(/– sandbox · Plain – graduated$/)
    expect(lines).toContain('| row audits | 0 | 1 |')
  })

  it('prompts for the rest', () => {
    for (const prompt of ['_Why?_', '- _What matters?_', '- Licence: look it up.', '_Which?_', '_What then?_'])
      expect(lines).toContain(prompt)
  })

  it('names no driver in which the options agree', () => {
    expect(decisionRecord(written(PLAIN, PLAIN), WORDS, RECORD, '2026-02-03')).not.toContain('- row maturity')
  })
})
