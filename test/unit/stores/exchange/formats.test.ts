import { describe, expect, it } from 'vitest'
import { csvFile } from '../../../../src/domain/export/csv.ts'
import { BOOKMARK_FILE, BOOKMARK_LISTS, BOOKMARK_RECORDS } from '../../../../src/lib/limits.ts'
import { truncateNote, type ExportedRow, type Problem } from '../../../../src/stores/exchange/exchange-model.ts'
import { isCsvFile, readCsvFile, writeCsvFile } from '../../../../src/stores/exchange/csv-file.ts'
import { parseCsv } from '../../../../src/stores/exchange/csv-text.ts'
import { importLists } from '../../../../src/stores/exchange/import-lists.ts'
import { readJsonFile, writeJsonFile } from '../../../../src/stores/exchange/json-file.ts'
import { keysOfLinks, repositoryOfKeys } from '../../../../src/stores/exchange/link-keys.ts'
import {
  readMarkdownFile,
  writeMarkdownFile,
  escapeMarkdown,
  unescapeMarkdown,
} from '../../../../src/stores/exchange/markdown-file.ts'
import { readBookmarkFile } from '../../../../src/stores/exchange/read-file.ts'
import { sharedItems } from '../../../../src/stores/exchange/shared-items.ts'
import { hashesOf } from '../../../../src/stores/exchange/share-pack.ts'
import { EMPTY_STATE } from '../../../../src/stores/bookmarks/merge.ts'
import { bookmarksIn, listsOf } from '../../../../src/stores/bookmarks/selectors.ts'
import { withList } from '../../../../src/stores/bookmarks/list-edits.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'
import { leavingRow } from './support.ts'

const DAY = Date.parse('2026-08-07T12:34:56.789Z')
const row = (facts: Partial<ExportedRow> = {}) => leavingRow({ addedAt: DAY, ...facts })

describe('JSON', () => {
  it('is written as docs/bookmarks-format.md describes it', () => {
    const text = writeJsonFile(
      [{ name: 'Mine', rows: [row({ note: 'why' }), row({ id: 'b', note: '' })] }],
      'cncf',
      DAY,
    )
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).toContain('\n  "format"')
    const date = '2026-08-07T12:34:56.789Z'
    const rest = { name: 'Argo', keys: row().keys, addedAt: date }
    expect(JSON.parse(text)).toEqual({
      format: 'landscape-explorer-bookmarks',
      version: 1,
      landscape: 'cncf',
      exportedAt: date,
      lists: [
        {
          name: 'Mine',
          bookmarks: [
            { id: 'argo', ...rest, note: 'why' },
            { id: 'b', ...rest },
          ],
        },
      ],
    })
  })

  it.each<[string, unknown, unknown, unknown]>([
    ['a bare list', [{ id: 'a' }], [['', ['a']]], []],
    ['lists, by their names', { lists: [{ name: ' One ', bookmarks: [{ id: 'a' }] }] }, [['One', ['a']]], []],
    ['a list without a name', { lists: [{ bookmarks: [{ id: 'a' }] }] }, [['', ['a']]], []],
    [
      'a list that is none',
      { lists: [{ name: 'x' }, null, { bookmarks: [] }] },
      [['', []]],
      [
        ['bad-list', '#1'],
        ['bad-list', '#2'],
      ],
    ],
    [
      'records that are none, by their places',
      { lists: [{ name: 'L', bookmarks: [{ id: 'a' }, 7, { id: 'A B' }] }] },
      [['L', ['a']]],
      [
        ['bad-record', 'L #2'],
        ['bad-record', 'L #3'],
      ],
    ],
    ['a bare record', [7], [['', []]], [['bad-record', '#1']]],
    ['no lists', { lists: 7 }, [], [['not-bookmarks', '']]],
    ['a text', 'x', [], [['not-bookmarks', '']]],
    ['null', null, [], [['not-bookmarks', '']]],
  ])('of %s', (_, value, lists, problems) => {
    const read = readJsonFile(JSON.stringify(value))
    expect(read.lists.map((list) => [list.name, list.bookmarks.map((one) => one.id)])).toEqual(lists)
    expect(read.problems.map(({ kind, where }) => [kind, where])).toEqual(problems)
  })

  it('contains the landscape, and when each was added', () => {
    const read = readJsonFile(writeJsonFile([{ name: 'x', rows: [row()] }], 'cncf', 0))
    expect([read.landscape, read.lists[0]?.bookmarks[0]?.addedAt]).toEqual(['cncf', DAY])
    expect(readJsonFile('[{"id":"a","addedAt":"1970-01-01"}]').lists[0]?.bookmarks[0]?.addedAt).toBe(0)
    expect(readJsonFile('[').problems).toEqual([{ kind: 'not-json', where: '' }])
    const bare = readJsonFile('[{"id":"a","addedAt":"never"},{"id":"b","addedAt":5}]')
    expect([bare.landscape, ...(bare.lists[0]?.bookmarks ?? []).map((one) => one.addedAt)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(readJsonFile('{"landscape":7,"lists":[]}').landscape).toBeUndefined()
  })

  it('is limited in lists and the length of their names', () => {
    const lists = (count: number, name = '') =>
      readJsonFile(JSON.stringify({ lists: Array.from({ length: count }, () => ({ name, bookmarks: [] })) }))
    expect(lists(BOOKMARK_LISTS).problems).toEqual([])
    expect(lists(BOOKMARK_LISTS + 1).problems).toEqual([{ kind: 'too-many-lists', where: '' }])
    expect(lists(1, ` ${'n'.repeat(501)}`).lists[0]?.name).toBe('n'.repeat(500))
  })

  it('is limited in the total of all its lists', () => {
    const records = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `i${index}` }))
    const read = readJsonFile(
      JSON.stringify({ lists: [{ name: 'a', bookmarks: records(BOOKMARK_RECORDS - 1) }, { bookmarks: records(2) }] }),
    )
    expect(read.lists.map((list) => list.bookmarks.length)).toEqual([BOOKMARK_RECORDS - 1, 1])
    expect(read.problems).toEqual([{ kind: 'too-many', where: '#2' }])
    const full = readJsonFile(JSON.stringify([...records(BOOKMARK_RECORDS)]))
    expect(full.problems).toEqual([])
  })
})

describe('CSV', () => {
  it('is written with a mark, a head and every column', () => {
    expect(writeCsvFile([{ name: 'Mine', rows: [row({ keys: ['a b', 'c%20d'], note: 'x, "y"\nz' })] }])).toBe(
      '\uFEFFlist,id,name,maturity,category,subcategory,homepage,repository,added,note,keys,areas,roles,signals,sentence,description\r\n' +
        'Mine,argo,Argo,Graduated,App Definition,CD,https://argoproj.github.io/,https://github.com/argoproj/argo-cd,' +
        '2026-08-07,"x, ""y""\nz",a%20b c%2520d,,,,,\r\n',
    )
    expect(
      csvFile([
        ['a;b', 'c'],
        ['', '=1'],
      ]),
    ).toBe(`\uFEFF"a;b",c\r\n,'=1\r\n`)
  })

  it.each<[string, string, [number, string[]][]]>([
    [
      'commas',
      'a,b\nc,d',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'semicolons',
      'a;b\r\nc;d\r\n',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'tabs',
      'a\tb\rc\td',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'the divider that is oftenest',
      'a;b,c,d\n1,2',
      [
        [1, ['a;b', 'c', 'd']],
        [2, ['1', '2']],
      ],
    ],
    [
      'no divider',
      'a\nb',
      [
        [1, ['a']],
        [2, ['b']],
      ],
    ],
    [
      'quotes',
      '"a","b ""c"""\n"d\ne",f\ng,h',
      [
        [1, ['a', 'b "c"']],
        [2, ['d\ne', 'f']],
        [4, ['g', 'h']],
      ],
    ],
    ['what follows a quote', '"a"b,c', [[1, ['ab', 'c']]]],
    ['a quote within', 'a"b,c', [[1, ['a"b', 'c']]]],
    ['an open quote', 'a,"b ""c', [[1, ['a', 'b "c']]]],
    ['an open quote at the end', 'a,"', [[1, ['a', '']]]],
    ['a first line that names the divider, oftenest or not', 'sep=;\na,b,c;d', [[2, ['a,b,c', 'd']]]],
    ['dividers as often as each other', 'a,b;c\td', [[1, ['a', 'b;c\td']]]],
    [
      'empty quotes',
      '"",""\n"",x',
      [
        [1, ['', '']],
        [2, ['', 'x']],
      ],
    ],
    [
      'blank lines',
      '\n\r\na,b\n\n\r\nc,d\n',
      [
        [3, ['a', 'b']],
        [6, ['c', 'd']],
      ],
    ],
    [
      'a blank field alone',
      'a,b\n""\nc,d',
      [
        [1, ['a', 'b']],
        [3, ['c', 'd']],
      ],
    ],
    [
      'dividers alone',
      'a,b\n,\nc,d',
      [
        [1, ['a', 'b']],
        [2, ['', '']],
        [3, ['c', 'd']],
      ],
    ],
    ['a mark', '\uFEFFa,b', [[1, ['a', 'b']]]],
    ['guarded fields', "'=1,'a", [[1, ['=1', "'a"]]]],
    ['nothing', '', []],
  ])('with %s', (_, text, rows) => {
    expect(parseCsv(text).map(({ line, fields }) => [line, fields])).toEqual(rows)
  })

  it('is read up to a number of rows, and of fields', () => {
    expect(parseCsv('a\nb\nc', 2).map((one) => one.fields[0])).toEqual(['a', 'b'])
    const [wide] = parseCsv(Array.from({ length: 300 }, (_, index) => index).join(','))
    expect([wide?.fields.length, wide?.fields.at(-1)]).toEqual([200, '199'])
    for (const more of [',', ',,', ',,,']) {
      const rows = parseCsv(`${'a,'.repeat(200)}${more}\nb,c`)
      expect(rows.map(({ fields, line }) => [fields.length, line])).toEqual([
        [200, 1],
        [2, 2],
      ])
    }
  })

  it.each<[string, string, unknown, unknown]>([
    ['by name', 'name\nArgo', [['', [['argo', 'Argo', '']]]], []],
    ['by id', 'id,name\nargo,Argo CD', [['', [['argo', 'Argo CD', '']]]], []],
    ['by id alone', 'id\nargo', [['', [['argo', 'argo', '']]]], []],
    ['by an id that is a name', 'id\nA\u200Brgo CD', [['', [['argo-cd', 'Argo CD', '']]]], []],
    ['with space around its fields', 'id,name,list\n argo , Argo CD , One ', [['One', [['argo', 'Argo CD', '']]]], []],
    ['with an id that is none', 'id,name\nA B,Argo', [['', [['argo', 'Argo', '']]]], []],
    [
      'in lists',
      'list,name\nOne,A\nTwo,B\nOne,C',
      [
        [
          'One',
          [
            ['a', 'A', ''],
            ['c', 'C', ''],
          ],
        ],
        ['Two', [['b', 'B', '']]],
      ],
      [],
    ],
    ['with names of columns in any case', 'NÁME , Note\nA, x ', [['', [['a', 'A', ' x ']]]], []],
    [
      'with a record that is none',
      'name,id\nA,\n!,\nB,',
      [
        [
          '',
          [
            ['a', 'A', ''],
            ['b', 'B', ''],
          ],
        ],
      ],
      [['bad-record', 3]],
    ],
    ['without either', 'list,note\na,b', [], [['not-bookmarks', undefined]]],
    ['of nothing', '', [], [['not-bookmarks', undefined]]],
  ])('is read %s', (_, text, lists, problems) => {
    const read = readCsvFile(text)
    expect(read.lists.map((list) => [list.name, list.bookmarks.map((one) => [one.id, one.name, one.note])])).toEqual(
      lists,
    )
    expect(read.problems.map(({ kind, line }) => [kind, line])).toEqual(problems)
    expect(read.problems.filter(({ where }) => where !== '')).toEqual([])
  })

  it('identifies items by keys, otherwise by links', () => {
    const keys = (text: string) => readCsvFile(text).lists[0]?.bookmarks[0]?.keys
    expect(keys('name,keys\nA,x%20y z%2520')).toEqual(['x y', 'z%20'])
    expect(keys('name,homepage,repository\nA,https://a.io/x,https://github.com/b/c')).toEqual([
      'repo:a.io/x',
      'name:a@a.io',
      'repo:github.com/b/c',
      'name:a@github.com',
    ])
    expect(keys('name,homepage\nA,javascript:x')).toEqual(['name:a@'])
    expect(keys('name,repositories\nA,https://github.com/b/c; https://github.com/b/d')).toEqual([
      'repo:github.com/b/c',
      'name:a@github.com',
    ])
  })

  it('reads the day, and reports too many rows or a note that is too long', () => {
    const added = (day: string) => readCsvFile(`name,added\nA,${day}`).lists[0]?.bookmarks[0]?.addedAt
    expect([added('2026-08-07'), added('never'), added('1900-01-01'), added('1970-01-01')]).toEqual([
      Date.parse('2026-08-07'),
      undefined,
      undefined,
      0,
    ])
    const rows = (count: number) => readCsvFile(`name\n${Array.from({ length: count }, (_, n) => `i${n}`).join('\n')}`)
    expect(rows(BOOKMARK_RECORDS).problems).toEqual([])
    expect(rows(BOOKMARK_RECORDS + 1).problems).toEqual([{ kind: 'too-many', where: '' }])
    expect(rows(BOOKMARK_RECORDS + 1).lists[0]?.bookmarks).toHaveLength(BOOKMARK_RECORDS)
    expect(readCsvFile(`name,note\nA,${'x'.repeat(4001)}`).problems).toEqual([{ kind: 'note-cut', where: 'A' }])
    expect(readCsvFile(`list,name\n${'l'.repeat(600)},A`).lists[0]?.name).toHaveLength(500)
  })
})

describe('Markdown', () => {
  it('is written as headings, bullets and quotes', () => {
    const lists = [
      { name: '', rows: [row({ note: 'one\n\n- two' }), row({ name: 'B*', repository: '', maturity: '' })] },
      { name: 'Own', rows: [row({ homepage: '', note: '' }), row({ homepage: '', repository: '' })] },
      { name: 'Same', rows: [row({ repository: 'https://argoproj.github.io/' })] },
    ]
    expect(writeMarkdownFile(lists, 'Mine')).toBe(
      [
        '## Mine',
        '',
        '- [Argo](<https://argoproj.github.io/>) ([repository](<https://github.com/argoproj/argo-cd>)) · Graduated',
        '  > one',
        '  >',
        '  > \\- two',
        '- [B\\*](<https://argoproj.github.io/>)',
        '',
        '## Own',
        '',
        '- [Argo](<https://github.com/argoproj/argo-cd>) · Graduated',
        '- Argo · Graduated',
        '',
        '## Same',
        '',
        '- [Argo](<https://argoproj.github.io/>) · Graduated',
        '',
      ].join('\n'),
    )
  })

  it('is escaped, whatever it contains', () => {
    const text = (more: Partial<ExportedRow>, name = 'a*b') => writeMarkdownFile([{ name, rows: [row(more)] }], 'x*y')
    const bare = { homepage: '', repository: '' }
    expect(text({ ...bare, maturity: 'Old_one' })).toBe('## a\\*b\n\n- Argo · Old\\_one\n')
    expect(text({ ...bare, maturity: '' }, '')).toBe('## x\\*y\n\n- Argo\n')
    const sentence = (words: string) => text({ ...bare, maturity: '', about: { sentence: words } })
    expect(sentence(' two\n \t words ')).toBe('## a\\*b\n\n- Argo  \n  two words  \n')
    expect(sentence('x'.repeat(4001))).toBe(`## a\\*b\n\n- Argo  \n  ${'x'.repeat(3999)}…  \n`)
  })

  it('has items by bare addresses, the first of a bullet, where there is no link', () => {
    const itemOf = (address: string) =>
      address === 'https://argo.io' ? { id: 'argo', name: 'Argo', keys: ['k'] } : undefined
    const read = (text: string) =>
      readMarkdownFile(text, itemOf).lists.flatMap((list) => list.bookmarks.map(({ id, keys }) => `${id} ${keys[0]}`))
    expect(read('- see https://argo.io or https://b.io')).toEqual(['argo k'])
    expect(read('- B https://b.io or https://argo.io')).toEqual([
      'b-https-b-io-or-https-argo-io name:b-https-b-io-or-https-argo-io@',
    ])
    expect(read('- [B](https://b.io) https://argo.io')).toEqual(['b repo:b.io'])
    expect(read('- [B](<https://b.io/x>)')).toEqual(['b repo:b.io/x'])
    expect(read('- [B](javascript:x)')).toEqual(['b name:b@'])
  })

  it('reads at most twenty links of a bullet', () => {
    const read = (count: number) => readMarkdownFile(`- ${'[a](x:) '.repeat(count)}[b](https://b.io)`).lists[0]
    expect(read(19)?.bookmarks[0]?.keys).toContain('repo:b.io')
    expect(read(20)?.bookmarks[0]?.keys).toEqual(['name:a@'])
  })

  it('truncates notes and names of lists, and reports that of notes', () => {
    const { lists, problems } = readMarkdownFile(`#   ${'h'.repeat(501)}  \n- A\n> ${'n'.repeat(4001)}`)
    expect([lists[0]?.name, lists[0]?.bookmarks[0]?.note]).toEqual(['h'.repeat(500), 'n'.repeat(4000)])
    expect(problems).toEqual([{ kind: 'note-cut', where: 'A' }])
  })

  it.each<[string, string, unknown, unknown]>([
    ['bullets of every kind', '- A\n* B\n+ C\n- [x] D\n   - E\n    - no', [['', ['A', 'B', 'C', 'D', 'E']]], []],
    [
      'headings of every kind',
      '# One #\n- A\n###### Two\n- B\n####### no\n   # Three\n- C',
      [
        ['One', ['A']],
        ['Two', ['B']],
        ['Three', ['C']],
      ],
      [],
    ],
    ['names before a dash', '- A - a\n- B — b\n- C – c\n- D · d\n- E-F', [['', ['A', 'B', 'C', 'D', 'E-F']]], []],
    ['links', '- [A b](https://a.io)\n- see [C](<https://c.io/x y>) too', [['', ['A b', 'C']]], []],
    ['escapes', '# a\\_b\n- \\[C\\]', [['a_b', ['[C]']]], []],
    ['a list without a bullet', '# One\n# Two\n- A', [['Two', ['A']]], []],
    ['two bullets between empty lists', '# One\n# Two\n- A\n- B\n# Three\n# Four', [['Two', ['A', 'B']]], []],
    ['space around a heading', '#  One  \n- A', [['One', ['A']]], []],
    ['a bullet that is none', 'x\n- !\n- A', [['', ['A']]], [['bad-record', 2]]],
    ['carriage returns', '# One\r- A\r\n- B', [['One', ['A', 'B']]], []],
  ])('is read with %s', (_, text, lists, problems) => {
    const read = readMarkdownFile(text)
    expect(read.lists.map((list) => [list.name, list.bookmarks.map((one) => one.name)])).toEqual(lists)
    expect(read.problems.map(({ kind, line }) => [kind, line])).toEqual(problems)
    expect(read.problems.filter(({ where }) => where !== '')).toEqual([])
  })

  it('reads notes only below their bullets', () => {
    const notes = (text: string) =>
      readMarkdownFile(text).lists.flatMap((list) => list.bookmarks.map((one) => one.note))
    expect(notes('> no\n- A\n  > one\n  >two\n> \\*\n# H\n> no\n- B')).toEqual(['one\ntwo\n*', ''])
  })

  it('has room for so many', () => {
    const bullets = (count: number) => readMarkdownFile(Array.from({ length: count }, (_, n) => `- i${n}`).join('\n'))
    expect([bullets(BOOKMARK_RECORDS).problems, bullets(BOOKMARK_RECORDS).lists[0]?.bookmarks.length]).toEqual([
      [],
      BOOKMARK_RECORDS,
    ])
    const past = bullets(BOOKMARK_RECORDS + 3)
    expect(past.problems).toEqual([{ kind: 'too-many', where: '', line: BOOKMARK_RECORDS + 1 }])
    expect(past.lists[0]?.bookmarks).toHaveLength(BOOKMARK_RECORDS)
    expect(readMarkdownFile(`# ${'h'.repeat(600)}\n- A`).lists[0]?.name).toHaveLength(500)
  })

  it('escapes what would mean something, addresses aside', () => {
    expect(escapeMarkdown('a*b_c [d](e) https://x.io/a_b 1')).toBe('a\\*b\\_c \\[d\\]\\(e\\) https://x.io/a_b 1')
    expect(['- a', '12. a', '+a', '=', '  - a', 'a - b'].map(escapeMarkdown)).toEqual([
      '\\- a',
      '12\\. a',
      '\\+a',
      '\\=',
      '  \\- a',
      'a - b',
    ])
    expect(unescapeMarkdown('\\*\\a\\\\')).toBe('*\\a\\')
  })
})

describe('a file', () => {
  it.each([
    ['x.json', '[{"id":"a"}]', 'a'],
    ['x.CSV', 'name\nA', 'a'],
    ['x.tsv', 'name\tid\nA\tb', 'b'],
    ['x.md', '- A', 'a'],
    ['x.markdown', '- A', 'a'],
    ['x', ' [{"id":"a"}]', 'a'],
    ['x', '{"lists":[{"bookmarks":[{"id":"a"}]}]}', 'a'],
    ['x', 'Words\n  - A', 'a'],
    ['x', '# H\n+ A', 'a'],
    ['x.txt', 'name,id\nA,b', 'b'],
    ['x.json.csv', 'name\nA', 'a'],
  ])('%s that begins %j is told by its name, else by its beginning', (name, text, id) => {
    expect(readBookmarkFile(name, text).lists[0]?.bookmarks[0]?.id).toBe(id)
  })

  it('may be so long', () => {
    expect(readBookmarkFile('x.md', `- A${' '.repeat(BOOKMARK_FILE - 3)}`).lists).toHaveLength(1)
    expect(readBookmarkFile('x.md', `- A${' '.repeat(BOOKMARK_FILE - 2)}`).problems).toEqual([
      { kind: 'too-large', where: '' },
    ])
    expect(readBookmarkFile('x.json', '[]').problems).toEqual([{ kind: 'nothing-found', where: '' }])
    expect(readBookmarkFile('', 'Hello').problems).toEqual([{ kind: 'not-bookmarks', where: '' }])
    const padded = `["${'x'.repeat(BOOKMARK_FILE - 10)}", 1 ICON="y"]`
    expect(readBookmarkFile('x.json', padded).problems[0]?.kind, 'only a page has pictures').toBe('too-large')
    expect(readBookmarkFile('x.json', '[7]').problems).toEqual([{ kind: 'bad-record', where: '#1' }])
  })
})

it('a note is cut at its limit, its lines as ours', () => {
  const problems: Problem[] = []
  expect(truncateNote('a\r\nb\rc', 'A', problems)).toBe('a\nb\nc')
  expect(truncateNote('x'.repeat(4000), 'A', problems)).toHaveLength(4000)
  expect(problems).toEqual([])
  expect(truncateNote('x'.repeat(4001), 'A', problems)).toHaveLength(4000)
  expect(problems).toEqual([{ kind: 'note-cut', where: 'A' }])
})

describe('keys of links', () => {
  it.each([
    ['A B', [], ['name:a-b@']],
    ['数', [], ['name:数@']],
    ['A', ['https://www.a.io/x'], ['repo:a.io/x', 'name:a@a.io']],
    ['A', ['https://a.io/x', 'https://a.io/y'], ['repo:a.io/x', 'name:a@a.io', 'repo:a.io/y']],
  ])('%s with %j', (name, links, keys) => {
    expect(keysOfLinks(name, links)).toEqual(keys)
  })

  it('come before those of the items that have them', () => {
    const itemOf = (link: string) => (link === 'https://b.io' ? { id: 'b', name: 'B', keys: ['k', 'l'] } : undefined)
    expect(keysOfLinks('A', ['https://b.io'], itemOf)).toEqual(['repo:b.io', 'name:a@b.io', 'k', 'l'])
  })

  it.each([
    [['lfx:a', 'repo:github.com/a/b'], 'https://github.com/a/b'],
    [['repo:github.com/a/b', 'repo:x.io/c'], 'https://github.com/a/b'],
    [['lfx:a'], ''],
    [['repo:javascript'], ''],
    [['repo:a.io'], ''],
    [[], ''],
  ])('of %j', (keys, address) => {
    expect(repositoryOfKeys(keys)).toBe(address)
  })
})

it('shared items are found by id where that agrees, else by their hashes, each once', () => {
  const argo = makeItem({ name: 'Argo', repositories: [{ url: 'https://github.com/argoproj/argo-cd' }] })
  const one = (id: string, keys: string[], name?: string) => ({
    id,
    name,
    hashes: hashesOf({ keys }),
    note: `note ${id}`,
  })
  const found = sharedItems(
    {
      landscape: 'cncf',
      name: '',
      bookmarks: [
        one('old', ['lfx:x', 'repo:github.com/argoproj/argo-cd']),
        one('argo', ['repo:github.com/argoproj/argo-cd']),
        one('gone', ['lfx:gone']),
        one('other', [], 'Other'),
        one('gone', []),
      ],
    },
    makeLandscape([argo]),
  )
  expect(found.map(({ bookmark, item }) => [bookmark.id, bookmark.name, bookmark.note, item?.id])).toEqual([
    ['argo', 'Argo', 'note old', 'argo'],
    ['gone', 'gone', 'note gone', undefined],
    ['other', 'Other', 'note other', undefined],
  ])
  expect(found.map(({ bookmark }) => bookmark.keys.length > 0)).toEqual([true, false, false])
})

describe('bringing lists in', () => {
  const facts = (id: string, note = '') => ({ id, name: id.toUpperCase(), keys: ['k'], note })
  const bring = (state: typeof EMPTY_STATE, lists: Parameters<typeof importLists>[1]) =>
    importLists(
      state,
      lists,
      (one) => one,
      (index) => `n${index}`,
      2000,
    )
  const mine = withList(EMPTY_STATE, 'l1', 'Mine', [facts('a', 'x'.repeat(3990))], 1000)

  it('finds a list by its name, whatever its case and the space around it', () => {
    const { state } = bring(mine, [{ name: '  MINE ', bookmarks: [facts('b')] }])
    expect(bookmarksIn(state, 'l1').map((one) => one.id)).toEqual(['a', 'b'])
  })

  it('makes lists in the order of the file, and counts two of a name as one', () => {
    const lists = ['Two', 'One', 'two'].map((name) => ({ name, bookmarks: [facts('c')] }))
    const { state, report } = bring(EMPTY_STATE, lists)
    expect(listsOf(state).map((one) => one.name)).toEqual(['', 'Two', 'One'])
    expect(report.lists).toEqual([
      { name: 'Two', isNew: true, added: 1, existing: 1, notes: 0 },
      { name: 'One', isNew: true, added: 1, existing: 0, notes: 0 },
    ])
  })

  it('says when two notes together are too long, and leaves blank ones alone', () => {
    const { state, report } = bring(mine, [
      { name: 'Mine', bookmarks: [facts('a', 'theirs, and longer than there is room')] },
    ])
    expect(report).toEqual({
      lists: [{ name: 'Mine', isNew: false, added: 0, existing: 1, notes: 1 }],
      problems: [{ kind: 'note-joined-cut', where: 'A' }],
    })
    expect(bookmarksIn(state, 'l1')[0]?.note).toHaveLength(4000)
    const exact = bring(mine, [{ name: 'Mine', bookmarks: [facts('a', '12345678')] }])
    expect(exact.report.problems).toEqual([])
    expect(bring(mine, [{ name: 'Mine', bookmarks: [facts('a', ' \n ')] }]).state).toBe(mine)
  })
})

it.each([
  ['name,note\nArgo,x', true],
  ['\uFEFFid;added\r\nargo;2026-01-02', true],
  ['Note\tName', true],
  ['xname,note', false],
  ['note,surname', false],
  ['name me\nname', false],
  [`${'x'.repeat(4995)},name`, true],
  [`${'x'.repeat(4996)},name`, false],
  ['', false],
])('a text is CSV of bookmarks where its first line names such columns: %j', (text, isCsv) => {
  expect(isCsvFile(text)).toBe(isCsv)
})
