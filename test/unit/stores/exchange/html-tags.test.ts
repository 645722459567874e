import { describe, expect, it, vi } from 'vitest'

import { tokenizeHtml, type Tag } from '../../../../src/stores/exchange/html-tags.ts'

const read = (html: string) =>
  [...tokenizeHtml(html)].map((part) =>
    typeof part === 'string' ? part : [part.name, Object.fromEntries(part.attributes)],
  )
const hrefOf = (attribute: string) => {
  const [tag] = [...tokenizeHtml(`<a ${attribute}>`)] as [Tag]
  return tag.attributes.get('href')
}

describe('tags and texts', () => {
  it('come in order, names in lower case, closing ones with their slash', () => {
    expect(read('<DL><P>a<Dt Class=x>b</DT>')).toEqual([
      ['dl', {}],
      ['p', {}],
      'a',
      ['dt', { class: 'x' }],
      'b',
      ['/dt', {}],
    ])
  })

  it('leave comments out, closed or not', () => {
    expect(read('a<!-- <b> -->c')).toEqual(['a', 'c'])
    expect(read('a<!-- <b>')).toEqual(['a'])
    for (const comment of ['<!-->', '<!--->', '<!---->', '<!-- > -- > -->']) expect(read(`${comment}c`)).toEqual(['c'])
    expect(read('<!doctype html>c')).toEqual([['', { '!doctype': '', html: '' }], 'c'])
  })

  it('take a sign that begins no tag for text', () => {
    expect(read('1 < 2')).toEqual(['1 ', '<', ' 2'])
    expect(read('<3')).toEqual(['<', '3'])
    expect(read('a<')).toEqual(['a', '<'])
  })

  it('end a tag outside of quotes alone, or at the first sign where a quote is never closed', () => {
    expect(read('<a href="x>y" id=\'>\'>t')).toEqual([['a', { href: 'x>y', id: '>' }], 't'])
    expect(read('<a href="x>t')).toEqual([['a', { href: '"x' }], 't'])
    expect(read('<a href')).toEqual([['a', { href: '' }]])
    expect(read('<a href="" x=">">t')).toEqual([['a', { href: '', x: '>' }], 't'])
  })

  it('are found in one pass: what is not there is looked for once', () => {
    const indexOf = vi.spyOn(String.prototype, 'indexOf')
    const count = (html: string, sign: string) => {
      indexOf.mockClear()
      for (const _ of tokenizeHtml(html)) continue
      return indexOf.mock.calls.filter(([one]) => one === sign).length
    }
    const [quotes, ends] = [count('<a>'.repeat(50), '="'), count('<a '.repeat(50), '>')]
    indexOf.mockRestore()
    expect([quotes, ends]).toEqual([1, 1])
  })
})

describe('an attribute', () => {
  it.each([
    ['href="a&amp;b"', 'a&b'],
    ["href='a&AMP;b'", 'a&b'],
    ['href=a&lt;&gt;&quot;&apos;', 'a<>"\''],
    ['href="a&nbsp;b"', 'a\u00A0b'],
    ['href="&#65;&#x42;&#X43;"', 'ABC'],
    ['href="&#1114111;"', '\u{10FFFF}'],
    ['href="&#1114112;"', '&#1114112;'],
    ['href="&#x10ffff;"', '\u{10FFFF}'],
    ['href="&#x110000;"', '&#x110000;'],
    ['href="&#0;&#1;"', '&#0;\u0001'],
    ['href="&#12345678;"', '&#12345678;'],
    ['href="&eacute;&amp"', '&eacute;&amp'],
    ['HREF="first" href="second"', 'first'],
    ['href', ''],
    ['href = "spaced"', 'spaced'],
    ['data-href="other"', undefined],
  ])('%s', (attribute, value) => {
    expect(hrefOf(attribute)).toBe(value)
  })
})
