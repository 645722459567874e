import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { BOOKMARK_RECORDS, NOTE_LENGTH } from '../../../../src/lib/limits.ts'
import { tokenizeHtml } from '../../../../src/stores/exchange/html-tags.ts'
import { itemOfAddress } from '../../../../src/stores/exchange/item-of-address.ts'
import { readBookmarkFile } from '../../../../src/stores/exchange/read-file.ts'
import { makeItem, makeLandscape } from '../../../support/factories.ts'

const ITEMS = ['Kestrel', 'Merlin', 'Osprey'].map((name) =>
  makeItem({
    name,
    homepageUrl: `https://${name.toLowerCase()}.example/`,
    repositories: [{ url: `https://github.com/birds/${name.toLowerCase()}` }],
  }),
)
const itemOf = itemOfAddress(makeLandscape(ITEMS))

/** What came of a text: lists with the ids and notes of their bookmarks, and what was not found. */
function read(text: string, name = '') {
  const { lists, problems } = readBookmarkFile(name, text, itemOf)
  return {
    lists: lists.map((list) => [list.name, ...list.bookmarks.map(({ id, note }) => (note ? `${id}: ${note}` : id))]),
    problems: problems.map(({ kind, where, line }) => [kind, where, ...(line ? [line] : [])]),
  }
}

const CHROME = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. <A HREF="https://osprey.example">no</A> -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1700000000" LAST_MODIFIED="0" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><A HREF="https://kestrel.example/docs?a=1&amp;b=2" ADD_DATE="1700000000" ICON="data:image/png;base64,AAA>=">Kestrel &amp; friends &#39;docs&#39;</A>
        <DT><H3>Work &lt;1&gt;</H3>
        <DL><p>
            <DT><A HREF="https://github.com/birds/merlin">Merlin</A>
            <DT><H3>Deep</H3>
            <DL><p>
                <DT><A HREF="https://osprey.example/">Osprey</A>
            </DL><p>
            <DT><A HREF="https://osprey.example/two">Back in Work</A>
        </DL><p>
        <DT><A HREF="https://news.example/">News of the &quot;day&quot;</A>
        <DT><A HREF="javascript:alert('x>y')">Bookmarklet</A>
    </DL><p>
</DL><p>
`

describe('the bookmarks of a browser', () => {
  it('are read with folders as lists, and addresses without an item are reported', () => {
    expect(read(CHROME, 'bookmarks_11_29_26.html')).toEqual({
      lists: [
        ['', 'kestrel'],
        ['Work <1>', 'merlin', 'osprey'],
        ['Deep', 'osprey'],
      ],
      problems: [
        ['no-item', 'News of the "day"'],
        ['no-item', 'Bookmarklet'],
      ],
    })
    expect(read(CHROME)).toEqual(read(CHROME, 'a.html'))
    expect(readBookmarkFile('a.html', CHROME, itemOf).lists[0]?.bookmarks[0]?.addedAt).toBe(1_700_000_000_000)
  })

  it('have their descriptions, without unclosed tags', () => {
    const firefox =
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><dl><dt><h3 unfiled_bookmarks_folder=true>Other</h3><dd>of a folder<dl>' +
      "<dt><a href='https://kestrel.example/' add_date=1700000000123456 tags=x>Kestrel<dd>for releases<br>and more &eacute; &#233;\n" +
      '<dt><a href=https://merlin.example/>Merlin</a><hr><dt><a>nothing</a></dl>'
    expect(read(firefox)).toEqual({
      lists: [['', 'kestrel: for releases\nand more &eacute; é', 'merlin']],
      problems: [],
    })
    expect(readBookmarkFile('', firefox, itemOf).lists[0]?.bookmarks[0]?.addedAt).toBe(1_700_000_000_123)
  })

  it.each([
    ['1700000000', 1_700_000_000_000],
    ['99999999999', 99_999_999_999_000],
    ['100000000000', 100_000_000_000],
    ['1700000000123', 1_700_000_000_123],
    ['100000000000000', 100_000_000_000_000],
    ['100000000001000', 100_000_000_001],
    ['1700000000123456', 1_700_000_000_123],
    ['100000000000000000', 100_000_000_000_000],
    ['100000000000100000', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['soon', undefined],
  ])('say when in the time of their browser: %s', (written, time) => {
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1><dl><dt><a href="https://merlin.example/" add_date="${written}">m</a></dl>`
    expect(readBookmarkFile('', text, itemOf).lists[0]?.bookmarks[0]?.addedAt).toBe(time)
  })

  it('have truncated notes, which are reported', () => {
    const note = (length: number) => `<dl><dt><a href="https://merlin.example/">m</a><dd>${'n'.repeat(length)}</dl>`
    const start = '<!DOCTYPE NETSCAPE-Bookmark-file-1>'
    expect(read(start + note(NOTE_LENGTH))).toEqual({
      lists: [['', `merlin: ${'n'.repeat(NOTE_LENGTH)}`]],
      problems: [],
    })
    expect(read(start + note(NOTE_LENGTH + 1))).toEqual({
      lists: [['', `merlin: ${'n'.repeat(NOTE_LENGTH)}`]],
      problems: [['note-cut', 'Merlin']],
    })
  })

  it('of Safari are read too, and a page that only has links', () => {
    const safari =
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<HTML>\n<Title>Bookmarks</Title>\n<DT><H3 FOLDED>Favorites</H3>\n<DL><p>\n' +
      '\t<DT><A HREF="https://osprey.example/">Osprey</A>\n</DL><p>\n</HTML>'
    expect(read(safari).lists).toEqual([['Favorites', 'osprey']])
    const page = '<html><body><p>See <a class="x" href="https://merlin.example">this</a></p></body></html>'
    expect(read(page, 'page.htm').lists).toEqual([['', 'merlin']])
  })

  it('may be large because of icons', () => {
    const many = Array.from(
      { length: 600 },
      () => `<DT><A HREF="https://x.example/" ICON="data:${'A'.repeat(10_000)}">x</A>`,
    )
    expect(read(`${CHROME}${many.join('\n')}`, 'a.html').lists).toHaveLength(3)
  })

  it('are bounded', () => {
    const items = Array.from({ length: BOOKMARK_RECORDS + 5 }, (_, index) => makeItem({ name: `Item ${index}` }))
    const links = items.map(({ id }) => `<DT><A HREF="https://e.example/item/${id}">x</A>`).join('')
    const { lists, problems } = readBookmarkFile('a.html', `<DL>${links}`, itemOfAddress(makeLandscape(items)))
    expect([lists[0]?.bookmarks.length, problems]).toEqual([BOOKMARK_RECORDS, [{ kind: 'too-many', where: '' }]])
  })
})

describe('a list of addresses', () => {
  it.each<[string, string, string]>([
    ['one a line', '', 'https://kestrel.example\n\nmerlin.example/docs\r\ngithub.com/birds/osprey\n'],
    ['in bullets', 'list.txt', '- https://kestrel.example\n* merlin.example\n3. git@github.com:birds/osprey.git'],
    [
      'within a text',
      'mail.txt',
      'We use https://kestrel.example, (see https://merlin.example/x) and\n\nhttps://github.com/birds/osprey.',
    ],
    [
      'as a page of Markdown',
      'a.md',
      '- https://kestrel.example\n- [the second](https://merlin.example)\n- <https://osprey.example>',
    ],
    [
      'with headings and links',
      '',
      '# Mine\n- [Kestrel](https://kestrel.example)\n- [other](https://github.com/birds/merlin)\n- [Osprey](https://x.example)',
    ],
  ])('%s', (_what, name, text) => {
    const { lists } = readBookmarkFile(name, text, itemOf)
    const keys = lists.flatMap((list) => list.bookmarks.map((one) => one.keys.join(' ')))
    expect(keys).toEqual([
      expect.stringContaining('repo:github.com/birds/kestrel'),
      expect.stringContaining('repo:github.com/birds/merlin'),
      expect.stringMatching(/osprey/),
    ])
  })

  it('accepts an address without a scheme, whatever is around it', () => {
    expect(read('  kestrel.example\t\n\t- merlin.example  \n 2) osprey.example ', 'a.txt')).toEqual({
      lists: [['', 'kestrel', 'merlin', 'osprey']],
      problems: [],
    })
  })

  it('reports addresses without an item, with their line', () => {
    expect(read('https://kestrel.example\nhttps://news.example/a\nwords\nfalcon.example', 'a.txt')).toEqual({
      lists: [['', 'kestrel']],
      problems: [
        ['no-item', 'https://news.example/a', 2],
        ['no-item', 'falcon.example', 4],
      ],
    })
  })

  it('reads links saved by a desktop', () => {
    expect(read('[InternetShortcut]\r\nURL=https://merlin.example/\r\nIconIndex=0\r\n', 'Merlin.url').lists).toEqual([
      ['', 'merlin'],
    ])
    expect(read('[InternetShortcut]\r\nURL=https://merlin.example/\r\n').lists).toEqual([['', 'merlin']])
    const plist =
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n' +
      '<plist version="1.0">\n<dict>\n<key>URL</key>\n<string>https://osprey.example/</string>\n</dict>\n</plist>\n'
    expect(read(plist, 'a.webloc')).toEqual({ lists: [['', 'osprey']], problems: [] })
  })

  it('accepts links of landscapes and of this application', () => {
    expect(
      read(
        'https://landscape.cncf.io/?item=runtime--container-runtime--kestrel\nhttps://landscape.cncf.io/card-mode?selected=merlin\nhttp://localhost:4173/fr/item/osprey',
      ),
    ).toEqual({ lists: [['', 'kestrel', 'merlin', 'osprey']], problems: [] })
  })
})

describe('a hostile page', () => {
  it('takes linear time, whatever is unclosed', () => {
    for (const sign of [
      '<',
      '<a ',
      '<a href="',
      "<a href='",
      '<!--',
      '&',
      '&#',
      '<dl>',
      '<h3>',
      '</dl>',
      '<a href="x" ="',
      '<dd>',
      'a="',
    ]) {
      const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${sign.repeat(200_000 / sign.length)}`
      let count = 0
      for (const _ of tokenizeHtml(text)) count += 1
      expect(count).toBeLessThanOrEqual(text.length)
      expect(() => readBookmarkFile('a.html', text, itemOf)).not.toThrow()
    }
  }, 20_000)

  it('never throws', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '</',
      'dl',
      'a ',
      'href',
      '=',
      '"',
      "'",
      '&',
      ';',
      '#',
      'h3',
      'dd',
      '!--',
      'https://kestrel.example',
      '\n',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.constantFrom('a.html', 'a.txt', ''), (parts, name) => {
        expect(() => readBookmarkFile(name, parts.join(''), itemOf)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})
