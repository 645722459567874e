import { describe, expect, it } from 'vitest'

import type { DataIssue, IssueKind, Item } from '../../../src/domain/landscape/landscape.ts'
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

const NO_NAME = 'The entry has no name.'

/** An entry that is left out, and whose name is not known. */
const rejected = (what: string, entry: unknown, says: string): Row => ({
  what,
  entry,
  outcome: 'rejected',
  says,
  item: '',
})

/** An entry called "Broken" that loses the faulty one of its `facts`. */
const repaired = (what: string, facts: object, says: Row['says'], left?: Partial<Item>): Row => ({
  what,
  entry: broken(facts),
  outcome: 'repaired',
  says,
  ...(left && { left }),
})

/** An entry called "Broken" that stays as it is. */
const kept = (what: string, facts: object, says: string, left?: Partial<Item>): Row => ({
  ...repaired(what, facts, says, left),
  outcome: 'kept',
})

/** Faults of entries, by kind; the compiler asks for every new kind. Those of groups and keys have tests of their own. */
const ROWS: Record<Exclude<IssueKind, 'duplicate-key' | 'bad-group'>, Row[]> = {
  'not-a-mapping': [
    rejected('a text', 'just words', '"just words"'),
    rejected('a number', 7, '"7"'),
    rejected('nothing', null, 'The entry is empty.'),
    rejected('a list', [{ name: 'Inner' }], 'Inner'),
  ],
  'missing-name': [
    rejected('none', { homepage_url: 'https://a.example/' }, NO_NAME),
    rejected('null', { name: null }, NO_NAME),
    rejected('white space', { name: '  ' }, NO_NAME),
    rejected('signs that show nothing', { name: '\u200B\u202E' }, NO_NAME),
    rejected('a filler', { name: '\u3164\uFFA0' }, NO_NAME),
    rejected('braille without dots', { name: '\u2800' }, NO_NAME),
    rejected('tags', { name: '\u{E0041}\u{E0042}' }, NO_NAME),
    rejected('marks without a letter', { name: '\u0301\u0323' }, NO_NAME),
    rejected('a list', { name: ['Broken'] }, '["Broken"]'),
    rejected('a mapping', { name: { a: 1 } }, '{"a":1}'),
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
    repaired('a description', { description: ['a'] }, 'description is "["a"]"'),
    repaired('a home page', { homepage_url: 7 }, 'homepage_url is "7"'),
    repaired('extra', { extra: 'text' }, 'extra is "text"'),
    repaired('a flag', { open_source: 'maybe' }, 'open_source is "maybe"'),
    repaired(
      'within extra, the rest of it stays',
      { extra: { lfx_slug: {}, accepted: '2020-01-01' } },
      'extra.lfx_slug is "{}"',
      { lfxSlug: undefined, acceptedAt: '2020-01-01' },
    ),
    repaired(
      'an audit that is a text, its neighbour stays',
      { extra: { audits: ['yes', { type: 'security' }] } },
      'extra.audits holds "yes"',
      { audits: [{ type: 'security' }] },
    ),
    repaired(
      'a field of an audit, its others stay',
      { extra: { audits: [{ type: 'security', vendor: 7 }] } },
      'extra.audits holds',
      { audits: [{ type: 'security' }] },
    ),
    repaired('an empty audit', { extra: { audits: [{}] } }, 'extra.audits'),
    repaired('a list as audit', { extra: { audits: [[1]] } }, 'extra.audits'),
    repaired('another link without address', { extra: { other_links: [{ name: 'Hub' }] } }, 'extra.other_links holds', {
      links: [],
    }),
    repaired('a description without end', { description: 'x'.repeat(20_001) }, /description is "x{79}…"/, {
      description: undefined,
    }),
    repaired(
      'more repositories than anything has',
      { additional_repos: repositories(LIST_LENGTH + 1) },
      `Expected <=${LIST_LENGTH} but received ${LIST_LENGTH + 1}`,
      { repositories: [] },
    ),
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
    repaired(
      'a name that turns the writing round',
      { name: '\u202EBro\u200Bken\u2066' },
      'name is "Broken" and holds characters that show nothing',
      { name: 'Broken' },
    ),
    repaired(
      'a description with signs for a terminal',
      { description: '\u001B[31mRed\u0000\u2028line' },
      'description is "[31mRed line"',
      { description: '[31mRed line' },
    ),
    repaired('a description that shows nothing', { description: '\u3164\u00AD' }, 'description is ""', {
      description: undefined,
    }),
    repaired(
      'a tower of marks',
      { description: `Z${'\u0301'.repeat(60)}` },
      'more marks on a letter than any script has',
      { description: `Z${'\u0301'.repeat(8)}` },
    ),
    repaired('within extra', { extra: { chat_channel: '#a\u200F' } }, 'extra.chat_channel is "#a"', {
      chatChannel: '#a',
    }),
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
    repaired('a script', { homepage_url: 'javascript:alert(1)' }, 'homepage_url is "javascript:alert(1)"', {
      homepageUrl: undefined,
    }),
    repaired(
      'a repository, the others stay',
      { repo_url: 'git@host:a/b', additional_repos: [{ repo_url: 'https://github.com/a/b' }] },
      'repo_url is "git@host:a/b"',
      { repositories: [{ url: 'https://github.com/a/b' }] },
    ),
    repaired('a link in extra', { extra: { blog_url: 'data:text/html,x' } }, 'extra.blog_url is "data:text/html,x"', {
      links: [],
    }),
    repaired('a link of the entry', { twitter: '@broken' }, 'twitter is "@broken"', { links: [] }),
    repaired(
      'the report of an audit, the audit stays',
      { extra: { audits: [{ type: 'security', url: 'ftp://a.example/' }] } },
      'extra.audits url is "ftp://a.example/"',
      { audits: [{ type: 'security' }] },
    ),
    repaired('another link', { extra: { other_links: [{ name: 'Hub', url: 'hub' }] } }, 'extra.other_links is "hub"', {
      links: [],
    }),
    repaired(
      'a home page without its scheme, which is used',
      { homepage_url: 'www.broken.example/' },
      'homepage_url is "www.broken.example/", without a whole scheme; the scheme is added',
      { homepageUrl: 'https://www.broken.example/' },
    ),
    repaired(
      'a letter with more than an address',
      { extra: { other_links: [{ name: 'Us', url: 'mailto:a@broken.example?bcc=b@c.example' }] } },
      'extra.other_links is "mailto:a@broken.example?bcc=b@c.example"',
      { links: [] },
    ),
    repaired(
      'a letter where a page should be',
      { homepage_url: 'mailto:a@broken.example' },
      'homepage_url is "mailto:a@broken.example"',
      { homepageUrl: undefined },
    ),
  ],
  'bad-date': [
    repaired(
      'accepted, the other dates stay',
      { extra: { accepted: '2021-02-31', graduated: '2022-01-01' } },
      'extra.accepted is "2021-02-31"',
      { acceptedAt: undefined, graduatedAt: '2022-01-01' },
    ),
    repaired('joined', { joined: 'last year' }, 'joined is "last year"'),
    repaired('of an audit', { extra: { audits: [{ date: 'soon', vendor: 'Us' }] } }, 'extra.audits date is "soon"', {
      audits: [{ vendor: 'Us' }],
    }),
  ],
  'bad-maturity': [
    repaired(
      'a known one in another form',
      { project: 'Incubation' },
      'project is "Incubation"; it is read as "incubating"',
      { maturity: 'incubating' },
    ),
    repaired('one too long to be shown', { project: 'x'.repeat(500) }, 'project has 500 characters', {
      maturity: `${'x'.repeat(59)}…`,
    }),
    repaired('the text null of old files', { project: 'null' }, '"null"'),
  ],
  'remote-logo': [
    repaired('an address', { logo: 'https://pictures.example/a.svg' }, 'logo is "https://pictures.example/a.svg"', {
      logo: undefined,
    }),
    repaired('without scheme', { logo: '//pictures.example/a.svg' }, 'logo'),
    repaired('data', { logo: 'data:image/svg+xml,x' }, 'logo'),
  ],
  'dangling-path': [
    kept(
      'a place that nothing declares, which is made',
      { second_path: ['Runtime / Nowhere', 'Wasm / Tools'] },
      'second_path "Runtime / Nowhere"',
      {
        additionalPaths: [
          { category: 'Runtime', subcategory: 'Nowhere' },
          { category: 'Wasm', subcategory: 'Tools' },
        ],
      },
    ),
    repaired(
      'a text that is no place, the others stay',
      { second_path: ['Runtime / ', 'Wasm / Tools'] },
      'second_path "Runtime /"',
      { additionalPaths: [{ category: 'Wasm', subcategory: 'Tools' }] },
    ),
    repaired('a category alone', { second_path: 'Wasm' }, '"Wasm"'),
  ],
  'unknown-field': [
    kept('of the entry', { colour: 'blue' }, 'colour is not a field we know'),
    kept('of extra', { extra: { notes: 'x' } }, 'extra.notes is not a field'),
    kept('that is no text', { extra: { rank: 7 } }, '("7")'),
    kept('`constructor`', { constructor: 'x' }, 'constructor is not a field'),
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
