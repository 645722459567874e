import { describe, expect, it } from 'vitest'

import { summariseRefresh, type RefreshLine } from '../../../src/cli/summarise-refresh.ts'

const NOTHING: RefreshLine = {
  date: '2026-12-01',
  written: [],
  missing: [],
  leftOut: [],
  refused: [],
  accepted: [],
  facts: {},
  renamed: [],
  licences: [],
  archived: [],
  knowledge: [],
}

describe('the summary of a refresh', () => {
  it('says that nothing changed', () => {
    expect(summariseRefresh(NOTHING)).toBe('The refresh of `2026-12-01` changed nothing.\n')
  })

  it('lists each kind of change under a heading with its number', () => {
    const text = summariseRefresh({
      ...NOTHING,
      written: ['landscape.yml', 'facts/github.jsonl'],
      missing: [{ source: 'endoflife.date', why: 'answered 503' }],
      leftOut: [{ source: 'GitHub', why: 'there is no token' }],
      landscape: {
        items: 9,
        added: ['new-one'],
        removed: ['old-one'],
        levels: [{ id: 'kcp', from: 'sandbox', to: '' }],
      },
      facts: { github: { rows: 1014, added: 742, removed: 0, changed: 3 } },
      renamed: [{ from: 'a/b', to: 'c/d' }],
      licences: [{ repository: 'e/f', from: 'MIT', to: 'BUSL-1.1' }],
      archived: ['g/h'],
      knowledge: [
        { file: 'sentences.yml', line: 12, message: 'old-one: no such item' },
        { file: 'sentences.yml', line: 0, message: 'new-one: new in the landscape' },
      ],
    })
    expect(text).toBe(`The refresh of \`2026-12-01\` changed 2 files.

### Missing sources, whose former rows stay (1)

- \`endoflife.date\`: \`answered 503\`

### New items (1)

- \`new-one\`

### Items that are gone (1)

- \`old-one\`

### Other maturity (1)

- \`kcp\`: \`sandbox\` → \`nothing\`

### Archived repositories (1)

- \`g/h\`

### Renamed repositories (1)

- \`a/b\` → \`c/d\`

### Other licence (1)

- \`e/f\`: \`MIT\` → \`BUSL-1.1\`

### Facts

| sheet | rows | new | gone | changed |
|---|--:|--:|--:|--:|
| \`github\` | 1014 | 742 | 0 | 3 |

### Our knowledge needs (2)

- \`sentences.yml:12\`: \`old-one: no such item\`
- \`sentences.yml\`: \`new-one: new in the landscape\`

### Sources that were not asked (1)

- \`GitHub\`: \`there is no token\`

### Files (2)

- \`landscape.yml\`
- \`facts/github.jsonl\`
`)
  })

  it('says first why a guard refused, and names no file as written', () => {
    const text = summariseRefresh({
      ...NOTHING,
      written: ['landscape.yml'],
      refused: [{ source: 'GitHub', why: '60 of 1014 rows are gone' }],
    })
    expect(text).toBe(
      'The refresh of `2026-12-01` was refused.\n\n' +
        '### Refused: nothing was written (1)\n\n- `GitHub`: `60 of 1014 rows are gone`\n',
    )
  })

  it('names what was accepted in spite of a guard', () => {
    const accepted = [{ source: 'GitHub', why: '11 licences changed' }]
    expect(summariseRefresh({ ...NOTHING, accepted })).toContain('### Accepted in spite of a guard (1)')
  })

  it.each([
    ['a mention', '@octocat please merge', '`@octocat please merge`'],
    ['a link', '[click](https://evil.test)', '`[click](https://evil.test)`'],
    ['HTML', '<img src=x onerror=alert(1)>', '`<img src=x onerror=alert(1)>`'],
    ['the end of the code', 'a` @octocat `b', '`a @octocat b`'],
    ['many ends of it', '``` # title', '`# title`'],
    ['further lines', 'a\r\n\n# Approved\u2028- [x] done', '`a # Approved - [x] done`'],
    ['a hidden direction', 'a\u202Egnp.exe', '`a gnp.exe`'],
    ['nothing but signs', '`\u0007`', '`nothing`'],
  ])('shows %s as letters', (_, why, shown) => {
    expect(summariseRefresh({ ...NOTHING, archived: [why] })).toContain(`\n- ${shown}\n`)
  })

  it('holds its table together whatever a sheet is called', () => {
    const facts = { 'a | b': { rows: 1, added: 0, removed: 0, changed: 0 } }
    expect(summariseRefresh({ ...NOTHING, facts })).toContain('| `a b` | 1 | 0 | 0 | 0 |\n')
  })

  it('stays below what GitHub takes, and whole, at the worst', () => {
    const long = `${'x'.repeat(79)}\u{1F600}${'y'.repeat(500)}`
    const many = <T>(entry: T): T[] => Array.from({ length: 3000 }, () => entry)
    const reasons = many({ source: long, why: long })
    const text = summariseRefresh({
      date: long,
      written: many(long),
      missing: reasons,
      leftOut: reasons,
      refused: [],
      accepted: reasons,
      landscape: { items: 1, added: many(long), removed: many(long), levels: many({ id: long, from: long, to: long }) },
      facts: Object.fromEntries(
        many(0).map((_, index) => [`${index}${long}`, { rows: 1, added: 1, removed: 1, changed: 1 }]),
      ),
      renamed: many({ from: long, to: long }),
      licences: many({ repository: long, from: long, to: long }),
      archived: many(long),
      knowledge: many({ file: long, line: 1, message: long }),
    })
    expect(text.length).toBeLessThan(60_000)
    expect(text, 'no half of a letter').not.toMatch(/\p{Cs}/u)
    expect(text).toContain('- and 2970 more\n')
  })
})
