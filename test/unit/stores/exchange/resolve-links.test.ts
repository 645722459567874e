import { describe, expect, it } from 'vitest'

import { BOOKMARK_RECORDS, LINKS_READ } from '../../../../src/lib/limits.ts'
import { hasAddress, readAddressFile } from '../../../../src/stores/exchange/address-file.ts'
import { findAddresses } from '../../../../src/stores/exchange/find-addresses.ts'
import { resolveLinks } from '../../../../src/stores/exchange/resolve-links.ts'
import { isHtml, readHtmlFile, stripIcons } from '../../../../src/stores/exchange/html-file.ts'
import type { ItemOfAddress } from '../../../../src/stores/exchange/item-of-address.ts'

/** Every address is an item's, called like it; but those that begin with "no". */
const itemOf: ItemOfAddress = (address) =>
  address.startsWith('no') ? undefined : { id: address, name: address, keys: [] }
const link = (address: string, note?: string) => ({ list: '', address, title: '', note })
const many = (count: number) => Array.from({ length: count }, (_, index) => link(`i${index}`))

describe('the items of addresses', () => {
  const found = (...links: ReturnType<typeof link>[]) =>
    resolveLinks(links, itemOf).lists.flatMap((list) => list.bookmarks.map(({ id, note }) => `${id}:${note}`))

  it('are listed once, and again only with another note', () => {
    expect(found(link('a'), link('a'), link('b'), link('a', ' \n '))).toEqual(['a:', 'b:'])
    expect(found(link('a', 'one'), link('a', ' two '), link('a'))).toEqual(['a:one', 'a:two'])
    expect(found(link('a', ' '), link('a', ''))).toEqual(['a:'])
  })

  it('are limited in number, and more are reported', () => {
    const all = resolveLinks(many(BOOKMARK_RECORDS), itemOf)
    expect([all.lists[0]?.bookmarks.length, all.problems]).toEqual([BOOKMARK_RECORDS, []])
    const more = resolveLinks([link('nothing'), ...many(BOOKMARK_RECORDS + 1)], itemOf)
    expect(more.lists[0]?.bookmarks).toHaveLength(BOOKMARK_RECORDS)
    expect(more.problems.map(({ kind, where }) => [kind, where])).toEqual([
      ['too-many', ''],
      ['no-item', 'nothing'],
    ])
  })

  it('are searched in a limited number of addresses, and more are reported', () => {
    const same = Array.from({ length: LINKS_READ }, () => link('a'))
    expect(resolveLinks(same, itemOf).problems).toEqual([])
    expect(resolveLinks([...same, link('no')], itemOf).problems).toEqual([{ kind: 'too-many', where: '' }])
  })

  it('that are missing are reported with a truncated name, without invisible characters', () => {
    const where = (title: string) => resolveLinks([{ ...link('no'), title }], itemOf).problems[0]?.where
    expect(where('x'.repeat(120))).toBe('x'.repeat(120))
    expect(where('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`)
    expect(where('a\u200Bb')).toBe('ab')
    expect(where('')).toBe('no')
  })
})

describe('addresses within a text', () => {
  it.each([
    ['(https://a.io/x)', 'https://a.io/x'],
    ['[https://a.io/x]', 'https://a.io/x'],
    ['{https://a.io/x}', 'https://a.io/x'],
    ['https://a.io/x_(y).', 'https://a.io/x_(y)'],
    ['https://a.io/x[y],', 'https://a.io/x[y]'],
    ['https://a.io/{y}!', 'https://a.io/{y}'],
    ['https://a.io/(y]', 'https://a.io/(y'],
    ['_https://a.io_ https://...', 'https://a.io'],
  ])('%s', (text, address) => {
    expect(findAddresses(text)).toEqual([address])
  })
})

describe('a list of addresses', () => {
  const ids = (text: string) =>
    readAddressFile(text, itemOf).lists.flatMap((list) => list.bookmarks.map(({ id }) => id))

  it('is detected by an address in its first two hundred lines', () => {
    expect(hasAddress(`${'words\n'.repeat(199)}kestrel.example`)).toBe(true)
    expect(hasAddress(`${'words\n'.repeat(200)}kestrel.example`)).toBe(false)
    expect(hasAddress(`${'words\n'.repeat(200)}https://kestrel.example`)).toBe(true)
  })

  it('may have addresses without a scheme of less than two thousand letters', () => {
    const address = (length: number) => `a.example/${'x'.repeat(length - 'a.example/'.length)}`
    expect(ids(address(1999))).toEqual([address(1999)])
    expect(ids(address(2000))).toEqual([])
  })

  it('is read up to a limit, which is reported', () => {
    const text = 'https://a.io '.repeat(LINKS_READ)
    expect(readAddressFile(text, itemOf).problems).toEqual([])
    expect(readAddressFile(`${text}\nhttps://b.io`, itemOf).problems).toEqual([{ kind: 'too-many', where: '' }])
  })
})

describe('a page of links', () => {
  const read = (html: string) => {
    const { lists, problems } = readHtmlFile(html, itemOf)
    return [
      ...lists.flatMap((list) => list.bookmarks.map(({ id, note }) => [list.name, id, note].join('|'))),
      ...problems.map(({ where }) => where),
    ]
  }

  it('is detected in its first two thousand characters', () => {
    expect(isHtml(`${' '.repeat(1994)}<html>`)).toBe(true)
    expect(isHtml(`${' '.repeat(1996)}<html>`)).toBe(false)
    expect(isHtml(`${' '.repeat(1995)}<html>`)).toBe(true)
    expect(isHtml('{"html":1}')).toBe(false)
  })

  it('is read without the icons that browsers embed', () => {
    expect(stripIcons('<A HREF="x" ICON="data:,y" TAGS="z">')).toBe('<A HREF="x" TAGS="z">')
  })

  it.each([
    ['</a>', '<a href=no>title</a>more', 'title'],
    ['<dt>', '<a href=a>t</a><dd>note<dt>more', '|a|note'],
    ['<hr>', '<a href=a>t</a><dd>note<hr>more', '|a|note'],
    ['<h1>', '<a href=a>t</a><dd>note<h1>more', '|a|note'],
    ['<title>', '<a href=a>t</a><dd>note<title>more', '|a|note'],
    ['</h3>', '<h3>Folder</h3>more<dl><a href=a>t</a>', 'Folder|a|'],
    ['</dl>', '<h3>Folder</dl>more<dl><a href=a>t</a>', 'Folder|a|'],
    ['no other tag', '<a href=no>one <b>two</b></a>', 'one two'],
  ])('what is written there ends at %s', (_, html, expected) => {
    expect(read(html)).toEqual([expected])
  })

  it('has titles and names of folders in one line, and notes unchanged', () => {
    expect(read('<a href=no> a\n\t b </a>')).toEqual(['a b'])
    expect(read('<h3> My\u200B folder </h3><dl><a href=a>t</a><dd><br>one<br>two')).toEqual(['My folder|a|one\ntwo'])
  })

  it('is read up to a limit of links, which is reported', () => {
    const text = '<a href=a>'.repeat(LINKS_READ)
    expect(readHtmlFile(text, itemOf).problems).toEqual([])
    expect(readHtmlFile(`${text}<a href=b>`, itemOf).problems).toEqual([{ kind: 'too-many', where: '' }])
  })

  it.each([
    ['1', 1000],
    ['100000000000001', 100_000_000_000],
    ['100000000000000000', 100_000_000_000_000],
  ])('says when: %s is %d', (written, time) => {
    const { lists } = readHtmlFile(`<a href=a add_date="${written}">t</a>`, itemOf)
    expect(lists[0]?.bookmarks[0]?.addedAt).toBe(time)
  })
})
