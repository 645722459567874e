import { expect, it } from 'vitest'

import { itemMarkdown } from '../../../../src/components/item-text/item-markdown.ts'
import { makeItem } from '../../../support/factories.ts'

const AROUND = { landscape: undefined, sentence: undefined, address: 'https://here.example/item/a', date: '2026-08-07' }

it('writes standing, dates, links and source of an item', () => {
  const item = makeItem({
    name: 'Prometheus',
    maturity: 'graduated',
    category: 'Observability and Analysis',
    subcategory: 'Observability',
    homepageUrl: 'https://prometheus.io/',
    acceptedAt: '2016-05-09',
    graduatedAt: '2018-08-09',
    repositories: [{ url: 'https://github.com/prometheus/prometheus' }],
    links: [
      { kind: 'slack', url: 'https://chat.example/' },
      { kind: 'blog', url: 'https://blog.example/' },
      { kind: 'documentation', url: 'https://docs.example/' },
    ],
    audits: [{ type: 'security', vendor: 'Cure53', date: '2018-06-11', url: 'https://audit.example/' }],
  })
  expect(itemMarkdown(item, { ...AROUND, sentence: 'Collects metrics.' }))
    .toBe(`### [Prometheus](https://prometheus.io/)

**Graduated** · Observability and Analysis / Observability

Collects metrics.

- Accepted: May 9, 2016
- Graduated: August 9, 2018
- Repository: [github.com/prometheus/prometheus](https://github.com/prometheus/prometheus)
- Learn: [Documentation](https://docs.example/), [Blog](https://blog.example/)
- Community: [Chat](https://chat.example/)
- Audit: [Security audit by Cure53](https://audit.example/) (June 11, 2018)

From the CNCF landscape of August 7, 2026: [here.example/item/a](https://here.example/item/a)
`)
})

it('writes facts from other sources, and leaves out missing ones', () => {
  const facts = {
    latestRelease: { name: 'v3_1', date: '2026-07-01' },
    commits12m: 1234,
    people12m: 0,
    supportedUntil: '2027-02-01',
  }
  const lines = itemMarkdown(makeItem({ name: 'A', licences: ['MIT'], facts }), AROUND).split('\n')
  expect(lines.filter((line) => line.startsWith('- '))).toEqual([
    '- Licence: MIT',
    String.raw`- Last release: v3\_1, July 1, 2026`,
    '- Commits in 12 months: 1,234',
    '- People in 12 months: 0',
    '- Supported until: February 1, 2027',
  ])
})

it('leaves out missing parts without empty lines', () => {
  expect(itemMarkdown(makeItem({ name: 'A' }), AROUND)).toBe(`### A

**Not a CNCF project** · Runtime / Container Runtime

From the CNCF landscape of August 7, 2026: [here.example/item/a](https://here.example/item/a)
`)
})

it('escapes all text from the file', () => {
  const hostile = '](https://evil.example)<img src=x>\n# **x** | `y`'
  const text = itemMarkdown(
    makeItem({
      name: hostile,
      category: hostile,
      description: `1. ${hostile}`,
      homepageUrl: 'https://a.example/a)b',
      links: [{ kind: 'other', url: 'https://b.example/(', label: hostile }],
      audits: [{ type: hostile, vendor: hostile }],
    }),
    AROUND,
  )
  const lines = text.split('\n').filter((line) => line.includes('evil'))
  expect(lines).toHaveLength(5)
  for (const line of lines) {
    // Whatever opens or closes something is written out, except what we put there ourselves.
    const plain = line.replace(/^### /, '').replaceAll(/\\./g, '')
    expect(plain).not.toMatch(/[<>`|#]|:\/\/evil/)
    expect(plain.match(/\[/g)?.length ?? 0).toBeLessThanOrEqual(1)
  }
  expect(text).toMatch(/^### \[.*\]\(https:\/\/a\.example\/a%29b\)$/m)
  expect(text).toMatch(/^1\\\. /m)
  expect(text).toContain('(https://b.example/%28)')
})
