import { expect, it } from 'vitest'

import { markdownExport } from '../../../../src/domain/export/markdown.ts'

const VIEW = { text: 'This view', url: 'https://explorer.example/?area=logging' }
const tableOf = (text: string, url?: string) => markdownExport(['Name'], [[{ text, url }]], 'Source: us.', VIEW)

it('is a table, and beneath it where it comes from', () => {
  const rows = [
    [{ text: 'Foo', url: 'https://foo.example/a(b)' }, { text: '' }],
    [{ text: 'Bar' }, { text: '2' }],
  ]
  expect(markdownExport(['Name', 'Audits'], rows, 'Source: us.', VIEW)).toBe(
    [
      '| Name | Audits |',
      '| --- | --- |',
      '| [Foo](https://foo.example/a%28b%29) |  |',
      '| Bar | 2 |',
      '',
      'Source: us. [This view](https://explorer.example/?area=logging)',
      '',
    ].join('\n'),
  )
})

it.each([
  ['a|b', 'a\\|b'],
  ['two\r\nlines', 'two lines'],
  ['<img src=x>', '\\<img src=x\\>'],
  ['`code` *strong*', '\\`code\\` \\*strong\\*'],
  ['[x](https://evil.example)', '\\[x\\]\\(https\\://evil.example\\)'],
  ['\u202Eevil\u2066\u200F', 'evil'],
  ['سحاب', 'سحاب'],
])('the name %j stays one cell and is nothing but text: %j', (name, cell) => {
  expect(tableOf(name).split('\n')[2]).toBe(`| ${cell} |`)
})

it('a link cannot be left by what its name or address holds', () => {
  expect(tableOf('a](https://evil.example)', 'https://foo.example/|x y)').split('\n')[2]).toBe(
    '| [a\\]\\(https\\://evil.example\\)](https://foo.example/%7Cx%20y%29) |',
  )
})
