import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvExport, csvFile, escapeFormula, unescapeFormula } from '../../../../src/domain/export/csv.ts'
import {
  BOOKMARK_FILE,
  BOOKMARK_LISTS,
  BOOKMARK_RECORDS,
  BOOKMARK_TEXT,
  NOTE_LENGTH,
} from '../../../../src/lib/limits.ts'
import { wellFormed } from '../../../../src/lib/text.ts'
import type { ExportedList, ExportedRow } from '../../../../src/stores/exchange/exchange-model.ts'
import { readCsvFile, writeCsvFile, parseDay } from '../../../../src/stores/exchange/csv-file.ts'
import { parseCsv } from '../../../../src/stores/exchange/csv-text.ts'
import { readJsonFile, writeJsonFile } from '../../../../src/stores/exchange/json-file.ts'
import {
  readMarkdownFile,
  writeMarkdownFile,
  escapeMarkdown,
  unescapeMarkdown,
} from '../../../../src/stores/exchange/markdown-file.ts'
import { decodeFile, readBookmarkFile } from '../../../../src/stores/exchange/read-file.ts'
import { makeItem } from '../../../support/factories.ts'
import { leavingRow } from './support.ts'

const list = (name: string, ...rows: ExportedRow[]): ExportedList => ({ name, rows })

const note = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        '- a *b* _c_',
        '=1+1',
        'https://example.com/a_b?c=(d)',
        '1. x',
        '> q',
        '# h',
        '\\',
        "'=x",
        'a,"b";c',
      ),
    ),
    { maxLength: 4 },
  )
  // A line holds no break, and no spaces at its end that nobody sees.
  .map((lines) => wellFormed(lines.map((one) => one.replace(/[\r\n]/g, ' ').trim()).join('\n')).trim())
const names = fc.oneof(
  fc.constantFrom('C#', 'a](b', '[x]', '<b>', 'Argo · CD', "'+x", 'na&me;'),
  fc.stringMatching(/^[A-Za-z][\w *#()[\]]{0,20}[a-z]$/),
)

describe('exported files are parsed again', () => {
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9-]{1,30}$/),
      name: names,
      note,
      keys: fc.array(fc.constantFrom('lfx:a b', 'repo:x/y', 'name:%20@'), { maxLength: 2 }),
    }),
    { selector: (one) => one.id, maxLength: 5 },
  )
  const written = fc.tuple(names, rows).map(([name, own]) => list(name, ...own.map((one) => leavingRow(one))))
  const seen = (lists: { name: string; bookmarks: { id: string; name: string; note: string }[] }[]) =>
    lists.map((one) => [one.name, one.bookmarks.map((own) => [own.id, own.name, own.note])])
  const expected = (own: ExportedList) => [
    [own.name.trim(), own.rows.map((one) => [one.id, one.name.trim(), one.note])],
  ]

  it('as JSON, with keys and dates', () => {
    fc.assert(
      fc.property(written, (own) => {
        const { lists, problems, landscape } = readJsonFile(writeJsonFile([own], 'cncf', 0))
        expect([seen(lists), problems, landscape]).toEqual([expected(own), [], 'cncf'])
        expect(lists[0]?.bookmarks.map((one) => one.keys)).toEqual(own.rows.map((one) => one.keys))
        expect(lists[0]?.bookmarks.every((one) => one.addedAt === leavingRow({}).addedAt)).toBe(true)
      }),
    )
  })

  it.each(['en', 'fr'] as const)('as CSV, with the keys, as spreadsheets of %s open it', (language) => {
    fc.assert(
      fc.property(written, (own) => {
        fc.pre(own.rows.length > 0)
        const { lists, problems } = readCsvFile(writeCsvFile([own], language))
        expect([seen(lists), problems]).toEqual([expected(own), []])
        expect(lists[0]?.bookmarks.every((one) => one.addedAt === leavingRow({}).addedAt)).toBe(true)
      }),
    )
  })

  it('as Markdown, by name and links', () => {
    fc.assert(
      fc.property(written, (own) => {
        fc.pre(own.rows.length > 0)
        const { lists, problems } = readMarkdownFile(writeMarkdownFile([own], 'Mine'))
        expect(problems).toEqual([])
        expect(lists.map((one) => [one.name, one.bookmarks.map((each) => [each.name, each.note])])).toEqual([
          [own.name.trim(), own.rows.map((one) => [one.name.trim(), one.note])],
        ])
        expect(lists[0]?.bookmarks[0]?.keys).toContain('repo:github.com/argoproj/argo-cd')
      }),
    )
  })
})

describe('what an item is for', () => {
  const about = {
    areas: 'Logging',
    roles: 'Log collection',
    sentence: '- Collects logs',
    description: 'Its own\n# words',
  }
  const mine = [
    list('Mine', leavingRow({ about, note: 'a note' }), leavingRow({ id: 'helm', name: 'Helm', about: {} })),
  ]

  it.each<[string, string]>([
    ['a.csv', writeCsvFile(mine)],
    ['b.csv', writeCsvFile(mine, 'fr')],
    ['a.json', writeJsonFile(mine, 'cncf', 0)],
    ['a.md', writeMarkdownFile(mine, 'Bookmarks')],
  ])('is in %s, and nothing of it comes back as the person’s own', (name, text) => {
    for (const word of ['Logging', 'Log collection', 'Collects logs', 'Its own', 'words']) expect(text).toContain(word)
    const { lists, problems } = readBookmarkFile(name, text)
    expect(problems).toEqual([])
    expect(lists.map((one) => one.bookmarks.map(({ name: own, note: ownNote }) => [own, ownNote]))).toEqual([
      [
        ['Argo', 'a note'],
        ['Helm', ''],
      ],
    ])
  })
})

describe('CSV', () => {
  it('guards formulas, and removes the guard again', () => {
    for (const field of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', "'=1", "''=1", ' =1', '\u200B@x', "' +1"]) {
      expect(escapeFormula(field)).toBe(`'${field}`)
      expect(unescapeFormula(escapeFormula(field))).toBe(field)
    }
    for (const field of ['plain', "it's", '', 'a=b', "'quoted'"]) expect(escapeFormula(field)).toBe(field)
  })

  it('reads any table that it has written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.oneof(fc.string(), fc.constantFrom('"', ',', ';', '\r\n', '=x', "'")), {
            minLength: 2,
            maxLength: 4,
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (rows) => {
          const head = ['a', 'b']
          for (const separator of [',', ';'] as const)
            expect(parseCsv(csvFile([head, ...rows], separator)).map((one) => one.fields)).toEqual([head, ...rows])
        },
      ),
    )
  })

  it('reads what other programs write: semicolons, any order, further columns, one line feed', () => {
    const { lists, problems } = readCsvFile('\uFEFFNote;Colour;NAME\n"a; b";red;Argo\n\n;;\n')
    expect(lists).toEqual([{ name: '', bookmarks: [expect.objectContaining({ id: 'argo', note: 'a; b' })] }])
    expect(problems).toEqual([{ kind: 'bad-record', where: '', line: 4 }])
  })

  it('is what French Excel opens: a mark, semicolons, line ends of Windows, headings in French', () => {
    const [head, line, ...rest] = writeCsvFile([list('Mes outils', leavingRow({ note: 'a; b' }))], 'fr').split('\r\n')
    expect(head).toBe(
      '\uFEFFListe;id;Nom;Maturité;Catégorie;Sous-catégorie;Site web;Dépôt;Ajouté le;Note;Clés;Domaines;Rôles;Signaux;À quoi il sert;Description',
    )
    expect(line).toMatch(/^Mes outils;argo;Argo;Graduated;App Definition;CD;https:.*;2026-08-07;"a; b";lfx:argo /)
    expect(rest).toEqual([''])
  })

  it('calls its columns what the interface does', async () => {
    const { texts } = await import('../../../../src/i18n/fr/core.ts')
    const [head = ''] = writeCsvFile([], 'fr').slice(1).split('\r\n')
    const columns = head.split(';')
    for (const key of [
      'areas',
      'signals',
      'name',
      'maturity',
      'category',
      'subcategory',
      'homepage',
      'repositories',
    ] as const)
      expect(columns).toContain(texts[`column.${key}`])
  })

  it.each<[string, string]>([
    [
      'as French Excel saves it again',
      'Liste;id;Nom;Ajouté le;Note;Clés\r\nOutils;argo;Argo;07/08/2026;"été; « oui »";lfx:argo\r\n',
    ],
    [
      'with the first line that names the separator',
      'sep=;\r\nListe;id;Nom;Ajouté le;Note;Clés\r\nOutils;argo;Argo;2026-08-07;"été; « oui »";lfx:argo',
    ],
    [
      'with commas though it has semicolons within',
      'sep=,\nlist,id,name,added,note,keys\nOutils,argo,Argo,2026-08-07,été; « oui »,lfx:argo',
    ],
    [
      'as Excel saves it with tabs',
      'Liste\tid\tNom\tAjouté le\tNote\tClés\rOutils\targo\tArgo\t07.08.26\tété; « oui »\tlfx:argo\r',
    ],
    [
      'in any order, in capitals, without accents',
      'CLES;NOTE;NOM;AJOUTE LE;LISTE\nlfx:argo;"été; « oui »";Argo;07/08/2026;Outils\n',
    ],
  ])('is read %s', (_what, text) => {
    for (const name of ['a.csv', 'a.txt', '']) {
      const { lists, problems } = readBookmarkFile(name, text)
      expect(problems).toEqual([])
      expect(lists).toEqual([
        {
          name: 'Outils',
          bookmarks: [
            { id: 'argo', name: 'Argo', keys: ['lfx:argo'], note: 'été; « oui »', addedAt: leavingRow({}).addedAt },
          ],
        },
      ])
    }
  })

  it('counts lines from the one that names the separator', () => {
    expect(readBookmarkFile('a.csv', 'sep=;\nNom\n;').problems).toEqual([{ kind: 'bad-record', where: '', line: 3 }])
  })

  it.each<[string, number[]]>([
    ['UTF-8', [...new TextEncoder().encode('id;Nom;Note\nargo;Argo;été')]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('id;Nom;Note\nargo;Argo;été')]],
    ['Windows-1252', Array.from('id;Nom;Note\nargo;Argo;\u00E9t\u00E9', (one) => one.charCodeAt(0))],
    ['UTF-16', [0xff, 0xfe, ...Array.from('id;Nom;Note\nargo;Argo;été', (one) => [one.charCodeAt(0), 0]).flat()]],
    [
      'UTF-16, big end first',
      [0xfe, 0xff, ...Array.from('id;Nom;Note\nargo;Argo;été', (one) => [0, one.charCodeAt(0)]).flat()],
    ],
  ])('is read in %s', (_encoding, bytes) => {
    const { lists } = readBookmarkFile('a.csv', decodeFile(Uint8Array.from(bytes)))
    expect(lists[0]?.bookmarks).toEqual([expect.objectContaining({ id: 'argo', note: 'été' })])
  })

  it.each(['ÿ;Nom', 'þ;Nom', 'a;þ', 'þþ', 'ÿÿ'])('begins with no mark of UTF-16 in %j', (text) => {
    expect(decodeFile(Uint8Array.from(text, (one) => one.charCodeAt(0)))).toBe(text)
  })

  it.each<[string, string | undefined]>([
    ['2026-08-07', '2026-08-07'],
    ['2026-08-07T12:00:00Z', '2026-08-07'],
    ['07/08/2026', '2026-08-07'],
    ['7.8.2026', '2026-08-07'],
    ['8/31/2026', '2026-08-31'],
    ['5/12/2026', '2026-12-05'],
    ['12/13/2026', '2026-12-13'],
    ['31/1/1999', '1999-01-31'],
    ['1/1/1970', '1970-01-01'],
    ['32/1/2026', undefined],
    ['0/1/2026', undefined],
    ['1/0/2026', undefined],
    ['31-08-26', '2026-08-31'],
    ['45/45/2026', undefined],
    ['13/13/2026', undefined],
    ['1/1/1969', undefined],
    ['1/1/99', '2099-01-01'],
    ['1/1/0100', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('the day %j is %s', (text, day) => {
    const time = parseDay(text)
    expect(time === undefined ? undefined : new Date(time).toISOString().slice(0, 10)).toBe(day)
  })

  it.each(['en', 'fr'] as const)('of results is read too, in %s', (language) => {
    const words = {
      separator: ';',
      heading: (name: string) => (name === 'name' ? 'Nom' : name),
      value: () => 'mot',
      role: () => 'mot',
    } as const
    const items = [
      makeItem({
        name: 'Argo',
        homepageUrl: 'https://argo.example/',
        description: 'two\nlines; more',
        repositories: [{ url: 'https://github.com/a/b' }, { url: 'https://github.com/a/c' }],
      }),
    ]
    const text = csvExport(items, () => 'What it does', language === 'fr' ? words : undefined)
    const { lists, problems } = readBookmarkFile('a.csv', text)
    expect([lists, problems]).toEqual([
      [{ name: '', bookmarks: [expect.objectContaining({ id: 'argo', name: 'Argo', note: '' })] }],
      [],
    ])
    if (language === 'en') expect(lists[0]?.bookmarks[0]?.keys).toContain('repo:github.com/a/b')
  })

  it('reads a quote that is never closed', () => {
    expect(parseCsv('a,b\n"x,y').map((one) => one.fields)).toEqual([['a', 'b'], ['x,y']])
  })
})

describe('Markdown', () => {
  it.each(['a *b* [c](d) <e> `f`', '- a', '1. a', '# a', '> a', 'a_b_c', '\\', 'x & y', 'https://example.com/a_b'])(
    'shows %j as it is',
    (text) => {
      expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text)
    },
  )

  it('reads what people write by hand', () => {
    const text =
      '# My tools\n\nSome words.\n\n* [Argo](https://argoproj.github.io "home") - for releases\n  > keep\n- [ ] Envoy — proxy\n\n## Empty\n'
    expect(readMarkdownFile(text).lists).toEqual([
      {
        name: 'My tools',
        bookmarks: [expect.objectContaining({ id: 'argo', note: 'keep' }), expect.objectContaining({ name: 'Envoy' })],
      },
    ])
  })
})

describe('a hostile file', () => {
  it.each<[string, string, string, string]>([
    ['too large', 'x.json', ' '.repeat(BOOKMARK_FILE + 1), 'too-large'],
    ['no JSON', 'x.json', '{"lists":[', 'not-json'],
    ['deeper than any list', 'x.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'bad-record'],
    ['of another kind', 'x.json', '{"name":"package"}', 'not-bookmarks'],
    ['a number', 'x.json', '7', 'not-bookmarks'],
    ['a list that is none', 'x.json', '{"lists":[{"name":"x","bookmarks":{}}]}', 'bad-list'],
    ['with prototype names', 'x.json', '{"lists":[{"bookmarks":[{"__proto__":{"id":"argo"}}]}]}', 'bad-record'],
    ['without a name column', 'x.csv', 'a,b\n1,2', 'not-bookmarks'],
    ['without anything', 'x.md', 'Hello', 'nothing-found'],
  ])('%s is told, and nothing comes of it', (_what, name, text, kind) => {
    const { lists, problems } = readBookmarkFile(name, text)
    expect(problems[0]?.kind).toBe(kind)
    expect(lists.flatMap((one) => one.bookmarks)).toEqual([])
  })

  it('with too many records is read up to the limit', () => {
    const bookmarks = Array.from({ length: BOOKMARK_RECORDS + 1 }, (_, index) => ({ id: `i${index}`, keys: [] }))
    const { lists, problems } = readJsonFile(JSON.stringify({ lists: [{ name: 'Many', bookmarks }] }))
    expect([lists[0]?.bookmarks.length, problems]).toEqual([BOOKMARK_RECORDS, [{ kind: 'too-many', where: 'Many' }]])
  })

  it('with an endless note is truncated, which is reported', () => {
    const { lists, problems } = readJsonFile(JSON.stringify([{ id: 'argo', note: 'x'.repeat(50_000) }]))
    expect([lists[0]?.bookmarks[0]?.note.length, problems]).toEqual([
      NOTE_LENGTH,
      [{ kind: 'note-cut', where: 'argo' }],
    ])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a.json', 'a.csv', 'a.md', 'a'),
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string({ unit: fc.constantFrom('-', '[', ']', '(', ')', '"', ',', '\n', '>', '#', '\\', 'a', ' ') }),
        ),
        (name, text) => {
          expect(() => readBookmarkFile(name, text)).not.toThrow()
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('what an import costs', () => {
  it('is bounded in lists, and dropped ones are reported once', () => {
    const many = { lists: Array.from({ length: BOOKMARK_LISTS + 7 }, (_, n) => ({ name: `l${n}`, bookmarks: [] })) }
    const read = readBookmarkFile('a.json', JSON.stringify(many))
    expect([read.lists.length, read.problems]).toEqual([BOOKMARK_LISTS, [{ kind: 'too-many-lists', where: '' }]])
    const none = readBookmarkFile('a.json', `[${'0,'.repeat(2_000_000)}0]`)
    expect(none.problems.length).toBeLessThanOrEqual(BOOKMARK_RECORDS + 1)
    expect(none.problems.at(0)?.kind).toBe('too-many')
    const headings = Array.from({ length: BOOKMARK_LISTS + 7 }, (_, n) => `# l${n}\n- a${n}\n`).join('')
    const markdown = readBookmarkFile('a.md', headings)
    expect([markdown.lists.length, markdown.problems]).toEqual([
      BOOKMARK_LISTS,
      [{ kind: 'too-many-lists', where: '' }],
    ])
  })

  it('truncates a name before folding, and treats an invisible one as missing', () => {
    const tower = `Redis${'\u0301\u0323'.repeat(100_000)}`
    const csv = readCsvFile(`name,id\n"${tower}",\n"\u3164",argo\n"\u2800\u200B",\n`)
    expect(csv.lists[0]?.bookmarks.map(({ id, name }) => [id, name.length <= BOOKMARK_TEXT])).toEqual([
      ['redis', true],
      ['argo', true],
    ])
    expect(csv.lists[0]?.bookmarks[1]?.name).toBe('argo')
    expect(csv.problems.map(({ kind }) => kind)).toEqual(['bad-record'])
    const [read] = readMarkdownFile(`- [${tower}](https://a.example/)\n- \u3164\n`).lists
    expect(read?.bookmarks.map(({ id }) => id)).toEqual(['redis'])
  })

  it('passes over escaped brackets', () => {
    const [read] = readMarkdownFile('- \\[a\\] [Argo](https://argo.example/)\n').lists
    expect(read?.bookmarks.map(({ name }) => name)).toEqual(['Argo'])
  })
})
