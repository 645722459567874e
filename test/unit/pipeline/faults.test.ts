import { describe, expect, it } from 'vitest'

import type { DataIssue, IssueKind, Item } from '../../../src/domain/landscape.ts'
import { LIST_LENGTH, NAME_LENGTH } from '../../../src/lib/limits.ts'
import { loadLandscape } from '../../../src/pipeline/load.ts'
import { fileOf, loadValue } from '../../support/factories.ts'

/** One fault: an entry that has it, the issue it leads to, and what is left of the item. */
type Row = {
  what: string
  entry: unknown
  outcome: DataIssue['outcome']
  says: string | RegExp
  /** The name that the issue gives; "Broken" unless said otherwise. */
  item?: string
  left?: Partial<Item>
}

const broken = (facts: object) => ({ name: 'Broken', homepage_url: 'https://broken.example/', ...facts })
const repositories = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ repo_url: `https://r.example/${n}` }))
const before = { name: 'Before', homepage_url: 'https://before.example/' }
const after = { name: 'After', homepage_url: 'https://after.example/' }

/** Faults of entries, by kind; the compiler asks for every new kind. Those of groups and keys have tests of their own. */
const ROWS: Record<Exclude<IssueKind, 'duplicate-key' | 'bad-group'>, Row[]> = {
  'not-a-mapping': [
    { what: 'a text', entry: 'just words', outcome: 'rejected', says: '"just words"', item: '' },
    { what: 'a number', entry: 7, outcome: 'rejected', says: '"7"', item: '' },
    { what: 'nothing', entry: null, outcome: 'rejected', says: 'The entry is empty.', item: '' },
    { what: 'a list', entry: [{ name: 'Inner' }], outcome: 'rejected', says: 'Inner', item: '' },
  ],
  'missing-name': [
    {
      what: 'none',
      entry: { homepage_url: 'https://a.example/' },
      outcome: 'rejected',
      says: 'The entry has no name.',
      item: '',
    },
    { what: 'null', entry: { name: null }, outcome: 'rejected', says: 'The entry has no name.', item: '' },
    { what: 'white space', entry: { name: '  ' }, outcome: 'rejected', says: 'The entry has no name.', item: '' },
    {
      what: 'signs that show nothing',
      entry: { name: '\u200B\u202E' },
      outcome: 'rejected',
      says: 'The entry has no name.',
      item: '',
    },
    {
      what: 'a filler',
      entry: { name: '\u3164\uFFA0' },
      outcome: 'rejected',
      says: 'The entry has no name.',
      item: '',
    },
    {
      what: 'braille without dots',
      entry: { name: '\u2800' },
      outcome: 'rejected',
      says: 'The entry has no name.',
      item: '',
    },
    {
      what: 'tags',
      entry: { name: '\u{E0041}\u{E0042}' },
      outcome: 'rejected',
      says: 'The entry has no name.',
      item: '',
    },
    {
      what: 'marks without a letter',
      entry: { name: '\u0301\u0323' },
      outcome: 'rejected',
      says: 'The entry has no name.',
      item: '',
    },
    { what: 'a list', entry: { name: ['Broken'] }, outcome: 'rejected', says: '["Broken"]', item: '' },
    { what: 'a mapping', entry: { name: { a: 1 } }, outcome: 'rejected', says: '{"a":1}', item: '' },
    { what: 'far too long', entry: { name: 'x'.repeat(20_001) }, outcome: 'rejected', says: 'xxx…', item: 'x{199}…' },
  ],
  'duplicate-entry': [
    {
      what: 'the neighbour again',
      entry: before,
      outcome: 'rejected',
      says: 'same entry stands above',
      item: 'Before',
    },
  ],
  'duplicate-name': [
    {
      what: 'the neighbour’s name',
      entry: { name: 'Before', homepage_url: 'https://second.example/' },
      outcome: 'kept',
      says: '"Before"',
      item: 'Before',
      left: { name: 'Before', homepageUrl: 'https://second.example/' },
    },
  ],
  'wrong-type': [
    {
      what: 'a description',
      entry: broken({ description: ['a'] }),
      outcome: 'repaired',
      says: 'description is "["a"]"',
    },
    { what: 'a home page', entry: broken({ homepage_url: 7 }), outcome: 'repaired', says: 'homepage_url is "7"' },
    { what: 'extra', entry: broken({ extra: 'text' }), outcome: 'repaired', says: 'extra is "text"' },
    { what: 'a flag', entry: broken({ open_source: 'maybe' }), outcome: 'repaired', says: 'open_source is "maybe"' },
    {
      what: 'within extra, the rest of it stays',
      entry: broken({ extra: { lfx_slug: {}, accepted: '2020-01-01' } }),
      outcome: 'repaired',
      says: 'extra.lfx_slug is "{}"',
      left: { lfxSlug: undefined, acceptedAt: '2020-01-01' },
    },
    {
      what: 'an audit that is a text, its neighbour stays',
      entry: broken({ extra: { audits: ['yes', { type: 'security' }] } }),
      outcome: 'repaired',
      says: 'extra.audits holds "yes"',
      left: { audits: [{ type: 'security' }] },
    },
    {
      what: 'a field of an audit, its others stay',
      entry: broken({ extra: { audits: [{ type: 'security', vendor: 7 }] } }),
      outcome: 'repaired',
      says: 'extra.audits holds',
      left: { audits: [{ type: 'security' }] },
    },
    { what: 'an empty audit', entry: broken({ extra: { audits: [{}] } }), outcome: 'repaired', says: 'extra.audits' },
    { what: 'a list as audit', entry: broken({ extra: { audits: [[1]] } }), outcome: 'repaired', says: 'extra.audits' },
    {
      what: 'another link without address',
      entry: broken({ extra: { other_links: [{ name: 'Hub' }] } }),
      outcome: 'repaired',
      says: 'extra.other_links holds',
      left: { links: [] },
    },
    {
      what: 'a description without end',
      entry: broken({ description: 'x'.repeat(20_001) }),
      outcome: 'repaired',
      says: /description is "x{79}…"/,
      left: { description: undefined },
    },
    {
      what: 'more repositories than anything has',
      entry: broken({ additional_repos: repositories(LIST_LENGTH + 1) }),
      outcome: 'repaired',
      says: `Expected <=${LIST_LENGTH} but received ${LIST_LENGTH + 1}`,
      left: { repositories: [] },
    },
    {
      what: 'of an item whose name is a number',
      entry: { name: 2048, description: 7 },
      outcome: 'repaired',
      says: 'description is "7"',
      item: '2048',
      left: { name: '2048' },
    },
  ],
  'bad-text': [
    {
      what: 'a name that turns the writing round',
      entry: broken({ name: '\u202EBro\u200Bken\u2066' }),
      outcome: 'repaired',
      says: 'name is "Broken" and holds characters that show nothing',
      left: { name: 'Broken' },
    },
    {
      what: 'a description with signs for a terminal',
      entry: broken({ description: '\u001B[31mRed\u0000\u2028line' }),
      outcome: 'repaired',
      says: 'description is "[31mRed line"',
      left: { description: '[31mRed line' },
    },
    {
      what: 'a description that shows nothing',
      entry: broken({ description: '\u3164\u00AD' }),
      outcome: 'repaired',
      says: 'description is ""',
      left: { description: undefined },
    },
    {
      what: 'a tower of marks',
      entry: broken({ description: `Z${'\u0301'.repeat(60)}` }),
      outcome: 'repaired',
      says: 'more marks on a letter than any script has',
      left: { description: `Z${'\u0301'.repeat(8)}` },
    },
    {
      what: 'within extra',
      entry: broken({ extra: { chat_channel: '#a\u200F' } }),
      outcome: 'repaired',
      says: 'extra.chat_channel is "#a"',
      left: { chatChannel: '#a' },
    },
    {
      what: 'a name longer than any page has room for',
      entry: broken({ name: 'n'.repeat(NAME_LENGTH + 1) }),
      outcome: 'repaired',
      says: `name has ${NAME_LENGTH + 1} characters; ${NAME_LENGTH} are shown`,
      item: 'n{199}…',
      left: { name: `${'n'.repeat(NAME_LENGTH - 1)}…` },
    },
  ],
  'bad-url': [
    {
      what: 'a script',
      entry: broken({ homepage_url: 'javascript:alert(1)' }),
      outcome: 'repaired',
      says: 'homepage_url is "javascript:alert(1)"',
      left: { homepageUrl: undefined },
    },
    {
      what: 'a repository, the others stay',
      entry: broken({ repo_url: 'git@host:a/b', additional_repos: [{ repo_url: 'https://github.com/a/b' }] }),
      outcome: 'repaired',
      says: 'repo_url is "git@host:a/b"',
      left: { repositories: [{ url: 'https://github.com/a/b' }] },
    },
    {
      what: 'a link in extra',
      entry: broken({ extra: { blog_url: 'data:text/html,x' } }),
      outcome: 'repaired',
      says: 'extra.blog_url is "data:text/html,x"',
      left: { links: [] },
    },
    {
      what: 'a link of the entry',
      entry: broken({ twitter: '@broken' }),
      outcome: 'repaired',
      says: 'twitter is "@broken"',
      left: { links: [] },
    },
    {
      what: 'the report of an audit, the audit stays',
      entry: broken({ extra: { audits: [{ type: 'security', url: 'ftp://a.example/' }] } }),
      outcome: 'repaired',
      says: 'extra.audits url is "ftp://a.example/"',
      left: { audits: [{ type: 'security' }] },
    },
    {
      what: 'another link',
      entry: broken({ extra: { other_links: [{ name: 'Hub', url: 'hub' }] } }),
      outcome: 'repaired',
      says: 'extra.other_links is "hub"',
      left: { links: [] },
    },
    {
      what: 'a home page without its scheme, which is used',
      entry: broken({ homepage_url: 'www.broken.example/' }),
      outcome: 'repaired',
      says: 'homepage_url is "www.broken.example/", without a whole scheme; the scheme is added',
      left: { homepageUrl: 'https://www.broken.example/' },
    },
    {
      what: 'a letter with more than an address',
      entry: broken({ extra: { other_links: [{ name: 'Us', url: 'mailto:a@broken.example?bcc=b@c.example' }] } }),
      outcome: 'repaired',
      says: 'extra.other_links is "mailto:a@broken.example?bcc=b@c.example"',
      left: { links: [] },
    },
    {
      what: 'a letter where a page should be',
      entry: broken({ homepage_url: 'mailto:a@broken.example' }),
      outcome: 'repaired',
      says: 'homepage_url is "mailto:a@broken.example"',
      left: { homepageUrl: undefined },
    },
  ],
  'bad-date': [
    {
      what: 'accepted, the other dates stay',
      entry: broken({ extra: { accepted: '2021-02-31', graduated: '2022-01-01' } }),
      outcome: 'repaired',
      says: 'extra.accepted is "2021-02-31"',
      left: { acceptedAt: undefined, graduatedAt: '2022-01-01' },
    },
    { what: 'joined', entry: broken({ joined: 'last year' }), outcome: 'repaired', says: 'joined is "last year"' },
    {
      what: 'of an audit',
      entry: broken({ extra: { audits: [{ date: 'soon', vendor: 'Us' }] } }),
      outcome: 'repaired',
      says: 'extra.audits date is "soon"',
      left: { audits: [{ vendor: 'Us' }] },
    },
  ],
  'bad-maturity': [
    {
      what: 'a known one in another form',
      entry: broken({ project: 'Incubation' }),
      outcome: 'repaired',
      says: 'project is "Incubation"; it is read as "incubating"',
      left: { maturity: 'incubating' },
    },
    {
      what: 'one too long to be shown',
      entry: broken({ project: 'x'.repeat(500) }),
      outcome: 'repaired',
      says: 'project has 500 characters',
      left: { maturity: `${'x'.repeat(59)}…` },
    },
    { what: 'the text null of old files', entry: broken({ project: 'null' }), outcome: 'repaired', says: '"null"' },
  ],
  'remote-logo': [
    {
      what: 'an address',
      entry: broken({ logo: 'https://pictures.example/a.svg' }),
      outcome: 'repaired',
      says: 'logo is "https://pictures.example/a.svg"',
      left: { logo: undefined },
    },
    { what: 'without scheme', entry: broken({ logo: '//pictures.example/a.svg' }), outcome: 'repaired', says: 'logo' },
    { what: 'data', entry: broken({ logo: 'data:image/svg+xml,x' }), outcome: 'repaired', says: 'logo' },
  ],
  'dangling-path': [
    {
      what: 'a place that nothing declares, which is made',
      entry: broken({ second_path: ['Runtime / Nowhere', 'Wasm / Tools'] }),
      outcome: 'kept',
      says: 'second_path "Runtime / Nowhere"',
      left: {
        additionalPaths: [
          { category: 'Runtime', subcategory: 'Nowhere' },
          { category: 'Wasm', subcategory: 'Tools' },
        ],
      },
    },
    {
      what: 'a text that is no place, the others stay',
      entry: broken({ second_path: ['Runtime / ', 'Wasm / Tools'] }),
      outcome: 'repaired',
      says: 'second_path "Runtime /"',
      left: { additionalPaths: [{ category: 'Wasm', subcategory: 'Tools' }] },
    },
    { what: 'a category alone', entry: broken({ second_path: 'Wasm' }), outcome: 'repaired', says: '"Wasm"' },
  ],
  'unknown-field': [
    { what: 'of the entry', entry: broken({ colour: 'blue' }), outcome: 'kept', says: 'colour is not a field we know' },
    { what: 'of extra', entry: broken({ extra: { notes: 'x' } }), outcome: 'kept', says: 'extra.notes is not a field' },
    { what: 'that is no text', entry: broken({ extra: { rank: 7 } }), outcome: 'kept', says: '("7")' },
    { what: '`constructor`', entry: broken({ constructor: 'x' }), outcome: 'kept', says: 'constructor is not a field' },
  ],
}

describe.each(Object.keys(ROWS) as (keyof typeof ROWS)[])('%s', (kind) => {
  it.each(ROWS[kind])('$what', ({ entry, outcome, says, item = 'Broken', left }) => {
    const text = fileText(before, entry, after)
    const { items, issues } = loadLandscape(text)

    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ kind, outcome, category: 'Runtime', subcategory: 'Container Runtime' })
    expect(issues[0]?.message).toMatch(typeof says === 'string' ? new RegExp(escaped(says)) : says)
    expect(issues[0]?.item).toMatch(new RegExp(`^${item}$`))
    expect(issues[0]?.line).toBe(3)

    // The neighbours are as they would be alone, and the entry lost its faulty part at most.
    const alone = loadValue(fileOf(before, after)).items
    const others = items.filter(
      (one) => one.homepageUrl === before.homepage_url || one.homepageUrl === after.homepage_url,
    )
    expect(others).toEqual(alone)
    expect(items).toHaveLength(outcome === 'rejected' ? 2 : 3)
    if (left) expect(items[1]).toMatchObject(left)
  })
})

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}

/** A file with each entry on a line of its own, the second one on line 3, and a place without entries. */
function fileText(...entries: unknown[]): string {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n')
  return `{"landscape":[{"name":"Runtime","subcategories":[{"name":"Container Runtime","items":[
${lines}
]}]},{"name":"Wasm","subcategories":[{"name":"Tools","items":null}]}]}`
}

describe('bad-group', () => {
  const good = { name: 'Good', subcategories: [{ name: 'Fine', items: [before] }] }

  it.each<[string, unknown, string, string[], number]>([
    ['a category that is a text', 'Runtime', 'Category 1 is "Runtime"', ['Good'], 1],
    ['a category without a name', { subcategories: [] }, 'shown as "Category 1"', ['Category 1', 'Good'], 1],
    ['a category whose name is a number', { name: 7, subcategories: [] }, '"7"', ['Category 1', 'Good'], 1],
    [
      'a category with a text for a list',
      { name: 'Odd', subcategories: 'x' },
      'subcategories of "Odd"',
      ['Odd', 'Good'],
      1,
    ],
    ['a subcategory that is a list', { name: 'Odd', subcategories: [[]] }, 'Subcategory 1 is', ['Odd', 'Good'], 1],
    [
      'a subcategory with a text for items',
      { name: 'Odd', subcategories: [{ name: 'Sub', items: 'x' }] },
      'items of "Sub"',
      ['Odd', 'Good'],
      1,
    ],
    [
      'a forgotten dash: one mapping for the list',
      { name: 'Odd', subcategories: [{ name: 'Sub', items: after }] },
      'items of "Sub"',
      ['Odd', 'Good'],
      2,
    ],
  ])('%s', (_what, group, says, names, count) => {
    const { categories, items, issues } = loadValue({ landscape: [group, good] })
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ kind: 'bad-group', outcome: 'repaired' })
    expect(issues[0]?.message).toContain(says)
    expect(categories.map((category) => category.name)).toEqual(names)
    expect(items).toHaveLength(count)
    expect(items.at(-1)?.name).toBe('Before')
  })

  it.each<[string, unknown]>([
    ['no subcategories', { name: 'Odd' }],
    ['null for subcategories', { name: 'Odd', subcategories: null }],
    ['null for items', { name: 'Odd', subcategories: [{ name: 'Sub', items: null }] }],
  ])('%s is no fault', (_what, group) => {
    expect(loadValue({ landscape: [group, good] }).issues).toEqual([])
  })
})

it('duplicate-key: the last one counts, with the line of the repetition', () => {
  const text = [
    'landscape:',
    '  - name: Runtime',
    '    subcategories:',
    '      - name: Container Runtime',
    '        items:',
    '          - name: First',
    '            logo: a.svg',
    '            name: Last',
    '          - name: Next',
  ].join('\n')
  const { items, issues } = loadLandscape(text)
  expect(items.map((item) => item.name)).toEqual(['Last', 'Next'])
  expect(issues).toHaveLength(1)
  expect(issues[0]).toMatchObject({ kind: 'duplicate-key', outcome: 'repaired', line: 8 })
  expect(issues[0]?.message).toContain('"name"')
})
